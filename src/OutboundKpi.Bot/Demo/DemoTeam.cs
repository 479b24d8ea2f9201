using System.Globalization;
using Microsoft.Extensions.Options;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Calendar;

namespace OutboundKpi.Bot.Demo;

/// <summary>The demo's team: six operators, their supervisor, a manager, and sixty business days of reports up to yesterday.</summary>
/// <remarks>The ids are those of the people in <c>playground/*.yml</c>.</remarks>
public sealed class DemoTeam(
    IStorage storage, PeopleStore people, PlanStore plans, ReportStore reports, LanguageBook languages, IOptions<InboundOptions> inbound, TimeProvider time)
{
    /// <summary>The demo's tenant.</summary>
    public const string TenantId = "5a1e5000-0000-4000-8000-000000000001";

    /// <summary>The demo's team.</summary>
    public const string TeamId = "demo-1";

    /// <summary>The team in the directory, so that the channels of the three pages belong to it.</summary>
    public const string DirectoryId = "5a1e5000-0000-4000-8000-000000000021";

    /// <summary>The operator with a page of their own.</summary>
    public const string OperatorId = "5a1e5000-0000-4000-8000-000000000011";

    /// <summary>The supervisor.</summary>
    public const string SupervisorId = "5a1e5000-0000-4000-8000-000000000012";

    /// <summary>The manager.</summary>
    public const string ManagerId = "5a1e5000-0000-4000-8000-000000000013";

    private const int Seed = 2;
    private const int WritesACommit = 500;

    private static readonly string[] OperatorIds = [OperatorId, .. Enumerable.Range(14, DemoHistory.Operators - 1).Select(PersonId)];

    /// <summary>Makes the team where it is missing and adds the days that have passed since; what is there stays as it is.</summary>
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        var texts = languages.Default;
        if (await people.GetTeamAsync(TenantId, TeamId, cancellationToken) is not { } team)
            await CommitAsync(People(texts), cancellationToken);
        else if (team.DirectoryId is null)
            await CommitAsync([new SaveTeam(team with { DirectoryId = DirectoryId })], cancellationToken);

        if ((await plans.GetAllAsync(TenantId, TeamId, cancellationToken)).Count == 0)
            await CommitAsync(DemoPlan.Versions(texts, inbound.Value.TimeZone), cancellationToken);

        await CommitAsync(await MissingDaysAsync(texts, cancellationToken), cancellationToken);
    }

    private List<Write> People(Texts texts)
    {
        var names = texts.List("demo.operators");
        var writes = new List<Write>
        {
            new SaveTeam(new() { TenantId = TenantId, TeamId = TeamId, Name = texts["demo.team"], TimeZone = inbound.Value.TimeZone, Language = texts.Tag, DirectoryId = DirectoryId }),
        };
        for (var i = 0; i < OperatorIds.Length; i++)
            writes.AddRange(Member(OperatorIds[i], names[i], TeamId, Role.Operator));

        writes.AddRange(Member(SupervisorId, texts["demo.supervisor"], TeamId, Role.Supervisor));
        writes.AddRange(Member(ManagerId, texts["demo.manager"], team: null, Role.Manager, texts.Tag));
        return writes;
    }

    private async Task<List<Write>> MissingDaysAsync(Texts texts, CancellationToken cancellationToken)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(inbound.Value.TimeZone);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone).Date);
        var history = DemoHistory.Generate(Seed, today, BusinessCalendar.Default);
        var first = history.Days.Min(day => day.Date);
        var known = await reports.GetTeamPeriodAsync(TenantId, TeamId, first, today, asOf: null, cancellationToken);
        var reported = known.Select(entry => (entry.PersonId, entry.Date)).ToHashSet();
        return
        [
            .. history.Days
                .Where(day => !reported.Contains((OperatorIds[day.Operator], day.Date)))
                .Select(day => new AppendReport(Entry(texts, day, zone))),
        ];
    }

    private async Task CommitAsync(IReadOnlyList<Write> writes, CancellationToken cancellationToken)
    {
        foreach (var chunk in writes.Chunk(WritesACommit))
            await storage.CommitAsync(chunk, cancellationToken);
    }

    private static ReportEntry Entry(Texts texts, DemoDay day, TimeZoneInfo zone)
    {
        var evening = day.Date.ToDateTime(new TimeOnly(18, 0));
        return new()
        {
            TenantId = TenantId,
            PersonId = OperatorIds[day.Operator],
            TeamId = TeamId,
            Date = day.Date,
            List = texts.List("demo.lists")[IndexOf(DemoHistory.Lists, day.List)],
            Script = texts.List("demo.scripts")[IndexOf(DemoHistory.Scripts, day.Script)],
            Counts = day.Counts,
            RecordedAt = new DateTimeOffset(evening, zone.GetUtcOffset(evening)),
            RecordedBy = OperatorIds[day.Operator],
            Source = ReportSource.Demo,
        };
    }

    // The manager is in no team that would say the language.
    private static IEnumerable<Write> Member(string personId, string name, string? team, Role role, string? language = null) =>
    [
        new SavePerson(new() { TenantId = TenantId, PersonId = personId, Name = name, ChannelUserId = "", Language = language }),
        new SaveMembership(new() { TenantId = TenantId, PersonId = personId, TeamId = team, Role = role }),
    ];

    private static int IndexOf(IReadOnlyList<string> names, string name) => names.Index().First(pair => pair.Item == name).Index;

    private static string PersonId(int number) => string.Create(CultureInfo.InvariantCulture, $"5a1e5000-0000-4000-8000-0000000000{number}");
}
