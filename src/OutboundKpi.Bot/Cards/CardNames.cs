namespace OutboundKpi.Bot.Cards;

/// <summary>Every card of the bot. A card that is not in this list is not loaded.</summary>
public static class CardNames
{
    /// <summary>The form of a report.</summary>
    public static readonly CardName<ReportForm> ReportForm = new("report/form");

    /// <summary>What was not clear in a report, with the likely readings.</summary>
    public static readonly CardName<ReportQuestion> ReportQuestion = new("report/question");

    /// <summary>What was stored of a report, with what its KPIs are for.</summary>
    public static readonly CardName<ReportSummary> ReportSummary = new("report/summary");

    /// <summary>The counts of a day: one's own, or the totals of teams.</summary>
    public static readonly CardName<DayCard> Day = new("report/day");

    /// <summary>One's own week or month.</summary>
    public static readonly CardName<PersonSummaryCard> PersonSummary = new("summary/person");

    /// <summary>A team's week or month.</summary>
    public static readonly CardName<TeamSummaryCard> TeamSummary = new("summary/team");

    /// <summary>The week or month of several teams.</summary>
    public static readonly CardName<TeamTotalsCard> TeamTotals = new("summary/teams");

    /// <summary>The KPIs that are followed.</summary>
    public static readonly CardName<KpiList> KpiList = new("kpi/list");

    /// <summary>Why a KPI is followed.</summary>
    public static readonly CardName<KpiWhy> KpiWhy = new("kpi/why");

    /// <summary>The first words to a person.</summary>
    public static readonly CardName<Notice> Welcome = new("welcome/welcome");

    /// <summary>The commands.</summary>
    public static readonly CardName<HelpCard> Help = new("help/help");

    /// <summary>The choice of a language.</summary>
    public static readonly CardName<Notice> LanguageChoice = new("language/choose");

    /// <summary>What a supervisor can set.</summary>
    public static readonly CardName<SettingsCard> Settings = new("settings/settings");

    /// <summary>Figures in sections: rates by cohort, lists and scripts, how a comparison stands.</summary>
    public static readonly CardName<FiguresCard> Figures = new("figures/figures");

    /// <summary>The form for the outcomes of appointments.</summary>
    public static readonly CardName<OutcomesForm> OutcomesForm = new("outcomes/form");

    /// <summary>The form that plans a comparison.</summary>
    public static readonly CardName<ComparisonForm> ComparisonForm = new("comparison/form");

    /// <summary>A question of the plan's design.</summary>
    public static readonly CardName<DesignForm> Design = new("design/form");

    /// <summary>What a month cost and brought.</summary>
    public static readonly CardName<MoneyCard> Money = new("money/month");

    /// <summary>What a team's numbers say.</summary>
    public static readonly CardName<DiagnosisCard> Diagnosis = new("diagnosis/team");

    /// <summary>A plan as its people get it.</summary>
    public static readonly CardName<PlanShareCard> PlanShare = new("plan/share");

    /// <summary>The versions of a team's plan.</summary>
    public static readonly CardName<PlanHistoryCard> PlanHistory = new("plan/history");

    /// <summary>One version of a team's plan.</summary>
    public static readonly CardName<PlanVersionCard> PlanVersion = new("plan/version");

    /// <summary>A question about a plan, with room for the answer.</summary>
    public static readonly CardName<PlanQuestionCard> PlanQuestion = new("plan/question");

    /// <summary>A question about a plan with its answer.</summary>
    public static readonly CardName<PlanAnswerCard> PlanAnswer = new("plan/answer");

    /// <summary>How many have read a plan, and what they asked.</summary>
    public static readonly CardName<PlanStatusCard> PlanStatus = new("plan/status");

    /// <summary>Questions of the monthly round.</summary>
    public static readonly CardName<RetroForm> RetroForm = new("retro/form");

    /// <summary>A sentence or two with buttons.</summary>
    public static readonly CardName<Notice> Notice = new("notice/notice");

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<CardName> All =
        [ReportForm, ReportQuestion, ReportSummary, Day, PersonSummary, TeamSummary, TeamTotals, KpiList, KpiWhy, Welcome, Help, LanguageChoice, Settings, Diagnosis, Figures, OutcomesForm, ComparisonForm, Design, Money, RetroForm, PlanShare, PlanHistory, PlanVersion, PlanQuestion, PlanAnswer, PlanStatus, Notice];
}
