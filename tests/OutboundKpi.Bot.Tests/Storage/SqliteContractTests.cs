namespace OutboundKpi.Bot.Tests.Storage;

/// <summary>The contract of the storage, on SQLite.</summary>
public sealed class SqliteCommitTests : CommitContract<SqliteUnderTest>;

public sealed class SqliteReportTests : ReportContract<SqliteUnderTest>;

public sealed class SqliteHistoryTests : HistoryContract<SqliteUnderTest>;

public sealed class SqliteOutcomeTests : OutcomeContract<SqliteUnderTest>;

public sealed class SqliteKpiPlanTests : PlanContract<SqliteUnderTest>;

public sealed class SqliteAbsenceTests : AbsenceContract<SqliteUnderTest>;

public sealed class SqliteTurnTests : TurnContract<SqliteUnderTest>;

public sealed class SqlitePeopleTests : PeopleContract<SqliteUnderTest>;

public sealed class SqliteOutboxTests : OutboxContract<SqliteUnderTest>;

public sealed class SqliteTenantIsolationTests : TenantIsolationContract<SqliteUnderTest>;

public sealed class SqliteVoiceTests : VoiceContract<SqliteUnderTest>;

public sealed class SqliteSharingTests : SharingContract<SqliteUnderTest>;
