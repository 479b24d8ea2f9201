using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Bot.Storage;

/// <summary>
/// What the report log says. For each person, date, list and script the entry with the highest number counts; a withdrawn one means that there is nothing.
/// Asked as of an instant, the log answers as it would have then: entries recorded later do not count (who is in which team is as of now).
/// </summary>
public sealed class ReportStore(IDatabase database)
{
    private const string Columns =
        "e.seq, e.tenant_id, e.person_id, e.team_id, e.report_date, e.list, e.script, " +
        "e.calls, e.connects, e.appointments, e.meetings, e.deals, e.talk_minutes, e.follow_ups, " +
        "e.recorded_at, e.recorded_by, e.source, e.withdrawn";

    private const string Counting = """
        AND e.report_date BETWEEN @from AND @to
          AND e.recorded_at <= @asOf
          AND NOT e.withdrawn
          AND NOT EXISTS (
            SELECT 1
            FROM report_entry AS newer
            WHERE newer.tenant_id = e.tenant_id AND newer.person_id = e.person_id
              AND newer.report_date = e.report_date AND newer.list = e.list AND newer.script = e.script
              AND newer.seq > e.seq
              AND newer.recorded_at <= @asOf)
        """;

    private const string InOrder = "ORDER BY report_date, person_id, list, script";

    private const string SelectOfPerson = $"""
        SELECT {Columns}
        FROM report_entry AS e
        WHERE e.tenant_id = @tenantId AND e.person_id = @personId
          {Counting}
        {InOrder}
        """;

    /// <summary>What counts for a person's day, by list and script; empty when nothing was reported.</summary>
    public ValueTask<IReadOnlyList<ReportEntry>> GetDayAsync(
        string tenantId, string personId, DateOnly date, DateTimeOffset? asOf = null, CancellationToken cancellationToken = default) =>
        GetPeriodAsync(tenantId, personId, date, date, asOf, cancellationToken);

    /// <summary>What counts for a person's days from the first to the last, both included, by date, list and script.</summary>
    public ValueTask<IReadOnlyList<ReportEntry>> GetPeriodAsync(
        string tenantId, string personId, DateOnly from, DateOnly to, DateTimeOffset? asOf = null, CancellationToken cancellationToken = default) =>
        QueryAsync(
            new(
                SelectOfPerson,
                ("@tenantId", tenantId),
                ("@personId", personId),
                ("@from", from),
                ("@to", to),
                ("@asOf", asOf ?? DateTimeOffset.MaxValue)),
            cancellationToken);

    // Two halves, so that each finds its index: what was said for the team, and what its people said before they joined one.
    private const string SaidForTheTeam = "e.tenant_id = @tenantId AND e.team_id = @teamId";

    private const string SaidBeforeJoining = """
        e.tenant_id = @tenantId AND e.team_id IS NULL
          AND e.person_id IN (
            SELECT m.person_id
            FROM membership AS m
            WHERE m.tenant_id = @tenantId AND m.team_id = @teamId
              AND NOT EXISTS (
                SELECT 1
                FROM membership AS first
                WHERE first.tenant_id = m.tenant_id AND first.person_id = m.person_id
                  AND COALESCE(first.team_id, '') > '' AND COALESCE(first.team_id, '') < m.team_id))
        """;

    private const string SelectOfTeam = $"""
        SELECT {Columns}
        FROM report_entry AS e
        WHERE {SaidForTheTeam}
          {Counting}
        UNION ALL
        SELECT {Columns}
        FROM report_entry AS e
        WHERE {SaidBeforeJoining}
          {Counting}
        {InOrder}
        """;

    /// <summary>What counts for a team's day, by person, list and script.</summary>
    public ValueTask<IReadOnlyList<ReportEntry>> GetTeamDayAsync(
        string tenantId, string teamId, DateOnly date, DateTimeOffset? asOf = null, CancellationToken cancellationToken = default) =>
        GetTeamPeriodAsync(tenantId, teamId, date, date, asOf, cancellationToken);

    /// <summary>What counts for a team's days from the first to the last, both included, by date, person, list and script.</summary>
    public ValueTask<IReadOnlyList<ReportEntry>> GetTeamPeriodAsync(
        string tenantId, string teamId, DateOnly from, DateOnly to, DateTimeOffset? asOf = null, CancellationToken cancellationToken = default) =>
        QueryAsync(
            new(
                SelectOfTeam,
                ("@tenantId", tenantId),
                ("@teamId", teamId),
                ("@from", from),
                ("@to", to),
                ("@asOf", asOf ?? DateTimeOffset.MaxValue)),
            cancellationToken);

    private const string SelectLogOfPerson = $"""
        SELECT {Columns}
        FROM report_entry AS e
        WHERE e.tenant_id = @tenantId AND e.person_id = @personId AND e.report_date BETWEEN @from AND @to
        ORDER BY seq
        """;

    /// <summary>
    /// All that was ever said about a person's days from the first to the last, both included, in the order of the log: also what counts no more,
    /// and what took it back.
    /// </summary>
    public ValueTask<IReadOnlyList<ReportEntry>> GetLogAsync(
        string tenantId, string personId, DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        QueryAsync(
            new(SelectLogOfPerson, ("@tenantId", tenantId), ("@personId", personId), ("@from", from), ("@to", to)),
            cancellationToken);

    private const string SelectLogOfTeam = $"""
        SELECT {Columns}
        FROM report_entry AS e
        WHERE {SaidForTheTeam} AND e.report_date BETWEEN @from AND @to
        UNION ALL
        SELECT {Columns}
        FROM report_entry AS e
        WHERE {SaidBeforeJoining} AND e.report_date BETWEEN @from AND @to
        ORDER BY seq
        """;

    /// <summary>All that was ever said about a team's days from the first to the last, both included, in the order of the log.</summary>
    public ValueTask<IReadOnlyList<ReportEntry>> GetTeamLogAsync(
        string tenantId, string teamId, DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        QueryAsync(
            new(SelectLogOfTeam, ("@tenantId", tenantId), ("@teamId", teamId), ("@from", from), ("@to", to)),
            cancellationToken);

    private const string SelectOne = $"""
        SELECT {Columns}
        FROM report_entry AS e
        WHERE e.tenant_id = @tenantId AND e.seq = @seq
        """;

    /// <summary>One entry of the log, whether it still counts or not; <see langword="null"/> when the tenant has none with this number.</summary>
    public async ValueTask<ReportEntry?> GetEntryAsync(string tenantId, long seq, CancellationToken cancellationToken) =>
        (await QueryAsync(new(SelectOne, ("@tenantId", tenantId), ("@seq", seq)), cancellationToken)).SingleOrDefault();

    private const string SelectLastUsedStrata = """
        SELECT list, script
        FROM report_entry
        WHERE tenant_id = @tenantId AND person_id = @personId AND NOT withdrawn
        ORDER BY report_date DESC, seq DESC
        LIMIT 1
        """;

    /// <summary>
    /// What this person called last: list and script of the newest entry of the latest day that has one. A late correction of an earlier day does not
    /// change it. <see langword="null"/> when nothing was ever reported.
    /// </summary>
    public async ValueTask<Strata?> GetLastUsedStrataAsync(string tenantId, string personId, CancellationToken cancellationToken) =>
        (await database.QueryAsync<Strata>(new(SelectLastUsedStrata, ("@tenantId", tenantId), ("@personId", personId)), cancellationToken))
        .SingleOrDefault();

    private async ValueTask<IReadOnlyList<ReportEntry>> QueryAsync(Statement statement, CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync<Row>(statement, cancellationToken);
        return [.. rows.Select(row => row.ToEntry())];
    }

    private sealed record Row
    {
        public long Seq { get; init; }

        public required string TenantId { get; init; }

        public required string PersonId { get; init; }

        public string? TeamId { get; init; }

        public DateOnly ReportDate { get; init; }

        public required string List { get; init; }

        public required string Script { get; init; }

        public int? Calls { get; init; }

        public int? Connects { get; init; }

        public int? Appointments { get; init; }

        public int? Meetings { get; init; }

        public int? Deals { get; init; }

        public int? TalkMinutes { get; init; }

        public int? FollowUps { get; init; }

        public DateTimeOffset RecordedAt { get; init; }

        public required string RecordedBy { get; init; }

        public ReportSource Source { get; init; }

        public bool Withdrawn { get; init; }

        public ReportEntry ToEntry() => new()
        {
            Seq = Seq,
            TenantId = TenantId,
            PersonId = PersonId,
            TeamId = TeamId,
            Date = ReportDate,
            List = List,
            Script = Script,
            Counts = new ReportCounts
            {
                Calls = Calls,
                Connects = Connects,
                Appointments = Appointments,
                Meetings = Meetings,
                Deals = Deals,
                TalkMinutes = TalkMinutes,
                FollowUps = FollowUps,
            },
            RecordedAt = RecordedAt,
            RecordedBy = RecordedBy,
            Source = Source,
            Withdrawn = Withdrawn,
        };
    }
}
