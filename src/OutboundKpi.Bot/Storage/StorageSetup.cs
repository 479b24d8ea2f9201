using Microsoft.Extensions.Options;
using OutboundKpi.Bot.Storage.Sqlite;
using OutboundKpi.Teams;

namespace OutboundKpi.Bot.Storage;

/// <summary>Adds the storage: <see cref="IStorage"/> to commit to, the stores to ask.</summary>
public static class StorageSetup
{
    /// <summary>
    /// Binds <see cref="StorageOptions"/> to the section <c>Storage</c>. A host initializes the database when it starts;
    /// what runs without one calls <see cref="IStorage.InitializeAsync"/> itself.
    /// </summary>
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddOptions<StorageOptions>().BindConfiguration("Storage").CheckLimits("Storage");
        services.AddSingleton(Open);
        services.AddSingleton<IStorage>(provider => provider.GetRequiredService<IDatabase>());
        services.AddHostedService<StorageStart>();
        return services
            .AddSingleton<TurnStore>()
            .AddSingleton<PeopleStore>()
            .AddSingleton<ConversationStore>()
            .AddSingleton<ReportStore>()
            .AddSingleton<AppointmentStore>()
            .AddSingleton<TeamEventStore>()
            .AddSingleton<TargetStore>()
            .AddSingleton<CohortOutcomeStore>()
            .AddSingleton<TeamMoneyStore>()
            .AddSingleton<ComparisonStore>()
            .AddSingleton<PlanStore>()
            .AddSingleton<PlanDraftStore>()
            .AddSingleton<PlanSharingStore>()
            .AddSingleton<VoiceStore>()
            .AddSingleton<ScheduleStore>()
            .AddSingleton<AbsenceStore>()
            .AddSingleton<ReminderPauseStore>()
            .AddSingleton<MemoStore>()
            .AddSingleton<ReminderStore>()
            .AddSingleton<DeliveryProblemStore>()
            .AddSingleton<AuditStore>()
            .AddSingleton<RosterStore>()
            .AddSingleton<ReadingRuleStore>()
            .AddSingleton<NonceStore>()
            .AddSingleton<OutboxStore>();
    }

    private static IDatabase Open(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<StorageOptions>>().Value;
        return options.Engine switch
        {
            StorageEngine.Sqlite => OpenSqlite(options),
            _ => throw new InvalidOperationException($"Storage:Engine is {options.Engine}, which this program does not have."),
        };
    }

    private static SqliteDatabase OpenSqlite(StorageOptions options)
    {
        try
        {
            return new(options.ConnectionString);
        }
        catch (ArgumentException e)
        {
            throw new OptionsValidationException(nameof(StorageOptions), typeof(StorageOptions), [$"Storage:ConnectionString cannot be used: {e.Message}"]);
        }
    }
}
