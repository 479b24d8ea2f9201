using System.Collections.Frozen;

namespace OutboundKpi.Domain.Reports.Reading;

/// <summary>
/// The words of reports, as data: to teach the reader a word, add it to its line. Words are lower-case and in NFKC,
/// separated by "|"; the longest word that fits wins, so a compound that means something else is simply listed as such.
/// </summary>
internal static class Vocabulary
{
    /// <summary>In <see cref="DaysAgo"/>: how many days ago it was, the calendar says.</summary>
    public const int PreviousBusinessDay = -1;

    /// <summary>English number words up to ninety; they compound ("twenty five", "a hundred and ten" do not occur as one word).</summary>
    public static readonly FrozenDictionary<string, int> EnglishNumbers = new Dictionary<string, int>
    {
        ["zero"] = 0, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9,
        ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16, ["seventeen"] = 17,
        ["eighteen"] = 18, ["nineteen"] = 19, ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70,
        ["eighty"] = 80, ["ninety"] = 90, ["hundred"] = 100,
    }.ToFrozenDictionary();

    /// <summary>English month names and their usual short forms.</summary>
    public static readonly FrozenDictionary<string, int> EnglishMonths = new Dictionary<string, int>
    {
        ["jan"] = 1, ["january"] = 1, ["feb"] = 2, ["february"] = 2, ["mar"] = 3, ["march"] = 3, ["apr"] = 4, ["april"] = 4, ["may"] = 5, ["jun"] = 6, ["june"] = 6,
        ["jul"] = 7, ["july"] = 7, ["aug"] = 8, ["august"] = 8, ["sep"] = 9, ["sept"] = 9, ["september"] = 9, ["oct"] = 10, ["october"] = 10,
        ["nov"] = 11, ["november"] = 11, ["dec"] = 12, ["december"] = 12,
    }.ToFrozenDictionary();

    /// <summary>The days of the week: a Japanese one needs 曜 or brackets around it to be one.</summary>
    public static readonly FrozenDictionary<string, DayOfWeek> Weekdays = new Dictionary<string, DayOfWeek>
    {
        ["月曜日"] = DayOfWeek.Monday, ["火曜日"] = DayOfWeek.Tuesday, ["水曜日"] = DayOfWeek.Wednesday, ["木曜日"] = DayOfWeek.Thursday,
        ["金曜日"] = DayOfWeek.Friday, ["土曜日"] = DayOfWeek.Saturday, ["日曜日"] = DayOfWeek.Sunday,
        ["月曜"] = DayOfWeek.Monday, ["火曜"] = DayOfWeek.Tuesday, ["水曜"] = DayOfWeek.Wednesday, ["木曜"] = DayOfWeek.Thursday,
        ["金曜"] = DayOfWeek.Friday, ["土曜"] = DayOfWeek.Saturday, ["日曜"] = DayOfWeek.Sunday,
        ["monday"] = DayOfWeek.Monday, ["tuesday"] = DayOfWeek.Tuesday, ["wednesday"] = DayOfWeek.Wednesday, ["thursday"] = DayOfWeek.Thursday,
        ["friday"] = DayOfWeek.Friday, ["saturday"] = DayOfWeek.Saturday, ["sunday"] = DayOfWeek.Sunday,
        ["mon"] = DayOfWeek.Monday, ["tue"] = DayOfWeek.Tuesday, ["tues"] = DayOfWeek.Tuesday, ["wed"] = DayOfWeek.Wednesday, ["thu"] = DayOfWeek.Thursday,
        ["thur"] = DayOfWeek.Thursday, ["thurs"] = DayOfWeek.Thursday, ["fri"] = DayOfWeek.Friday, ["sat"] = DayOfWeek.Saturday, ["sun"] = DayOfWeek.Sunday,
    }.ToFrozenDictionary();

    /// <summary>Days counted back from the day of the message.</summary>
    public static readonly FrozenDictionary<string, int> DaysAgo = new Dictionary<string, int>
    {
        ["今日"] = 0, ["本日"] = 0, ["きょう"] = 0, ["当日"] = 0, ["today"] = 0, ["today's"] = 0, ["todays"] = 0,
        ["昨日"] = 1, ["きのう"] = 1, ["前日"] = 1, ["昨夜"] = 1, ["昨晩"] = 1, ["さくじつ"] = 1, ["yesterday"] = 1, ["yesterday's"] = 1, ["yesterdays"] = 1, ["yday"] = 1,
        ["一昨日"] = 2, ["おととい"] = 2, ["おとつい"] = 2, ["day before yesterday"] = 2, ["the day before yesterday"] = 2,
        ["一昨昨日"] = 3, ["さきおととい"] = 3,
        ["前営業日"] = PreviousBusinessDay, ["前稼働日"] = PreviousBusinessDay, ["last business day"] = PreviousBusinessDay, ["previous business day"] = PreviousBusinessDay, ["last working day"] = PreviousBusinessDay,
    }.ToFrozenDictionary();

    /// <summary>Frequent family names that are no place names: a heading that is one is somebody's numbers, not a list.</summary>
    public static readonly FrozenSet<string> FamilyNames = Split(
        "佐藤|鈴木|高橋|田中|伊藤|渡辺|渡邊|渡部|山本|中村|小林|加藤|吉田|山田|佐々木|松本|井上|木村|清水|山崎|森|池田|橋本|阿部|山下|中島|石井|小川|前田|岡田|長谷川|藤田|後藤|近藤|村上|遠藤|青木|坂本|斉藤|斎藤|福田|太田|西村|藤井|金子|岡本|藤原|三浦|中野|原田|松田|竹内|上田|中川|中山|和田|石田|森田|小島|柴田|原|工藤|酒井|横山|宮崎|宮本|内田|高木|安藤|谷口|大野|丸山|今井|河野|藤本|村田|武田|上野|杉山|増田|小山|大塚|平野|菅原|久保|松井|岩崎|木下|野口|山口|三宅|西田|西野|大西|小松|川口|服部|土屋|島田|久保田|岩田|桜井|水野|松尾|荒木|大島|永井|平田|川村|中田|浅野|秋山|望月|吉川|高田|吉村|西川|辻|市川|星野|田村|永田|飯田|片山|本田|北村|大久保|馬場|早川|岩本|横田|熊谷|松岡|沢田|須藤|尾崎|樋口|菅野|松下|小西|福井|浜田|石原|杉本|大橋|小澤|小沢|菊地|菊池|野村|新井|tanaka|sato|suzuki|takahashi|ito|watanabe|yamamoto|nakamura|kobayashi|kato|yoshida|yamada|sasaki|matsumoto|inoue|kimura|hayashi|shimizu|mori|ikeda|hashimoto|abe|saito|endo|aoki|sakamoto").ToFrozenSet();

    // Last of the fields: it is made of those above.
    private static readonly Entry[] _entries = [.. Entries().DistinctBy(entry => entry.Text)];

    private static readonly FrozenDictionary<char, Entry[]> _ofOneCharacter = _entries
        .Where(entry => entry.Text.Length == 1)
        .ToFrozenDictionary(entry => entry.Text[0], entry => new[] { entry });

    private static readonly FrozenDictionary<int, Entry[]> _byFirstTwo = _entries
        .Where(entry => entry.Text.Length > 1)
        .GroupBy(entry => Key(entry.Text[0], entry.Text[1]))
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Text.Length).Concat(_ofOneCharacter.GetValueOrDefault(group.First().Text[0], [])).ToArray());

    /// <summary>Words for a success that is not certain yet.</summary>
    public static readonly FrozenSet<string> Tentative = Split("仮|仮アポ|仮押さえ|仮押え|仮確保|内示|内定|見込み|見込|口頭合意|tentative|pending|verbal").ToFrozenSet();

    /// <summary>Words before リスト and list that name none.</summary>
    public static readonly FrozenSet<string> Pointers = Split("her|his|their|my|our|your|its|same|the same|this|that|another|other|current|whole|full|long|short|next|previous|first|second|last|entire|one|today's|yesterday's|同じ|同|別|別の|他|他の|前|前の|次|次の|例|例の|残り|残りの|残|全|各|両|手持ち|手持ちの|自分|自分の|複数|二つ|2つ|二つの|全部|一部|今回|今回の|前回|前回の|昨日|昨日の|今日|今日の|本日|本日の|紙|紙の|架電|ご|もらった|いつも|いつもの|追加の|最新の|最後の|最初の").ToFrozenSet();

    /// <summary>Labels of numbers that only tell things apart.</summary>
    public static readonly FrozenSet<string> Ids = Split("内線|id|no.|番号|会員番号|顧客番号|案件番号|受付番号|管理番号|社員番号|バージョン|ver|ver.|version").ToFrozenSet();

    /// <summary>How a clause goes on behind a count without changing it: けど, ちょっと, 突破.</summary>
    public static readonly string[] HarmlessTails = Split("感じ|自己ベスト|ベスト|最高|新記録|過去|結果|実績|成績|報告|突破|更新|ノック|ちょっ|少々|まま|けど|けれど|けども|から|よ|ね|わ|さ|な|ー|し|す|ぞ|ん|ず|ませ|ござ|おり|すね|すよ|まで|頂|いただ|っ|フィニッシュ|着地|締め|〆|終|到達|クリア|笑|泣|ゲッ|追加|キープ|完了|ジャスト|ぴったり|ピッタリ|止ま|どま|様|ため|為|り|だぜ|ぜ");

    /// <summary>How a clause ends that states a fact: こなしました, という結果でした.</summary>
    public static readonly string[] FactEndings = Split("状況です|結果です|感じです|次第です|形です|ました|でした|ております|おります|かったです|ったです|したよ|したー|した|ている|てます|ています|て|行い|こなし|回し|やり");

    /// <summary>Words behind a count that make it and the rest of the sentence a condition.</summary>
    public static readonly string[] Conditions = Split("たら|いけば|なら|れば|けば|せば|としたら|とすれば|とすると|だとする|かけても|取っても|とっても|しても|いっても|あっても|やっても");

    /// <summary>Words behind a count that make it hearsay, an opinion or a hope.</summary>
    public static readonly string[] NoFact = Split("につき|だと|だそう|らしい|だって|ですって|とのこと|と聞|って聞|と言わ|って言わ|と噂|見込め|見込んで|と思う|と思っ|期待");

    /// <summary>Words behind a count that leave open whether it is the sender's and still stands: wonder, envy, loss.</summary>
    public static readonly string[] Wonder = Split("とか|ますよね|っけ|でしょ|だろ|そうです|すごい|凄|すげ|羨|うらやま|負け|勝て|逃し|逃が|逃げ|飛び|飛ん|落とし|断られ|なくなり|流れ|消え|以来|ぶり|て欲し|もらえると|だよね|ですよね|分のリスト|の壁|ごと");

    /// <summary>What a count may be said of and still be the sender's own: さっきのアポ3, 現時点の架電80.</summary>
    public static readonly string[] OwnTopics = Split("さっき|先ほど|先程|先|数字|内容|状況|戦績|詳細|明細|現時点|時点|現在|最終|最初|最後|今回|今|いま|こちら|当方|小生|そ|その後|こ|ここ|通り|全|直近|午前中|初|件|業務|実働|本人|後|分|とき|時|ため|為|以外|残り|並み");

    /// <summary>Words for what the sender is not sure of: アポ2（たぶん）. The number is then asked about.</summary>
    public static readonly FrozenSet<string> Unsure = Split("たぶん|多分|おそらく|恐らく|きっと|probably|maybe|perhaps|possibly|likely").ToFrozenSet();

    /// <summary>The entries that may stand where <paramref name="rest"/> (lower-case, not empty) begins, longest first: they share its first two characters, or are one.</summary>
    public static ReadOnlySpan<Entry> StartingWith(ReadOnlySpan<char> rest)
    {
        if (rest.Length > 1 && _byFirstTwo.TryGetValue(Key(rest[0], rest[1]), out var entries))
            return entries;

        return _ofOneCharacter.TryGetValue(rest[0], out var single) ? single : [];
    }

    private static int Key(char first, char second) => (first << 16) | second;

    private static IEnumerable<Entry> Entries()
    {
        foreach (var (kind, words) in Words())
            foreach (var word in Split(words))
                yield return new Entry(word, kind);

        foreach (var (field, level, words) in Labels())
            foreach (var word in Split(words))
                yield return new Entry(word, TokenKind.Label) { Field = field, Level = level };

        foreach (var (kind, field, level, words) in Verbs())
            foreach (var word in Split(words))
                yield return new Entry(word, kind) { Field = field, Level = level };

        foreach (var (candidates, words) in AmbiguousLabels())
            foreach (var word in Split(words))
                yield return new Entry(word, TokenKind.AmbiguousLabel) { Candidates = candidates };

        foreach (var (word, days) in DaysAgo)
            yield return new Entry(word, TokenKind.Day) { Days = days };

        foreach (var (word, day) in Weekdays)
            yield return new Entry(word, TokenKind.Day) { Weekday = day };
    }

    private static string[] Split(string words) => words.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IEnumerable<(CountField Field, string Level, string Words)> Labels() =>
    [
        (CountField.Calls, "", "架電|架電数|架電件数|架電本数|架電回数|架電合計|総架電|総架電数|総架電件数|発信|発信数|発信件数|発信本数|発信回数|総発信|総発信数|コール|コール数|コール件数|総コール|総コール数|コール本数"),
        (CountField.Calls, "", "電話|お電話|電話数|電話件数|電話本数|電話回数|かけた件数|かけた数|かけた電話|かけた本数|かけた回数|掛けた件数|掛けた数|ダイヤル|ダイヤル数|ダイアル|ダイアル数|tel|tel数|テレコール"),
        (CountField.Calls, "", "かでん|かでん数|カデン|カデン数|過電|課電|可電|化電|稼電|過伝|歌伝|価電|掛電|掛電数|火電|火電数|架伝|架伝数|架電す|家電|家電数|下電|荷電|加電|コ-ル"),
        (CountField.Calls, "", "calls|call|dials|dial|dialed|dialled|called|phoned|outbound calls|outbound dials|calls made|calls placed|calls dialed|phone calls|total calls|total dials|outbounds|call count|call attempts|cals|callls|clals|dails"),
        (CountField.Connects, "接続", "接続|接続数|接続件数|総接続|総接続数|せつぞく|セツゾク|接続人数|接属|接読|接族|接続す"),
        (CountField.Connects, "通電", "通電|通電数|通電件数|総通電|つうでん|ツウデン|通伝"),
        (CountField.Connects, "接触", "コンタクト|コンタクト数|コンタクト件数|接触|接触数|接触件数|コンタク"),
        (CountField.Connects, "応答", "応答|応答数|応答件数|picked up|answered|pickups|pick-ups|pick ups|pickup"),
        (CountField.Connects, "会話", "会話|会話数|会話件数|お話|お話し|お話できた数|お話できた件数|お話できた方|お話しできた件数|話せた数|話せた件数|話せた人|話せた人数|話せた方|話した数|話した件数|会話できた数|会話できた件数"),
        (CountField.Connects, "つながり", "つながり|繋がり|つながった数|つながった件数|繋がった数|繋がった件数|つながり数|繋がり数|つながった方|つながった人|つながった電話|繋がった電話"),
        (CountField.Connects, "担当者", "担当接続|担当者接続|担当通電|担当者通電|担当接触|担当者接触|担当者コンタクト|担当コンタクト|担当者会話|担当者通話"),
        (CountField.Connects, "決裁者", "決裁者接続|決裁者通電|決裁者接触|決裁者コンタクト|決裁接触|決裁者会話|キーマン接続|キーマン接触|キーマンコンタクト|決済者接続|決済者接触"),
        (CountField.Connects, "有効", "有効接続|有効通電|有効会話|有効コンタクト|有効接触|有効接続数|有効会話数|有効会話件数"),
        (CountField.Connects, "受付", "受付接続|受付通電|受付会話"),
        (CountField.Connects, "connects", "connects|connect|connected|connections|connection|conn|conns|connected calls|calls connected|connects made|con|cons|conects|conects|connets|connectes|got through"),
        (CountField.Connects, "contacts", "contacts|contact|contacted|reached|people reached|contacts made|contcts|contats"),
        (CountField.Connects, "conversations", "conversations|conversation|convos|convo|spoke to|spoke with|talked to|talked with|spoke|talks with|live conversations|live connects|live connections|live contacts|convs|conversatons"),
        (CountField.Appointments, "", "アポ|アポ数|アポ件数|アポイント|アポイント数|アポイント件数|アポイントメント|アポイントメント数|アポ取得|アポ取得数|アポ取得件数|アポ獲得|アポ獲得数|アポ獲得件数|獲得アポ|獲得アポ数|取得アポ|取得アポ数|アポ取り|アポとり|総アポ|総アポ数|アポイント取得|アポイント取得数|アポイント獲得|アポイント獲得数|獲得アポイント|取得アポイント|本アポ|確定アポ|アポ確定|アポ成立"),
        (CountField.Appointments, "", "あぽ|アホ|アポー|アッポ|アボ|アポイト|アポイン|アポイトメント|アポインント|アポイントt|アポインメント"),
        (CountField.Appointments, "", "appo|appos|appointments|appointment|appts|appt|appts.|appt.|apo|apos|appointments set|appointments booked|appts set|appts booked|booked appointments|booked appts|booked|apts|appoinments|apointments|apointment|appointmets|appointmens|appointents|appintments|appmts"),
        (CountField.Meetings, "", "商談|商談数|商談件数|商談実施|商談実施数|商談化|商談化数|商談化件数|実施商談|総商談|打合せ|打ち合わせ|打合わせ|打ち合せ|打合せ数|打ち合わせ数|面談|面談数|しょうだん"),
        (CountField.Meetings, "", "meetings|meeting|mtg|mtgs|meetings held|meetings attended|meetins|metings|meetigs"),
        (CountField.Deals, "", "受注|受注数|受注件数|総受注|成約|成約数|成約件数|契約|契約数|契約件数|ご契約|ご成約|ご受注|契約獲得|獲得契約|成約獲得|契約締結|受注獲得|成約達成|契約成立|受注確定|じゅちゅう|せいやく|授注|成役"),
        (CountField.Deals, "", "deals|deal|deals closed|deals won|closed deals|orders|order|orders won|won|wins|win|closed|closed won|contracts|contract|signed|contracts signed|deels|delas"),
        (CountField.TalkMinutes, "", "通話時間|総通話時間|通話時間合計|合計通話時間|合計通話|総通話|通話合計|トーク時間|総トーク時間|会話時間|総会話時間|話した時間|通話分数|通話分|通話時間計|通話じかん|つうわ時間|電話していた時間"),
        (CountField.TalkMinutes, "", "talk time|talktime|talk minutes|talk mins|talk min|talk-time|talking time|talk|talked|talked for|talking|time on the phone|time on phone|on the phone|on the phone for|phone time|minutes talked|mins talked|minutes on the phone|total talk time|tt|talk tme|call time|talk hours"),
        (CountField.FollowUps, "", "再コール|再コール数|再コール件数|再架電|再架電数|再架電件数|再電話|再発信|再tel|フォロー|フォロー数|フォロー件数|フォローコール|フォローコール数|フォロー電話|フォロー架電|フォローアップ|フォローアップ数|フォローの電話|追いかけ|追いかけ数|追いかけ件数|追いかけ架電|追いかけコール|追いかけ電話|追客|追客数|追客架電|追いコール|追い架電|追架電|追電|追っかけ|おいかけ|リコール|リコール数|掘り起こしコール|フォロ|フォーロー"),
        (CountField.FollowUps, "", "follow-ups|follow-up|follow ups|follow up|followups|followup|followed up|follow up calls|follow-up calls|followup calls|f/u|f/us|folow ups|follow-ups done|re-calls|recalls"),
    ];

    private static IEnumerable<(TokenKind Kind, CountField Field, string Level, string Words)> Verbs() =>
    [
        (TokenKind.Verb, CountField.Calls, "", "かけまし|かけました|かけて|かけ、|かけ終え|かけ終わ|かけられ|かけきり|掛けまし|掛けました|掛けて|掛け終|掛けられ|かけれ|電話をかけ|電話をかけまし|電話をかけました|電話をかけて|電話かけて|電話かけました|架けました|架けて"),
        (TokenKind.PastVerb, CountField.Calls, "", "かけた|掛けた|架けた|電話した|お電話した|電話をかけた|電話かけた"),
        (TokenKind.Verb, CountField.Connects, "つながり", "つながりまし|つながりました|つながって|つながれ|繋がりまし|繋がりました|繋がって|繋がれ|つなが|繋が"),
        (TokenKind.PastVerb, CountField.Connects, "つながり", "つながった|繋がった|つながれた|繋がれた|つながっ"),
        (TokenKind.Verb, CountField.Connects, "会話", "話せて|話せまし|話せました|お話できまし|お話できました|お話できて|お話しできました|お話しできて|お話でき|お話しでき|お話しまし|お話しました|お話させていただ|会話でき|会話できました|会話できて|話ができ|話ができました|話できました|話できて|話でき|お話しして|お話して"),
        (TokenKind.Verb, CountField.Connects, "応答", "出てくれました|出てもらえました|出ていただけました|電話に出てくれました|電話に出ました"),
        (TokenKind.PastVerb, CountField.Connects, "応答", "出てくれた|出てもらえた|出ていただけた|電話に出てくれた|電話に出てもらえた|電話に出た|出てくれた人|出てくれた方"),
        (TokenKind.PastVerb, CountField.Connects, "会話", "話せた|お話できた|お話しできた|話できた|会話できた|話ができた|お話しした|お話した|会話した"),
    ];

    private static IEnumerable<(CountField[] Candidates, string Words)> AmbiguousLabels() =>
    [
        ([CountField.Connects, CountField.Calls], "着電|着電数|着電件数|着信|有効|有効数|有効件数|有効架電|有効コール|有効リード|通話数|通話件数|通話回数|通話できた|通話でき|フル|フルトーク|フルコール"),
        ([CountField.Appointments, CountField.Deals], "獲得|獲得数|獲得件数|取得|取得数|取得件数|成果|成果数|成果件数|決定|決定数|テレアポ|テレアポ数"),
        ([CountField.Appointments, CountField.Meetings], "商談獲得|商談獲得数|獲得商談|商談設定|商談設定数|商談取得|商談アポ|有効アポ|有効アポ数|有効商談|有効商談数|meetings booked|meetings set|meeting booked|meetings scheduled|booked meetings|booked meeting|demos|demo|demos booked"),
        ([CountField.Deals, CountField.Appointments], "申込|申し込み|お申込|お申し込み|申込み|申込数|sales|sale|受注内定|内諾|success|successes"),
        ([CountField.FollowUps, CountField.Calls], "called back|callbacks|callback|call backs|call back|折り返し架電"),
    ];

    private static IEnumerable<(TokenKind Kind, string Words)> Words() =>
    [
        (TokenKind.TalkLabel, "通話|つうわ|お通話|トークは"),
        (TokenKind.OtherLabel, "つながらなかった|つながらず|つながらない|繋がらなかった|繋がらず|繋がらない|出なかった|出なかった方|電話に出なかった|電話に出ず|接続できなかった|接続できなかった件数|会話できなかった|話せなかった|話せず|かけられなかった|おはなし|おかけ|きっかけ|call center|call centre|call list|calling list|call centers|コールセンター|コールドコール|コールドリスト|留守電|留守番電話|留守|留電|留守録|不在|担当不在|担当者不在|不通|不在着信|話中|話し中|現アナ|欠番|番号違い|間違い電話|ng|ｎｇ|拒否|着信拒否|お断り|断り|断られ|即断り|ガチャ切り|ガチャ|切電|受付|受付突破|受付ng|受付止まり|受付拒否|受付ブロック|受付断り|担当者|担当|決裁者|キーマン"),
        (TokenKind.OtherLabel, "資料|資料請求|資料送付|資料送り|資料送付数|資料郵送|資料|メール|メール送信|メール送付|メール数|メール返信|返信|手紙|dm|fax|訪問|訪問数|来店|来客|来社|見積|見積もり|お見積り|見積書|提案|提案数|提案書|プレゼン|デモ"),
        (TokenKind.OtherLabel, "クレーム|苦情|ペンディング|保留|検討中|検討|見込み客|見込客|見込顧客|見込み先|見込先|見込みリスト|ヨミ|aヨミ|bヨミ|cヨミ|確度|リード|リード数|新規リード|残リスト|リスト残|リスト残数|リスト数|リスト件数|残数|残件|残り|のこり|残|リスト作成|リスト整理|リスト追加|消化リスト|リスト消化|リスト消化数"),
        (TokenKind.OtherLabel, "入電|入電数|受電|受電数|受電件数|問い合わせ|問合せ|お問い合わせ|お問合せ|インバウンド|折り返し|折返し|折り返し待ち|折り返し依頼|コールバック|サンクスコール|架電先|架電リスト|架電リスト数|架電先数|接続先|アポ先|商談先|受注先|契約先|架電対象|架電可能|架電残|架電残数|架電予定数|架電漏れ|電話番号|電話帳|電話口|電話機|電話対応|電話代|電話会議|電話応対|電話占い|電話メモ"),
        (TokenKind.OtherLabel, "売上|売上高|売り上げ|売上金額|金額|受注額|受注金額|受注単価|成約額|成約金額|契約額|契約金額|単価|アポ単価|粗利|利益|粗利益|予算|費用|コスト|cpa|商談中|契約中|契約書|契約社員|契約更新|契約解除|契約者|契約内容|架電中|電話中|通話中|接続中|接続不可|接続できず|接続不良"),
        (TokenKind.OtherLabel, "稼働|稼働時間|実働|実働時間|勤務|勤務時間|労働時間|残業|残業時間|架電時間|作業時間|待機時間|待機|後処理|後処理時間|acw|休憩|休憩時間|会議|会議時間|研修|研修時間|朝会|夕会|朝礼|夕礼|終礼|ミーティング|ロープレ|社内mtg|社内ミーティング|社内打合せ|社内打ち合わせ|移動|移動時間|離席|遅刻|早退"),
        (TokenKind.OtherLabel, "仮押さえ|仮押え|仮確保|仮アポ|仮アポ数|仮アポイント|仮アポ取得|仮|仮受注|仮契約|仮商談|仮予約|内示|内定|内々定|口頭合意|口頭内示|受注見込み|受注見込|成約見込み|契約見込み|アポ見込み|アポ見込|商談見込み|見込み受注|見込みアポ|見込アポ|見込み|見込|見込み度|受注予定|契約予定|成約予定|アポ予定|商談予定|再コール予定|再架電予定|架電予定|フォロー予定|アポ調整中|アポ調整|日程調整|日程調整中|日程調整待ち|候補|アポ候補|商談候補|アポ待ち|回答待ち|返事待ち|連絡待ち|温度感高|アポキャンセル|アポ取消|アポキャン|アポ失効|アポリスケ|アポ変更|アポ流れ|前日キャンセル|ドタキャン|未接続|未架電|未通電|未コール|未アポ|未対応|不接続|非接続|要フォロー|要再架電|要再コール|要架電|次回アポ|次回架電|次回商談|元アポ"),
        (TokenKind.OtherLabel, "voicemails|voicemail|voice mails|voice mail|vm|vms|left voicemails|emails|email|e-mails|mails|linkedin|messages|texts|sms|no answer|no answers|unanswered|not home|busy|wrong numbers|wrong number|gatekeepers|gatekeeper|rejections|rejected|hang ups|hangups|hang-ups|declined|refused|not interested|no-shows|no shows|no show|cancellations|leads|lead|prospects|prospect|quotes|quote|proposals|proposal|tentative appointments|tentative appts|tentative appt|tentative appointment|tentative|pencilled in|verbal|verbals|pending deals|pending|pipeline|inbound|inbound calls|incoming calls|incoming|missed calls|cold leads|left|remaining|revenue|budget|complaints|complaint|accounts|break|breaks|hours worked|worked|shift|training|demo requests|missed"),
        (TokenKind.OtherLabel, "リスト購入|名刺|名刺交換|案件|案件数|件名|番号|会員番号|顧客番号|案件番号|受付番号|管理番号|社員番号|内線|id|no.|号室|会議室|バージョン|ver|ver.|version"),
        (TokenKind.Undone, "かかってきました|かかってきた|かかってき|cancelled|canceled|rescheduled|キャンセル|キャンセル数|失注|失注数|解約|解約数|リスケ|延期|流れ|取消|取り消し|破談"),
        (TokenKind.Remaining, "short of|to go|away from|needed|足りない|足りません|足りず|不足|残って|残りました|届かず"),
        (TokenKind.Proxy, "代わりに|代わって|代理で|代理報告|代理入力|代理です|かわりに|on behalf of"),
        (TokenKind.PartLabel, "新規|再|既存|リピート|新規分|再分|新|既存分|新規顧客|既存顧客|new|existing|repeat"),
        (TokenKind.ListName, "休眠|掘り起こし|掘起こし|掘起し|ハウス|過去客|展示会|セミナー|名簿|休眠客|休眠顧客|dormant|cold|warm|hot|house"),
        (TokenKind.None, "なし|無し|ナシ|無|なしです|ゼロ|ぜろ|零|皆無|none|nil|nothing|zip"),
        (TokenKind.Bust, "坊主|ぼうず|ボウズ|ボーズ"),
        (TokenKind.NoAppointments, "ノーアポ|ノーアポイント"),
        (TokenKind.No, "no|not any|didn't make any|did not make any|didn't get any|did not get any|didn't have any|did not have any|without any"),
        (TokenKind.Inclusive, "込み|込|こみ|含む|含め|含めて|含み|含んで|除く|除き|除いて|込みで"),
        (TokenKind.Rate, "率|比率|割合|レート|rate|rates|ratio|percentage|conversion|転換率|確率|成功率|達成率|進捗率|進捗|達成度|cvr|歩留まり|歩留り"),
        (TokenKind.Target, "目指せ|めざせ|目標|目標値|目標数|目標件数|ノルマ|計画|計画値|計画数|goal|goals|target|targets|quota|kpi|目安|ターゲット|基準|予実"),
        (TokenKind.Actual, "なのに|だったのに|でしたのに|目標未達|目標未達成|未達|未達成|目標達成|目標クリア|実績|実績値|結果|実数|実際|実際は|成績|達成|に対して|に対し|対して|のところ|ところ|actual|actuals|actually|result|results|achieved"),
        (TokenKind.Planned, "todo|to do|to-do|still to make|もらえそうな|貰えそうな|取れそうな|とれそうな|獲れそうな|なりそうな|いきそうな|行きそうな|行けそうな|いけそうな|決まりそうな|入りそうな|予定|予約|計画中|つもり|見通し|planned|plan|plans|planning|expected|forecast|scheduled|upcoming|projected"),
        (TokenKind.Future, "明日|あした|あす|明後日|あさって|翌日|翌営業日|来週|来月|次週|次回|次は|次こそ|今後|これから|月曜から|明朝|tomorrow|tomorrow's|tmrw|tmr|next week|next month|next time|next|いずれ|今週中に|今月中に|今日中に|本日中に|来期|来年"),
        (TokenKind.Running, "前職|以前は|昔|かつて|前の会社|新人時代|our record|my record|company record|the record|personal best|今月|今週|月間|週間|累計|累積|月累計|週累計|通算|通期|今期|今季|今年|年間|当月|当週|先月|先週|前月|前週|先々週|先々月|昨年|去年|前年|今月計|今週計|今月累計|今週累計|当月累計|ここまで|月初から|これまで|今までで|これまでに|this month|this week|last week|last month|month to date|week to date|mtd|wtd|ytd|qtd|cumulative|running total|so far this week|so far this month|this quarter|weekly|monthly|this year|to date|先月分|先週分|今週分|今月分|一週間|1週間|1ヶ月|一ヶ月|1か月|年度"),
        (TokenKind.Comparison, "同-|同−|同+|より|よりも|に比べ|に比べて|と比べ|と比べて|比べて|比|対比|前日比|昨日比|先週比|前週比|前月比|昨対|昨対比|前年比|前回比|差|差分|プラス|than|compared to|compared with|vs|vs.|versus|up from|down from|from yesterday's"),
        (TokenKind.Average, "最長|最短|longest|shortest|平均|平均通話|平均通話時間|平均通話時間は|1件あたり|一件あたり|1件当たり|一件当たり|1件平均|1時間あたり|1時間当たり|時間あたり|時間当たり|あたり|当たり|ペース|毎時|average|avg|avg.|per hour|per call|per day|an hour|per|on average|each"),
        (TokenKind.Wish, "たい|たいです|たかった|たかったです|たいな|ように|目指し|目指して|目指す|めざし|めざす|したい|したいです|といいな|といい|たらどう|だったら|がんばりたい|頑張りたい|頑張ろう|ほしい|欲しい|べき|必要|はず|取れれば|取れたら|てたら|ていたら|たら良かった|たらよかった|できれば|できたら|出来れば|あれば|いければ|行ければ|欲しかった|ほしかった|欲しかったです|ほしかったです|狙い|狙う|狙って|挑戦|宣言|頑張らないと|ないと|なければ|取りに行|取りにいき|予定です|つもりです|とれるよう|取れるよう|かもしれ|しましょう|しよう|もらえそう|貰えそう|取れそう|とれそう|獲れそう|なりそう|いきそう|行きそう|行けそう|いけそう|決まりそう|きまりそう|入りそう|つきそう|できそう|出来そう|届きそう|超えそう|多すぎ|少なすぎ|きつい|too many|too much|too few|enough|無理"),
        (TokenKind.WeakWish, "お願いします|おねがいします|します|やります|やるぞ|いきます|行きます|いくぞ|取ります|取るぞ|とります|とるぞ|かけます|かけるぞ|掛けます|架けます|できます|可能|がんばります|頑張ります|がんばる|頑張る|がんばるぞ|思います|思う|かも|続けます"),
        (TokenKind.Intention, "もし|もしも|仮に|wants|wanted|want|asked for|expects|expect|requires|could've|could have|would've|would have|should've|should have|want to|want|wants to|hope to|hoping to|hoping|hope|will|i'll|we'll|aim|aiming|aiming for|aim for|going to|gonna|trying to|try to|should|would like|would|let's|lets|need to|need|needs|have to|must|might|may get|if|wish|looking to|supposed to|planning to|plan to|think|shall"),
        (TokenKind.Question, "ですか|ますか|でしょうか|ませんか|ましたか|でしたか|かな|ですかね|ますかね|いいですか|良いですか|よいですか|のか|か"),
        (TokenKind.Doing, "して|しました|しまして|しておりま|いたしました|致しました|し、|できました|できて|出来ました|出来て|しており|していただ|させていただ"),
        (TokenKind.Done, "した|できた|出来た|していた|された|頂いた|いただいた"),
        (TokenKind.Failed, "取れず|とれず|獲れず|取れなかった|とれなかった|取れませんでした|とれませんでした|獲得できず|獲得ならず|ならず|至らず|なりませんでした|には至らず|にはならず|には至りませんでした|出ず|でず|できず|出来ず|できませんでした|出来ませんでした|出ませんでした|全滅|ありませんでした|なかったです|無かったです|無かった|なかった|ありません|ございません|ございませんでした|なく|無く"),
        (TokenKind.Approximate, "約|およそ|おおよそ|だいたい|大体|ほぼ|くらい|ぐらい|位|ほど|程|程度|前後|弱|強|ちょい|ちょうど|丁度|たぶん|多分|おそらく|恐らく|きっと|probably|maybe|perhaps|possibly|likely|約束で|計測で|about|around|approx|approx.|approximately|roughly|ish|circa|~ish|or so|just|exactly|nearly|almost|only|get|total of|a total of"),
        (TokenKind.Bound, "以上|超|超え|越え|以下|未満|最低|最低でも|少なくとも|以内|最大|最高|上限|下限|オーバー|at least|at most|more than|less than|over|under|up to|minimum|maximum|min.|max|or more|fewer than"),
        (TokenKind.NotBut, "いや、|いや|いえ、|もとい|あっ|あ、|もとい、|違った|ちがった|まちがえた|間違えた、|じゃなくて|じゃなく|じゃなくって|ではなくて|ではなく|でなく|でなくて|ぢゃなくて|やなくて|じゃない|ではありません|じゃありません|って書いた|って書きました|って書いちゃ|って送った|って送りました|って送っちゃ|って言った|って言いました|って報告した|って報告しました|って入力した|って入れた|って打った|って打っちゃ|って伝えた|から修正|から訂正|から変更|を訂正して|と書きましたが|と書いたけど|と書きました|と書いた|と報告しましたが|と報告した|と報告しました|と報告してた|と送りましたが|と送りました|と送った|と言いましたが|と言った|と伝えましたが|と入力しましたが|と入力した|と入れましたが|と打ちましたが|としましたが|としていましたが|になってましたが|になっていましたが|になってますが|となっていますが|but actually|was wrong"),
        (TokenKind.Not, "not|instead of|rather than|isn't|wasn't|never"),
        (TokenKind.Mistake, "は間違い|は間違え|は間違って|は誤り|は誤って|はミス|は誤記|は打ち間違い|はタイプミス|が間違い|は入力ミス|は記入ミス|は書き間違い|は嘘|is wrong|was a typo|was a mistake|is a typo|is a mistake|was incorrect"),
        (TokenKind.WrongHeading, "誤"),
        (TokenKind.RightHeading, "正|正しくは|正解は|正しい"),
        (TokenKind.Amend, "に直して|に直し|訂正|ご訂正|訂正です|修正|修正です|修正します|訂正します|に訂正|に修正|に変更|間違い|間違え|間違って|誤り|誤記|入力ミス|打ち間違い|書き間違い|correction|corrections|corrected|correct|fix|fixed|typo|mistake|my mistake|amend|amended|should be|should have been|should read|scratch that"),
        (TokenKind.Period, "午前|午前中|am|a.m.|午後|pm|p.m.|前半|後半|朝|昼|夕方|夜|夜間|午前の部|午後の部|朝一|昼過ぎ|昼前|午前分|午後分|morning|afternoon|evening|in the morning|in the afternoon|first half|second half|1部|2部|前半戦|後半戦|お昼|午前の|午後の"),
        (TokenKind.Total, "計|合計|合計です|合計でした|トータルです|トータルでした|トータル|総計|total|totals|合わせて|あわせて|全部で|ぜんぶで|全体合計|sum|altogether|in total|overall|総合計|1日計|日計|トータルで|合計で"),
        (TokenKind.Remark, "所感|課題|反省|反省点|気づき|備考|コメント|感想|改善点|良かった点|所見|memo|notes|comment|comments"),
        (TokenKind.Sample, "例:|例)|例えば|たとえば|記入例|入力例|報告例|フォーマット|テンプレ|テンプレート|ひな形|雛形|のように|こんな感じで|example|for example|e.g.|e.g|template|format"),
        (TokenKind.More, "その後|それから|もう|さらに|更に|another|additional"),
        (TokenKind.Praise, "おめでとう|おめでと|さすが|流石|ナイスアポ|great job|good job|nice job|great work|nice work|good work|well done|congrats|congratulations|kudos|shout out|shoutout"),
        (TokenKind.SomeDay, "先日|この前|この間|こないだ|前回|数日前|何日か前|the other day|a few days ago"),
        (TokenKind.ListWord, "リスト名|リスト|りすと|ﾘｽﾄ|list|lists|リスト別"),
        (TokenKind.ScriptWord, "トークスクリプト|トーク名|スクリプト名|トーク|スクリプト|台本|script|scripts|talk script|pitch"),
        (TokenKind.Person, "さん|くん|君|ちゃん|氏|先輩|課長|部長|主任|係長|店長|リーダー|後輩|新人|新人さん|新人くん|同僚|同期|上司|他の人|ほかの人|別の人|他の方|ほかの方|別の方|他のメンバー|他メンバー|メンバー|相方|派遣さん|バイトさん|パートさん|-san|san"),
        (TokenKind.Team, "チーム|チーム全体|チーム合計|チーム計|チーム全員|全員|全員で|we|みんな|みんなで|皆で|全体|全体で|部署|部全体|課全体|課で|部で|グループ|グループ全体|班|班で|センター全体|拠点|営業部|営業課|うちの課|うちのチーム|弊チーム|team|team's|teams|our team|the team|team total|whole team|everyone|all of us|we all|group|office|department|うちの部署|うちら|私たち|わたしたち|僕ら|俺ら|俺たち|フロア|フロア全体|ブース全体|会社全体|全社|うちの班|2人で|二人で|3人で|三人で|4人で|5人で|複数人で"),
        (TokenKind.Self, "自分|私|わたし|個人|僕|ぼく|俺|自身|わたくし|i|me|my|mine|myself|i've|i'm|own|個人では|自分は|私は"),
        (TokenKind.Off, "有給|有休|有給休暇|年休|休み|お休み|休暇|欠勤|代休|公休|振休|振替休日|病欠|病休|休日|全休|忌引き|忌引|特休|特別休暇|体調不良|夏休み|冬休み|day off|days off|off today|off sick|sick|sick leave|sick day|on leave|annual leave|leave|pto|vacation|holiday|paid holiday|ooo|out of office|took off|休んで|休みました|休みます|休みました"),
        (TokenKind.Filler, "そのうち|さすがに|流石に|少なく|なんとか|何とか|どうにか|かろうじて|辛うじて|です|でした|でしたー|でーす|っした|っす|ます|ました|まして|だった|だよ|だ|あり|あって|ある|あった|ありました|あります|います|いました|とれた|取れた|とれました|取れました|取れて|とれて|取れ|とれ|獲れました|獲れた|もらえました|もらえた|もらいました|いただけました|頂けました|いただきました|頂きました|頂戴しました|決まりました|決まった|決まり|決まって|できました|完了|終了|終わりました|終わり|終わった|終えました|終えて|出ました|出た|入りました|入った|いきました|行きました|いけました|行けました|なりました|なった|となりました|でき|やりました|やった|達しました|ゲット|ゲットしました|ゲットです|使用|利用|活用|実施|成功|成立|のみ|だけ|しか|たった|わずか|なんと|やっと|ようやく|無事|無事に|結局|一応|とりあえず|まさかの|まさか|残念ながら|ちなみに|あと|それと|そして|また|なお|その他|他|特に|特|中|うち|内|内訳|内数|分|の分|件数|本数|回数|人数|数|総数|ぶん|台"),
        (TokenKind.Filler, "お客様|お客さま|顧客|先方|担当の方|の方|昼休み|休み明け|定休日|土日休み|皆さん|みなさん|皆様|皆さま|みなさま|お客さん|各位|お疲れ様です|お疲れさまです|おつかれさまです|お疲れ様でした|お疲れさまでした|おつかれさまでした|お疲れ様|お疲れさま|おつかれさま|お疲れ|おつかれ|おつです|おつ|乙です|お世話になっております|お世話になります|お世話になってます|いつもお世話になっております|こんにちは|こんばんは|こんばんわ|おはようございます|おはよう|よろしくお願いします|よろしくお願いいたします|よろしくお願い致します|宜しくお願いします|宜しくお願い致します|宜しくお願いいたします|よろしくです|よろしく|宜しく|ありがとうございました|ありがとうございます|ありがとう|有難うございます|失礼します|失礼いたします|失礼致します|お先に失礼します|すみません|すいません|申し訳ありません|申し訳ございません|ごめんなさい|ごめん|遅くなりました|遅くなって|遅れて|以上です|以上でした|以上となります|以上になります|以上、よろしく|以上よろしく|報告|ご報告|報告です|報告します|報告いたします|ご報告です|ご報告します|ご報告いたします|ご報告致します|日報|日報です|速報|共有|共有です|共有します|今日も一日|本日も一日|今日も1日|本日も1日|今日もお疲れ|本日もお疲れ|今日もありがとう|本日もありがとう|今日もよろしく|本日もよろしく|明日もよろしく|明日もがんばります|明日も頑張ります|明日からも頑張ります|明日から頑張ります|引き続き|引続き|明日こそ|笑|泣|汗|涙|www|ww|w|orz|送ります|送信します|記録|入力|件です|業務終了|退勤|退勤します|上がります|あがります|一日|1日"),
        (TokenKind.Filler, "hi|hello|hey|hi all|hi team|hello team|hey team|hi everyone|hello everyone|good morning|good evening|good afternoon|thanks|thank you|thx|ty|cheers|please|pls|report|daily report|reporting|eod|end of day|update|updates|summary|numbers|stats|count|counts|figures|here|are|is|was|were|the|a|an|and|with|of|for|in|on|at|to|from|it|that|this|so|far|got|made|using|used|via|through|had|did|do|done|have|has|also|plus|people|persons|person|companies|customers|times|new|total|final|ok|okay|fyi|all|by|day|night|lol|haha|good|great|nice|bye|see you|team,|took|make|set|secured|scored|landed|received|been|as|be|which|out|out of|including|incl|incl.|includes|included|those|them|then|but"),
        (TokenKind.Joint, "は|が|を|の|も|で|に|へ|と|や|:|が、|については|に関しては|って|とも|ともに|共に"),
    ];

    /// <summary>A word of the vocabulary and what it is.</summary>
    internal sealed record Entry(string Text, TokenKind Kind)
    {
        public CountField Field { get; init; }

        public IReadOnlyList<CountField> Candidates { get; init; } = [];

        public string Level { get; init; } = "";

        public int? Days { get; init; }

        public DayOfWeek? Weekday { get; init; }
    }
}
