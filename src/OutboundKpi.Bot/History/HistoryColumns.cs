using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Bot.History;

/// <summary>The columns of the files that are imported and exported: the same names in both directions.</summary>
internal static class HistoryColumns
{
    public static readonly CsvColumn Date = new("date", "日付", "report_date", "報告日", "対象日", "稼働日", "年月日", "日");
    public static readonly CsvColumn ReportDate = new("report_date", "日付", "date", "報告日", "対象日", "稼働日", "年月日", "日");
    public static readonly CsvColumn Seq = new("seq", "連番", "通番", "番号", "no");
    public static readonly CsvColumn SubmittedAt = new("submitted_at", "提出日時", "送信日時", "報告日時", "登録日時", "入力日時", "タイムスタンプ", "timestamp");
    public static readonly CsvColumn Team = new("team_id", "チーム", "team", "チームID", "チームコード", "チーム名", "班", "課");
    public static readonly CsvColumn Operator = new(
        "operator_id", "オペレーター", "operator", "オペレータ", "オペレーターID", "オペレータID", "担当", "担当者", "担当者ID", "社員番号");
    public static readonly CsvColumn List = new("list_id", "リスト", "list", "リストID", "リスト名", "名簿", "架電リスト");
    public static readonly CsvColumn Script = new(
        "script_id", "トーク/スクリプト", "script", "トーク", "スクリプト", "トーク・スクリプト", "トークID", "スクリプトID", "トーク名", "スクリプト名", "台本");

    public static readonly CsvColumn AppointmentId = new("appointment_id", "アポID", "appointment", "アポ番号", "アポイントID", "案件ID", "案件番号");
    public static readonly CsvColumn AppointmentDate = new("appointment_date", "アポ取得日", "アポ日", "アポ獲得日", "獲得日", "取得日");
    public static readonly CsvColumn PlannedMeetingDate = new("planned_meeting_date", "商談予定日", "商談日", "訪問予定日", "訪問日");
    public static readonly CsvColumn MeetingStatus = new("meeting_status", "商談状況", "status", "商談ステータス", "ステータス", "状況", "商談結果");
    public static readonly CsvColumn DealDate = new("deal_date", "受注日", "成約日", "契約日");
    public static readonly CsvColumn DealYen = new("deal_yen", "受注金額", "受注金額(円)", "受注額", "受注額(円)", "金額", "金額(円)", "成約金額", "契約金額");

    public static readonly CsvColumn TargetKpi = new("kpi", "指標", "measure", "項目", "KPI名", "目標項目");
    public static readonly CsvColumn TargetUnit = new("unit", "単位");
    public static readonly CsvColumn TargetValue = new("target", "目標", "目標値", "value");
    public static readonly CsvColumn FromDate = new("from_date", "開始日", "適用開始日", "from");
    public static readonly CsvColumn ToDate = new("to_date", "終了日", "適用終了日", "to");

    public static readonly CsvColumn Event = new("event", "出来事", "イベント", "内容", "できごと");

    /// <summary>The column of each count, in the order of the funnel.</summary>
    public static readonly IReadOnlyList<(CountField Field, CsvColumn Column)> Counts =
    [
        (CountField.Calls, new("calls", "架電数", "架電", "架電件数", "コール数", "発信数", "発信件数")),
        (CountField.Connects, new("connects", "接続数", "接続", "接続件数", "通電数", "通電", "通電件数", "コンタクト数")),
        (CountField.Appointments, new("appointments", "アポ数", "アポ", "アポ件数", "アポイント数", "アポ獲得数", "アポ取得数", "アポ獲得件数", "アポ取得件数")),
        (CountField.Meetings, new("meetings", "商談数", "商談", "商談件数", "商談実施数")),
        (CountField.Deals, new("deals", "受注数", "受注", "受注件数", "成約数", "成約件数", "契約数", "契約件数")),
        (CountField.TalkMinutes, new("talk_minutes", "通話時間(分)", "通話時間", "通話分数", "通話分", "通話時間分", "会話時間(分)", "会話時間")),
        (CountField.FollowUps, new("follow_ups", "フォロー件数", "フォロー数", "フォロー", "フォローアップ件数", "フォローアップ数", "追客件数", "追客数")),
    ];

    private static readonly CsvColumn[] WhoseWork = [Team, Operator, List, Script];

    private static readonly CsvColumn[] CountColumns = [.. Counts.Select(count => count.Column)];

    /// <summary>Reports as they stand.</summary>
    public static readonly CsvLayout Daily = new("reports", [Date, .. WhoseWork, .. CountColumns]);

    /// <summary>Reports as they arrived.</summary>
    public static readonly CsvLayout Log = new("reports", [Seq, SubmittedAt, ReportDate, .. WhoseWork, .. CountColumns]);

    public static readonly CsvLayout Appointments = new(
        "appointments", [AppointmentId, .. WhoseWork, AppointmentDate, PlannedMeetingDate, MeetingStatus, DealDate, DealYen]);

    public static readonly CsvLayout Operators = new("operators", [Operator, Team]);

    public static readonly CsvLayout Targets = new("targets", [Team, TargetKpi, TargetUnit, TargetValue, FromDate, ToDate]);

    public static readonly CsvLayout Events = new("events", [Date, Team, Event]);

    /// <summary>The layouts in which files of a kind come; the header decides which.</summary>
    public static IReadOnlyList<CsvLayout> Of(ImportKind kind) => kind switch
    {
        ImportKind.Reports => [Daily, Log],
        ImportKind.Appointments => [Appointments],
        ImportKind.Operators => [Operators],
        ImportKind.Targets => [Targets],
        ImportKind.Events => [Events],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of file."),
    };
}
