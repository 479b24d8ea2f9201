namespace OutboundKpi.Domain.Kpis;

/// <summary>
/// The words that people use for each KPI, in Japanese and English, as they are typed. Names say the KPI itself; nouns
/// only hint at it and count when a text holds no name. Left out on purpose: 着電, 着電率 and コンバージョン率, which teams use
/// for different numbers.
/// </summary>
internal static class KpiWords
{
    private static readonly (string Key, string[] Words)[] Names =
    [
        ("calls", ["架電数", "架電件数", "コール数", "発信数", "発信件数", "電話件数", "call count", "number of calls", "call volume", "calls made"]),
        ("connect-rate",
        [
            "接続率", "通電率", "コンタクト率", "つながる率", "つながった率", "繋がる率", "つながった割合", "応答率", "CPD",
            "connect rate", "connection rate", "contact rate", "answer rate", "reach rate", "contacts per dial",
        ]),
        ("appointment-rate",
        [
            "アポ取得率", "アポ率", "アポ獲得率", "アポイント率", "アポイント取得率", "アポイント獲得率", "アポ化率",
            "appointment rate", "appt rate", "appointment setting rate", "booking rate",
        ]),
        ("meeting-rate",
        [
            "商談化率", "商談率", "商談実施率", "商談移行率", "アポ実施率",
            "meeting rate", "show rate", "held rate", "meeting conversion rate", "appointment to meeting",
        ]),
        ("win-rate", ["受注率", "成約率", "契約率", "成約割合", "クロージング率", "win rate", "close rate", "closing rate", "deal rate"]),
        ("talk-time",
        [
            "1件あたりの架電時間", "1件あたりの通話時間", "通話時間", "平均通話時間", "架電時間", "会話時間", "処理時間", "AHT", "ATT",
            "talk time", "call time", "time per call", "handle time", "handling time", "call duration",
        ]),
        ("talk-branch",
        [
            "トークの分岐分析", "トーク分岐", "トークの分岐", "分岐分析", "トーク分析", "スクリプト分析", "スクリプト比較", "トーク比較",
            "talk branch", "branch analysis", "script comparison", "script analysis", "script test",
        ]),
        ("list-quality",
        [
            "リスト精度", "リストの精度", "リストの質", "リスト品質", "名簿精度", "名簿の精度",
            "list quality", "list accuracy", "data quality",
        ]),
        ("follow-up",
        [
            "フォロー件数", "フォロー数", "フォローアップ件数", "継続率", "再接続率", "再接続数", "再接続件数", "再接続", "再架電数", "再架電件数", "追客件数", "追客数",
            "follow up", "follow ups", "followup", "followups", "call backs", "callbacks",
        ]),
        ("cpa",
        [
            "CPA", "CPO", "獲得単価", "顧客獲得単価", "アポ単価", "受注単価", "費用対効果", "獲得コスト", "アポコスト",
            "cost per acquisition", "cost per appointment", "cost per deal",
        ]),
        ("revenue-per-head",
        [
            "1人当たり売上換算", "一人当たり売上", "1人当たり売上", "一人あたり売上", "1人あたり売上", "一人当たりの売上", "1人当たりの売上", "一人あたりの売上",
            "1人あたりの売上", "売上換算", "人時売上", "SPH", "revenue per head", "sales per head", "sales per hour", "revenue per operator",
        ]),
    ];

    private static readonly (string Key, string[] Words)[] Nouns =
    [
        ("calls", ["架電", "コール", "発信", "calls", "dials"]),
        ("connect-rate", ["接続", "通電", "コンタクト", "connects", "connections", "contacts"]),
        ("appointment-rate", ["アポ", "appointments", "appointment", "appts"]),
        ("meeting-rate", ["商談", "meetings"]),
        ("win-rate", ["受注", "成約", "契約", "deals", "wins"]),
        ("talk-time", ["通話", "会話"]),
        ("talk-branch", ["トーク", "スクリプト", "台本", "分岐", "script", "scripts"]),
        ("list-quality", ["リスト", "名簿", "list", "lists"]),
        ("follow-up", ["フォロー", "再架電", "追客", "再コール", "callback"]),
        ("cpa", ["コスト", "費用", "cost"]),
        ("revenue-per-head", ["売上", "revenue"]),
    ];

    private static readonly IReadOnlyList<(string Key, string Word)> FoldedNames =
        [.. TypedWords.Fold(Names), .. Names.Select(name => (name.Key, TypedWords.Fold(name.Key)))];

    private static readonly IReadOnlyList<(string Key, string Word)> FoldedNouns = [.. TypedWords.Fold(Nouns)];

    /// <summary>The key of the KPI that the text names first; if it names none, of the one that it hints at first.</summary>
    /// <returns><see langword="null"/> when there is neither.</returns>
    internal static string? FindKey(string text)
    {
        var folded = TypedWords.Fold(text);
        return TypedWords.FirstKey(folded, FoldedNames) ?? TypedWords.FirstKey(folded, FoldedNouns);
    }
}
