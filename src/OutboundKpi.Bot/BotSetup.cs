using System.Text.Json;
using Microsoft.Extensions.Options;
using OutboundKpi.Bot.Absences;
using OutboundKpi.Bot.Access;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Commands;
using OutboundKpi.Bot.Dialogs;
using OutboundKpi.Bot.Dialogs.Comparisons;
using OutboundKpi.Bot.Dialogs.Design;
using OutboundKpi.Bot.Dialogs.Money;
using OutboundKpi.Bot.Dialogs.Outcomes;
using OutboundKpi.Bot.Dialogs.Reports;
using OutboundKpi.Bot.Dialogs.Retrospectives;
using OutboundKpi.Bot.History;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Memos;
using OutboundKpi.Bot.Outbox;
using OutboundKpi.Bot.Plans;
using OutboundKpi.Bot.Schedules;
using OutboundKpi.Bot.Summaries;
using OutboundKpi.Domain.Reports;
using OutboundKpi.Teams;
using OutboundKpi.Teams.Dialogs;
using OutboundKpi.Teams.Turns;

namespace OutboundKpi.Bot;

/// <summary>What the bot is made of, folder by folder.</summary>
public static class BotSetup
{
    /// <summary>An activity comes in and becomes a turn.</summary>
    public static IServiceCollection AddInbound(this IServiceCollection services)
    {
        services.AddOptions<InboundOptions>().BindConfiguration("Inbound").CheckLimits("Inbound");
        services.AddOptions<TurnOptions>().BindConfiguration(TurnOptions.Section).CheckLimits(TurnOptions.Section);
        return services
            .AddSingleton<ConversationGates>()
            .AddSingleton<TurnLoader>()
            .AddSingleton<TurnRouter>()
            .AddSingleton<TurnCommitter>()
            .AddSingleton<ITurnHandler, TurnPipeline>()
            .AddSingleton<MessagesEndpoint>();
    }

    /// <summary>Commands and card verbs: the two lists.</summary>
    public static IServiceCollection AddCommands(this IServiceCollection services) => services
        .AddSingleton<TeamHistoryReader>()
        .AddSingleton<ICommand, ReportCommand>()
        .AddSingleton<ICommand, CorrectCommand>()
        .AddSingleton<ICommand, WithdrawCommand>()
        .AddSingleton<ICommand, TodayCommand>()
        .AddSingleton<OutcomesCommand>()
        .AddSingleton<ICommand>(provider => provider.GetRequiredService<OutcomesCommand>())
        .AddSingleton<ICommand, ListsCommand>()
        .AddSingleton<ICommand, ScriptsCommand>()
        .AddSingleton<ICommand, ComparisonCommand>()
        .AddSingleton<ICommand, CostsCommand>()
        .AddSingleton<ICommand, DiagnoseCommand>()
        .AddSingleton<ICommand, DesignCommand>()
        .AddSingleton<ICommand, WeekCommand>()
        .AddSingleton<ICommand, MonthCommand>()
        .AddSingleton<KpiCommand>()
        .AddSingleton<ICommand>(provider => provider.GetRequiredService<KpiCommand>())
        .AddSingleton<ICommand, WhyCommand>()
        .AddSingleton<ICommand, OffCommand>()
        .AddSingleton<ICommand, ResumeCommand>()
        .AddSingleton<ICommand, PauseCommand>()
        .AddSingleton<ICommand, MemoCommand>()
        .AddSingleton<ICommand, RetroCommand>()
        .AddSingleton<ICommand, HistoryCommand>()
        .AddSingleton<ICommand, QuestionCommand>()
        .AddSingleton<ICommand, SharingCommand>()
        .AddSingleton<ICommand, LanguageCommand>()
        .AddSingleton<ICommand, SettingsCommand>()
        .AddSingleton<ICommand, MembersCommand>()
        .AddSingleton<ICommand, HelpCommand>()
        .AddSingleton<ICommand, CancelCommand>()
        .AddSingleton(provider => new CommandList([.. provider.GetServices<ICommand>()]))
        .AddSingleton(provider => new Lazy<CommandList>(provider.GetRequiredService<CommandList>))
        .AddSingleton<ICardVerb, CommandVerb>()
        .AddSingleton<ICardVerb, ReportSubmitVerb>()
        .AddSingleton<ICardVerb, ReportCorrectVerb>()
        .AddSingleton<ICardVerb, ReportAddVerb>()
        .AddSingleton<ICardVerb, ReportFillVerb>()
        .AddSingleton<ICardVerb, ReportWithdrawVerb>()
        .AddSingleton<ICardVerb, ReportRestoreVerb>()
        .AddSingleton<ICardVerb, OutcomesSubmitVerb>()
        .AddSingleton<ICardVerb, OutcomesOpenVerb>()
        .AddSingleton<ICardVerb, OutcomesRatesVerb>()
        .AddSingleton<ICardVerb, ComparisonShowVerb>()
        .AddSingleton<ICardVerb, ComparisonPlanVerb>()
        .AddSingleton<ICardVerb, ComparisonPreviewVerb>()
        .AddSingleton<ICardVerb, ComparisonStartVerb>()
        .AddSingleton<ICardVerb, ComparisonStopVerb>()
        .AddSingleton<ICardVerb, MoneyShowVerb>()
        .AddSingleton<ICardVerb, MoneySubmitVerb>()
        .AddDesignVerb(DesignVerbs.Open, design => design.OpenAsync)
        .AddDesignVerb(DesignVerbs.Answer, design => design.AnswerAsync)
        .AddDesignVerb(DesignVerbs.Go, design => design.GoAsync)
        .AddDesignVerb(DesignVerbs.Overview, design => design.ShowAllAsync)
        .AddDesignVerb(DesignVerbs.Preview, design => design.PreviewAsync)
        .AddDesignVerb(DesignVerbs.Difference, design => design.ShowDifferenceAsync)
        .AddDesignVerb(DesignVerbs.Activate, design => design.ActivateAsync)
        .AddSingleton<ICardVerb, AbsenceRecordVerb>()
        .AddSingleton<ICardVerb, AbsenceWithdrawVerb>()
        .AddSingleton<ICardVerb, MemoShowVerb>()
        .AddSingleton<ICardVerb, MemoRemoveVerb>()
        .AddSingleton<ICardVerb, RetroOpenVerb>()
        .AddSingleton<ICardVerb, RetroAnswerVerb>()
        .AddSingleton<ICardVerb, RetroTypeVerb>()
        .AddSingleton<ICardVerb, RetroShowVerb>()
        .AddSingleton<ICardVerb, RetroResultVerb>()
        .AddSingleton<ICardVerb, RetroStartVerb>()
        .AddSingleton<ICardVerb, RetroExtendVerb>()
        .AddSingleton<ICardVerb, RetroCloseVerb>()
        .AddSingleton<ICardVerb, RetroCancelVerb>()
        .AddSingleton<ICardVerb, PlanReadVerb>()
        .AddSingleton<ICardVerb, PlanAskVerb>()
        .AddSingleton<ICardVerb, PlanQuestionVerb>()
        .AddSingleton<ICardVerb, PlanAnswerVerb>()
        .AddSingleton<ICardVerb, PlanStatusVerb>()
        .AddSingleton<ICardVerb, PlanVersionsVerb>()
        .AddSingleton<ICardVerb, PlanVersionVerb>()
        .AddSingleton<ICardVerb, PlanUndoVerb>()
        .AddSingleton<ICardVerb, SettingsOpenVerb>()
        .AddSingleton<ICardVerb, SettingsSaveVerb>()
        .AddSingleton<ICardVerb, RemoveRuleVerb>()
        .AddSingleton<ICardVerb, MembersShowVerb>()
        .AddSingleton<ICardVerb, MembersOutsideVerb>()
        .AddSingleton<ICardVerb, MembersPersonVerb>()
        .AddSingleton<ICardVerb, MembersChangeVerb>()
        .AddSingleton<ICardVerb, MembersManagersVerb>()
        .AddSingleton<ICardVerb, MembersManagerVerb>()
        .AddSingleton<ICardVerb, MembersClaimVerb>();

    /// <summary>Who may do what, who is in which team, and what is set for it.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddOptions<AccessOptions>().BindConfiguration("Access").CheckLimits("Access");
        return services
            .AddSingleton(new PermissionMatrix(PermissionTable.All))
            .AddSingleton<Refusals>()
            .AddSingleton<AccessGate>()
            .AddSingleton<TeamAccess>()
            .AddSingleton<TeamClaim>()
            .AddSingleton<TeamArrival>()
            .AddSingleton<MemberCards>()
            .AddSingleton<MemberNews>()
            .AddSingleton<MemberConversation>()
            .AddSingleton<SettingsReader>()
            .AddSingleton<SettingsCards>()
            .AddSingleton<SettingsConversation>()
            .AddHostedService<RosterReader>();
    }

    /// <summary>The dialogs: the list, and what they decide with.</summary>
    public static IServiceCollection AddDialogs(this IServiceCollection services)
    {
        services.AddOptions<ReportOptions>().BindConfiguration("Reports").CheckLimits("Reports");
        services.AddOptions<OutcomeOptions>().BindConfiguration("Outcomes").CheckLimits("Outcomes");
        return services
            .AddOutcomes()
            .AddComparisons()
            .AddMoney()
            .AddDesign()
            .AddAbsences()
            .AddMemos()
            .AddRetrospectives()
            .AddSingleton<ReportParser>()
            .AddSingleton<ReportBook>()
            .AddSingleton<ReportForms>()
            .AddSingleton<ReportIntake>()
            .AddSingleton<ReportChanges>()
            .AddSingleton<ReportConversation>()
            .AddSingleton<ReportDialog>()
            .AddSingleton<IDialog<TurnContext>>(provider => provider.GetRequiredService<ReportDialog>())
            .AddSingleton<DialogEngine<TurnContext>>();
    }

    /// <summary>What became of appointments.</summary>
    private static IServiceCollection AddOutcomes(this IServiceCollection services) => services
        .AddSingleton<CohortReader>()
        .AddSingleton<OutcomeBook>()
        .AddSingleton<OutcomeCards>()
        .AddSingleton<OutcomeRates>()
        .AddSingleton<OutcomeIntake>()
        .AddSingleton<OutcomeDialog>()
        .AddSingleton<IDialog<TurnContext>>(provider => provider.GetRequiredService<OutcomeDialog>())
        .AddSingleton<OutcomeConversation>();

    /// <summary>Lists and scripts side by side.</summary>
    private static IServiceCollection AddComparisons(this IServiceCollection services) => services
        .AddSingleton<ComparisonBook>()
        .AddSingleton<ComparisonCards>()
        .AddSingleton<ComparisonStarting>()
        .AddSingleton<ComparisonDialog>()
        .AddSingleton<IDialog<TurnContext>>(provider => provider.GetRequiredService<ComparisonDialog>())
        .AddSingleton<ComparisonConversation>();

    /// <summary>What months cost.</summary>
    private static IServiceCollection AddMoney(this IServiceCollection services) => services
        .AddSingleton<MoneyBook>()
        .AddSingleton<MoneyCards>()
        .AddSingleton<MoneyConversation>();

    /// <summary>The design of a team's plan: its questions in any order, since each knows its place.</summary>
    private static IServiceCollection AddDesign(this IServiceCollection services) => services
        .AddSingleton<DesignBook>()
        .AddSingleton<DesignCards>()
        .AddSingleton<DesignQuestion, GoalQuestion>()
        .AddSingleton<DesignQuestion, PersonaQuestion>()
        .AddSingleton<DesignQuestion, ProcessQuestion>()
        .AddSingleton<DesignQuestion, SituationQuestion>()
        .AddSingleton<DesignQuestion, PhaseChoiceQuestion>()
        .AddSingleton<DesignQuestion, PurposesQuestion>()
        .AddSingleton<DesignQuestion, KpisQuestion>()
        .AddSingleton<DesignQuestion, RatesQuestion>()
        .AddSingleton<DesignQuestion, CalculationQuestion>()
        .AddSingleton<DesignQuestion, ItemQuestion>()
        .AddSingleton<DesignQuestion, ConfirmQuestion>()
        .AddSingleton<DesignNavigation>()
        .AddSingleton<DesignActivation>()
        .AddSingleton<DesignDialog>()
        .AddSingleton<IDialog<TurnContext>>(provider => provider.GetRequiredService<DesignDialog>())
        .AddSingleton<DesignConversation>();

    private static IServiceCollection AddDesignVerb(
        this IServiceCollection services, string verb, Func<DesignConversation, Func<TurnContext, JsonElement, CancellationToken, ValueTask>> act) =>
        services.AddSingleton<ICardVerb>(provider => new DesignVerb(verb, act(provider.GetRequiredService<DesignConversation>())));

    /// <summary>Who is away, and who wants no reminders.</summary>
    private static IServiceCollection AddAbsences(this IServiceCollection services) => services
        .AddSingleton<MemberFinder>()
        .AddSingleton<AbsenceBook>()
        .AddSingleton<AbsenceCards>()
        .AddSingleton<AbsenceConversation>();

    /// <summary>What people keep for the monthly round.</summary>
    private static IServiceCollection AddMemos(this IServiceCollection services) => services
        .AddSingleton<MemoCards>()
        .AddSingleton<MemoConversation>();

    /// <summary>What teams follow and why: told, asked about, looked back on.</summary>
    public static IServiceCollection AddPlans(this IServiceCollection services) => services
        .AddSingleton<PlanBook>()
        .AddSingleton<PlanCards>()
        .AddSingleton<PlanPost>()
        .AddSingleton<PlanSharing>()
        .AddSingleton<PlanQuestionCards>()
        .AddSingleton<PlanQuestions>()
        .AddSingleton<PlanAnswers>()
        .AddSingleton<PlanHistoryCards>()
        .AddSingleton<PlanHistory>()
        .AddSingleton<KpiFigures>()
        .AddSingleton<KpiExplanations>()
        .AddHostedService<QuestionPost>();

    /// <summary>The monthly round.</summary>
    private static IServiceCollection AddRetrospectives(this IServiceCollection services) => services
        .AddSingleton<RoundBook>()
        .AddSingleton<RetroCards>()
        .AddSingleton<RetroResultCards>()
        .AddSingleton<RoundOpening>()
        .AddSingleton<RoundClosing>()
        .AddSingleton<RoundControl>()
        .AddSingleton<RetroDialog>()
        .AddSingleton<IDialog<TurnContext>>(provider => provider.GetRequiredService<RetroDialog>())
        .AddSingleton<RetroConversation>();

    /// <summary>Weeks and months are summed up.</summary>
    public static IServiceCollection AddSummaries(this IServiceCollection services) => services
        .AddSingleton<TeamNews>()
        .AddSingleton<SummaryBook>()
        .AddSingleton<SummaryCards>()
        .AddSingleton<SummaryConversation>();

    /// <summary>The cards and the languages that fill them, compiled and checked when the host is built.</summary>
    public static IServiceCollection AddCards(this IServiceCollection services, string contentRoot)
    {
        services.AddOptions<ChannelCardOptions>().BindConfiguration("Channel").CheckLimits("Channel");
        return services
            .AddSingleton(provider => LanguageBook.Load(
                Path.Combine(contentRoot, "Languages"), provider.GetRequiredService<IOptions<InboundOptions>>().Value.Language))
            .AddSingleton(provider => new CardBook(
                Path.Combine(contentRoot, "cards"), provider.GetRequiredService<IOptions<ChannelCardOptions>>()))
            .AddSingleton<ReportCards>()
            .AddSingleton<ReportFormCards>()
            .AddSingleton<KpiCards>()
            .AddSingleton<DiagnosisCards>();
    }

    /// <summary>Messages go out.</summary>
    public static IServiceCollection AddOutbox(this IServiceCollection services)
    {
        services.AddOptions<OutboxOptions>().BindConfiguration("Outbox").CheckLimits("Outbox");
        return services
            .AddSingleton<OutboxSignal>()
            .AddSingleton<OutboxChannel>()
            .AddSingleton<OutboxSender>()
            .AddHostedService<OutboxWorker>();
    }

    /// <summary>What happens by the clock.</summary>
    public static IServiceCollection AddSchedules(this IServiceCollection services)
    {
        services.AddOptions<HousekeepingOptions>().BindConfiguration("Housekeeping").CheckLimits("Housekeeping");
        services.AddOptions<ScheduleOptions>().BindConfiguration("Schedules").CheckLimits("Schedules");
        return services
            .AddHostedService<Housekeeping>()
            .AddSingleton<TeamClock>()
            .AddSingleton<PersonalPost>()
            .AddSingleton<ReminderCards>()
            .AddHostedService<TeamCards>()
            .AddHostedService<Reminders>()
            .AddHostedService<RetrospectiveRounds>()
            .AddHostedService<Heartbeat>();
    }

    /// <summary>Checks all settings, then builds what is checked at start, so that a wrong card, language, command or dialog stops the bot and not a turn.</summary>
    public static void CheckAtStart(this IServiceProvider services)
    {
        services.GetRequiredService<IStartupValidator>().Validate();
        services.GetRequiredService<ITurnHandler>();
    }

    /// <summary>The endpoint of the channel.</summary>
    public static IEndpointConventionBuilder MapMessages(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost(MessagesEndpoint.Path, endpoints.ServiceProvider.GetRequiredService<MessagesEndpoint>().HandleAsync);
}
