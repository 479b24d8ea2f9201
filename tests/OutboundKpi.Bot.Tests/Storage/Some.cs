using System.Text;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Absences;
using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Plans;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Bot.Tests.Storage;

/// <summary>Rows with good defaults; a test says only what it is about.</summary>
internal static class Some
{
    public const string Tenant = "tenant-a";
    public const string Operator = "person-sato";
    public const string ServiceUrl = "https://smba.example/apac/";
    public const string Chat = "a:chat-sato";

    public static readonly DateTimeOffset Now = new(2026, 11, 20, 9, 30, 0, TimeSpan.Zero);
    public static readonly DateOnly Today = new(2026, 11, 20);

    public static Person Person(string personId = Operator, string tenantId = Tenant) =>
        new() { TenantId = tenantId, PersonId = personId, Name = $"Name of {personId}", ChannelUserId = $"29:{personId}", Language = "ja" };

    public static Team Team(string teamId = "team-1", string tenantId = Tenant) =>
        new() { TenantId = tenantId, TeamId = teamId, Name = $"Name of {teamId}", TimeZone = "Asia/Tokyo", Language = "ja" };

    public static Membership Membership(string? teamId = "team-1", Role role = Role.Operator, string personId = Operator, string tenantId = Tenant) =>
        new() { TenantId = tenantId, PersonId = personId, TeamId = teamId, Role = role };

    public static Conversation Conversation(string conversationId = Chat, string? personId = Operator, string tenantId = Tenant) => new()
    {
        TenantId = tenantId,
        ServiceUrl = ServiceUrl,
        ConversationId = conversationId,
        Kind = personId is null ? ConversationKind.Channel : ConversationKind.Personal,
        PersonId = personId,
        BotId = "28:bot",
        BotName = "KPI",
        ChannelId = "msteams",
        UpdatedAt = Now,
    };

    public static ConversationKey ConversationKey(string conversationId = Chat, string tenantId = Tenant) => new(tenantId, ServiceUrl, conversationId);

    public static ReportEntry Entry(int? calls = 80, DateOnly? date = null, string list = "", string script = "", string tenantId = Tenant) => new()
    {
        TenantId = tenantId,
        PersonId = Operator,
        Date = date ?? Today,
        List = list,
        Script = script,
        Counts = new ReportCounts { Calls = calls },
        RecordedAt = Now,
        RecordedBy = Operator,
        Source = ReportSource.Chat,
    };

    public static Bot.Storage.Appointment Appointment(string id = "A1", DateOnly? on = null, string tenantId = Tenant) => new()
    {
        TenantId = tenantId,
        TeamId = "team-1",
        AppointmentId = id,
        PersonId = Operator,
        AppointmentDate = on ?? Today,
        Status = MeetingStatus.Pending,
        ImportedAt = Now,
    };

    public static Bot.Storage.TeamEvent Event(string text = "新しいヘッドセット", DateOnly? on = null, string tenantId = Tenant) =>
        new() { TenantId = tenantId, TeamId = "team-1", EventDate = on ?? Today, Text = text };

    public static TeamTarget Target(string measure = "calls", double value = 60, DateOnly? from = null, DateOnly? to = null, string tenantId = Tenant) => new()
    {
        TenantId = tenantId,
        TeamId = "team-1",
        Measure = measure,
        Per = TargetPer.OperatorDay,
        Value = value,
        FromDate = from ?? Today,
        ToDate = to,
    };

    public static CohortOutcome Outcome(int? held = 1, int? cancelled = null, int? deals = null, string list = "", DateOnly? on = null, string tenantId = Tenant) => new()
    {
        TenantId = tenantId,
        TeamId = "team-1",
        PersonId = Operator,
        CohortDate = on ?? Today,
        List = list,
        Held = held,
        Cancelled = cancelled,
        Deals = deals,
        RecordedAt = Now,
        RecordedBy = Operator,
    };

    public static TeamMoney Money(long? cost = 1_200_000, string month = "2026-10", string by = Operator, string tenantId = Tenant) =>
        new() { TenantId = tenantId, TeamId = "team-1", Month = month, CostYen = cost, RecordedAt = Now, RecordedBy = by };

    public static Comparison Comparison(string id = "c1", string first = "B", StratumFactor factor = StratumFactor.Script, string tenantId = Tenant) => new()
    {
        TenantId = tenantId,
        TeamId = "team-1",
        ComparisonId = id,
        Factor = factor,
        First = first,
        Second = "A",
        Design = ComparisonDesign.AlternatingWeeks,
        FromDate = Today.AddDays(3),
        ToDate = Today.AddDays(16),
        BaseRate = 0.08,
        Lift = 0.3,
        PerArm = 2159,
        StartedAt = Now,
        StartedBy = Operator,
    };

    /// <summary>A plan with words that SQL, JSON and Markdown could stumble over.</summary>
    public static PlanVersion Plan(int version = 1, DateOnly? from = null, string why = "立ち上げのため", string tenantId = Tenant) => new()
    {
        TenantId = tenantId,
        TeamId = "team-1",
        Version = version,
        EffectiveFrom = from ?? Today,
        Plan = new()
        {
            Goal = new(GoalMeasure.Revenue, 12_000_000, 1_000_000, Today.AddMonths(3)),
            Persona = "総務部長 '; DROP TABLE kpi_plan; --",
            Problem = "紙の**請求書**が多い\n{\"a\":1}",
            Process = new("架電は私たち、商談は営業部", "議事メモを渡す", "日時が決まったとき"),
            Phase = Phase.Improve,
            Purposes = ["相手に合う話をする"],
            Items =
            [
                new()
                {
                    KpiKey = "appointment-rate",
                    Purpose = "会う理由を渡せたかを見る",
                    Actions = ["最初のひと言を変える", "断られた1件を見直す"],
                    Impact = "商談が増える",
                    Reason = "数より中身を見たいから",
                    Target = new(TargetPer.Percent, 9.5, TargetBasis.Assumed, 0.64),
                },
                new() { KpiKey = "meeting-rate", Purpose = "質を見る", Actions = ["前日に確認する"], Impact = "受注に近づく", Reason = "対になる数字だから" },
            ],
        },
        Why = why,
        Origin = PlanOrigin.Design,
        DecidedBy = Operator,
        DecidedAt = Now,
    };

    public static VoiceRound Round(string id = "r1", string tenantId = Tenant) => new()
    {
        TenantId = tenantId,
        RoundId = id,
        Kind = VoiceKind.Retrospective,
        TeamId = "team-1",
        Period = "2026-10",
        Subject = "{}",
        State = VoiceRoundState.Open,
        OpenedAt = Now,
        ClosesAt = Now.AddDays(5),
        RoundKey = Bytes("key"),
    };

    public static VoiceRound Hearing(string id) => Round(id) with { Kind = VoiceKind.Pulse, TeamId = null };

    public static PlanDraft Draft(string body = "{}", string tenantId = Tenant) =>
        new() { TenantId = tenantId, TeamId = "team-1", PersonId = Operator, Body = Bytes(body), UpdatedAt = Now };

    public static AbsenceEntry Absence(
        string id = "absence-1", DateOnly? first = null, DateOnly? last = null, DayPart? part = DayPart.Whole, string by = Operator, string tenantId = Tenant) => new()
    {
        TenantId = tenantId,
        PersonId = Operator,
        AbsenceId = id,
        FirstDay = first ?? Today,
        LastDay = last ?? first ?? Today,
        Part = part,
        RecordedAt = Now,
        RecordedBy = by,
    };

    public static ReminderPause Pause(DateOnly? first = null, DateOnly? last = null, string by = Operator, string tenantId = Tenant) => new()
    {
        TenantId = tenantId,
        PersonId = Operator,
        FirstDay = first ?? Today,
        LastDay = last ?? Today.AddDays(3),
        SetAt = Now,
        SetBy = by,
    };

    public static Memo Memo(string text = "受付では先に用件", string id = "memo-1", string personId = Operator, string tenantId = Tenant) =>
        new() { TenantId = tenantId, PersonId = personId, MemoId = id, Text = text, WrittenOn = Today, WrittenAt = Now };

    public static PlanQuestion Question(string id = "question-1", string question = "仮の日程もアポですか", string? askedBy = Operator, string tenantId = Tenant) => new()
    {
        TenantId = tenantId,
        TeamId = "team-1",
        QuestionId = id,
        Version = 1,
        Kpi = "appointment-rate",
        Question = question,
        AskedBy = askedBy,
        AskedOn = askedBy is null ? null : Today,
    };

    public static TeamReadingRule ReadingRule(string rule = "label:Connects:着電", string tenantId = Tenant, string subject = "label:着電") =>
        new() { TenantId = tenantId, TeamId = "team-1", Subject = subject, Rule = rule, PersonId = Operator, CreatedAt = Now };

    public static DialogKey DialogKey(string conversationId = Chat, string tenantId = Tenant) => new(tenantId, conversationId, Operator);

    public static ActivityKey ActivityKey(string activityId = "activity-1", string conversationId = Chat, string tenantId = Tenant) =>
        new(tenantId, conversationId, activityId, "message");

    public static NonceKey NonceKey(string nonce = "nonce-1", string tenantId = Tenant) => new(tenantId, Operator, nonce);

    public static OutboxMessage Message(string body = "{}", string? conversationId = Chat, string tenantId = Tenant) => new()
    {
        TenantId = tenantId,
        ServiceUrl = ServiceUrl,
        ConversationId = conversationId,
        Kind = OutboxKind.Reply,
        Body = Bytes(body),
        CreatedAt = Now,
        DueAt = Now,
    };

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>What a report turn writes; the number makes its activity, day and message its own.</summary>
    public static Write[] ReportTurn(int number) =>
    [
        new RememberActivity(ActivityKey($"activity-{number}", $"chat-{number}"), Now, null),
        new SaveDialog(DialogKey($"chat-{number}"), 0, Bytes("{}")),
        new AppendReport(Entry(calls: number, date: Today.AddDays(-number))),
        new Enqueue(Message($"reply {number}", $"chat-{number}")),
    ];
}
