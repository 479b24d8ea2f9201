using OutboundKpi.Domain.Kpis;

namespace OutboundKpi.Domain.Plans;

/// <summary>
/// The words in which people say what they want to get better at. Phrases say it; hints only point to it and count when a text holds no phrase: アポ
/// alone may mean its number or its quality.
/// </summary>
internal static class PurposeWords
{
    private static readonly IReadOnlyList<(string Key, string Word)> Phrases =
    [
        .. TypedWords.Fold(
        [
            ("more-conversations",
            [
                "話せる機会", "話す機会", "会話を増", "会話の数", "会話数", "接点を増", "架電を増", "架電数を増", "架電量", "行動量", "電話の回数", "電話回数", "回数を増", "数をこな", "量をこな", "母数を増",
                "more conversations", "more talks", "more calls", "more dials", "call more", "talk to more", "activity",
            ]),
            ("steady-way-of-working",
            [
                "進め方", "やり方を決", "型を作", "型をつく", "型を決", "トークの流れ", "流れを決", "仕事の流れ", "業務の流れ", "基礎を作", "基礎をつく", "基礎固め", "習慣", "標準化",
                "way of working", "routine", "call flow", "talk flow", "basics", "standard", "standardise", "standardize",
            ]),
            ("appointment-quality",
            [
                "アポの質", "アポイントの質", "アポ質", "アポを増", "アポイントを増", "アポの数", "アポ数", "アポを取", "アポ率", "アポ取得率",
                "appointment quality", "quality of appointments", "better appointments", "more appointments",
            ]),
            ("right-people",
            [
                "相手選び", "相手を選", "かける相手", "適切な相手", "合う相手", "リスト", "名簿", "ターゲット", "見込み客", "見込みの高い", "見込み度", "ペルソナ",
                "right people", "right person", "targeting", "list quality", "better list", "lists", "prospects",
            ]),
            ("better-talk",
            [
                "トークの質", "トークを", "トーク力", "トーク改善", "話し方", "伝え方", "会話の質", "会話の中身", "通話の質", "スクリプト", "台本", "切り返し", "ヒアリング", "提案力", "提案の質",
                "better talk", "talk quality", "what we say", "how we say", "script", "pitch", "objection", "conversation quality", "quality of conversations",
            ]),
            ("call-efficiency",
            [
                "架電効率", "架電の効率", "電話の効率", "効率", "ムダ", "無駄", "つながりやす", "繋がりやす", "つながる率", "接続率", "時間帯", "生産性", "後処理", "時短",
                "efficiency", "efficient", "efficiently", "waste", "wasted", "productivity", "productive", "connect rate", "best hours", "less time",
            ]),
            ("meeting-quality",
            [
                "商談の質", "商談を増", "商談化", "商談につな", "商談に繋", "商談の数", "商談数", "ドタキャン", "キャンセルを減", "受注を増", "受注率", "受注につな", "受注に繋", "成約", "契約を増", "決裁者",
                "meeting quality", "quality of meetings", "better meetings", "more meetings", "no show", "no shows", "more deals", "win rate", "close more", "closing",
            ]),
            ("follow-through",
            [
                "フォロー", "追客", "再架電", "再接続", "かけ直", "掛け直", "継続", "関係を続", "関係づくり", "関係構築", "取りこぼし",
                "follow up", "follow ups", "follow through", "call back", "call backs", "keep in touch", "retention",
            ]),
            ("cost",
            [
                "費用対効果", "コスト", "費用", "採算", "利益", "単価", "人当たり", "人あたり", "ROI", "CPA",
                "cost", "costs", "profit", "profitable", "profitability", "per head", "return on",
            ]),
        ]),
    ];

    private static readonly IReadOnlyList<(string Key, string Word)> Hints =
    [
        .. TypedWords.Fold(
        [
            ("more-conversations", ["架電", "電話", "calls", "dials"]),
            ("appointment-quality", ["アポ", "appointment", "appointments"]),
            ("better-talk", ["トーク", "会話", "talk", "talks"]),
            ("right-people", ["相手", "people", "list"]),
            ("meeting-quality", ["商談", "受注", "売上", "meeting", "meetings", "deals", "revenue", "sales"]),
        ]),
    ];

    /// <summary>The key of the known purpose that a text says first; if it says none, of the one at which it hints first.</summary>
    /// <returns><see langword="null"/> when there is neither.</returns>
    public static string? FindKey(string text)
    {
        var folded = TypedWords.Fold(text);
        return TypedWords.FirstKey(folded, Phrases) ?? TypedWords.FirstKey(folded, Hints);
    }
}
