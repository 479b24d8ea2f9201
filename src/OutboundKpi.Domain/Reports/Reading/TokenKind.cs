namespace OutboundKpi.Domain.Reports.Reading;

/// <summary>What a piece of a message is to a reader of reports.</summary>
internal enum TokenKind : byte
{
    /// <summary>Words that the vocabulary does not know: they may own a number beside them.</summary>
    Word,

    /// <summary>Words that own no number: です, 結果, お疲れ様, thanks.</summary>
    Filler,

    /// <summary>A joint that ties its neighbours: は が の :.</summary>
    Joint,

    Space,
    Tab,
    Newline,

    /// <summary>A light break between items: 、 / ・ | ;.</summary>
    Comma,

    /// <summary>The end of a sentence.</summary>
    Stop,

    QuestionMark,
    Open,
    Close,

    /// <summary>A dash: for a value it means "none given", between a label and its value it is decoration.</summary>
    Dash,

    Arrow,
    Plus,
    EqualSign,

    /// <summary>× before or after what is wrong.</summary>
    Cross,

    /// <summary>A bullet or a heading sign: ■ ● ◆.</summary>
    Bullet,

    /// <summary>A number that may be a count.</summary>
    Number,

    /// <summary>A length of time in minutes.</summary>
    Duration,

    /// <summary>A time of day; h:mm may turn out to be a length of time.</summary>
    Clock,

    /// <summary>A number that never is a count: rate, money, phone, id, rank, floor, or excluded by its context.</summary>
    OtherNumber,

    /// <summary>A day that is named.</summary>
    Day,

    /// <summary>A day that is meant but not said: 先日.</summary>
    SomeDay,

    /// <summary>A name for a count: 架電.</summary>
    Label,

    /// <summary>A verb for a count that follows its number: かけました.</summary>
    Verb,

    /// <summary>A verb for a count that may stand before or after its number: かけた.</summary>
    PastVerb,

    /// <summary>通話 and the like: time or conversations.</summary>
    TalkLabel,

    /// <summary>A label that teams use for different counts: 着電.</summary>
    AmbiguousLabel,

    /// <summary>A label of something that is not kept: 留守電, 資料請求.</summary>
    OtherLabel,

    /// <summary>What became of an earlier success: キャンセル, 失注.</summary>
    Undone,

    /// <summary>足りません, to go: the number before is what is still missing.</summary>
    Remaining,

    /// <summary>代わりに, on behalf of: somebody else's report.</summary>
    Proxy,

    /// <summary>A part of the calls: 新規, 再.</summary>
    PartLabel,

    /// <summary>率: makes a rate of the label before it.</summary>
    Rate,

    /// <summary>A target: 目標.</summary>
    Target,

    /// <summary>What was really done: 実績.</summary>
    Actual,

    /// <summary>What has not happened yet, before or after the label: 予定, 見込み.</summary>
    Planned,

    /// <summary>A time to come: 明日.</summary>
    Future,

    /// <summary>A sum over more than a day: 今月, 累計.</summary>
    Running,

    /// <summary>Beside another day or number: より, 比.</summary>
    Comparison,

    /// <summary>平均, あたり.</summary>
    Average,

    /// <summary>A wish or an intention at the end: 目指します, たい.</summary>
    Wish,

    /// <summary>A verb of the time to come, which is an intention only directly behind its number: 100件やります.</summary>
    WeakWish,

    /// <summary>An intention before what is intended: will, want to.</summary>
    Intention,

    /// <summary>A question at the end: ですか.</summary>
    Question,

    /// <summary>The verb ending して, しました.</summary>
    Doing,

    /// <summary>The verb ending した, できた.</summary>
    Done,

    /// <summary>取れず, ならず: none.</summary>
    Failed,

    /// <summary>なし, ゼロ: the label before it has none.</summary>
    None,

    /// <summary>ノーアポ: none, the label included.</summary>
    NoAppointments,

    /// <summary>ボウズ: none; without a label before it, no appointments.</summary>
    Bust,

    /// <summary>no before a label.</summary>
    No,

    /// <summary>込み, 含む: the label before it has no number of its own.</summary>
    Inclusive,

    /// <summary>約, くらい.</summary>
    Approximate,

    /// <summary>以上, at least.</summary>
    Bound,

    /// <summary>じゃなくて, ではなく: the number before is wrong.</summary>
    NotBut,

    /// <summary>not, instead of: the number after is wrong.</summary>
    Not,

    /// <summary>間違い, 誤り.</summary>
    Mistake,

    /// <summary>誤 or × as a heading of what is wrong; 正 or ○ as a heading of what is right.</summary>
    WrongHeading,

    /// <inheritdoc cref="WrongHeading"/>
    RightHeading,

    /// <summary>訂正: the message corrects an earlier one.</summary>
    Amend,

    /// <summary>A part of the day: 午前.</summary>
    Period,

    /// <summary>計, 合計.</summary>
    Total,

    /// <summary>もう, さらに, another: the number behind comes on top of one said before.</summary>
    More,

    /// <summary>所感, 課題: before a colon, the line is no count.</summary>
    Remark,

    /// <summary>例えば, template: how a report is to look, no report.</summary>
    Sample,

    /// <summary>Praise of somebody: おめでとう, great job. The numbers of its sentence are not the sender's.</summary>
    Praise,

    ListWord,
    ScriptWord,

    /// <summary>A word that is a usual list name without the word for list: 休眠.</summary>
    ListName,

    /// <summary>さん after a name.</summary>
    Person,

    Team,
    Self,

    /// <summary>有給, 休み.</summary>
    Off,
}
