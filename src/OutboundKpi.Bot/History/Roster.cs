using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.History;

/// <summary>The teams and operators of a tenant, and those that an import is to make.</summary>
internal sealed class Roster
{
    private const string NewTeamsTimeZone = "Asia/Tokyo";
    private const string NewTeamsLanguage = "ja";

    private readonly Dictionary<string, RosterTeam> _teams = [];
    private readonly Dictionary<string, int> _people = [];
    private readonly string _tenantId;
    private readonly DateTimeOffset _now;

    private Roster(string tenantId, DateTimeOffset now)
    {
        _tenantId = tenantId;
        _now = now;
    }

    public IReadOnlyCollection<RosterTeam> Teams => _teams.Values;

    public IEnumerable<RosterTeam> NewTeams => _teams.Values.Where(team => team.IsNew);

    public IEnumerable<RosterMember> NewMembers => _teams.Values.SelectMany(team => team.Members.Values).Where(member => member.IsNew);

    /// <summary>The tenant as it is.</summary>
    public static async Task<Roster> LoadAsync(PeopleStore people, string tenantId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var roster = new Roster(tenantId, now);
        foreach (var team in await people.GetTeamsAsync(tenantId, cancellationToken))
        {
            var known = roster.Add(team.TeamId, team.TimeZone, isNew: false);
            foreach (var member in await people.GetMembersAsync(tenantId, team.TeamId, cancellationToken))
                roster.Add(known, member.Person.PersonId, isNew: false);
        }

        return roster;
    }

    public RosterTeam? FindTeam(string teamId) => _teams.GetValueOrDefault(teamId);

    public RosterTeam AddTeam(string teamId) => Add(teamId, NewTeamsTimeZone, isNew: true);

    public RosterMember AddMember(RosterTeam team, string personId) => Add(team, personId, isNew: true);

    /// <summary>What makes the new teams and operators. A person whom the bot has met keeps the name and the rest.</summary>
    public async Task<IReadOnlyList<Write>> CreationsAsync(PeopleStore people, CancellationToken cancellationToken)
    {
        List<Write> writes =
        [
            .. NewTeams.Select(team => new SaveTeam(
                new() { TenantId = _tenantId, TeamId = team.Id, Name = team.Id, TimeZone = NewTeamsTimeZone, Language = NewTeamsLanguage })),
        ];
        foreach (var personId in NewMembers.Select(member => member.PersonId).Distinct())
        {
            if (await people.GetPersonAsync(_tenantId, personId, cancellationToken) is null)
                writes.Add(new SavePerson(new() { TenantId = _tenantId, PersonId = personId, Name = personId, ChannelUserId = "" }));
        }

        writes.AddRange(NewMembers.Select(member => new SaveMembership(
            new() { TenantId = _tenantId, PersonId = member.PersonId, TeamId = member.Team.Id, Role = Role.Operator })));
        return writes;
    }

    private RosterTeam Add(string teamId, string timeZone, bool isNew)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(timeZone);
        var team = new RosterTeam(teamId, zone, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(_now, zone).DateTime), isNew);
        _teams.Add(teamId, team);
        return team;
    }

    private RosterMember Add(RosterTeam team, string personId, bool isNew)
    {
        if (!_people.TryGetValue(personId, out var number))
            _people.Add(personId, number = _people.Count);

        var member = new RosterMember(team, personId, number, isNew);
        team.Members.Add(personId, member);
        return member;
    }
}

/// <summary>A team as an import sees it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Zone">In which its days begin and end.</param>
/// <param name="Today">Its day at the moment of the import.</param>
/// <param name="IsNew">Whether the import makes it.</param>
internal sealed record RosterTeam(string Id, TimeZoneInfo Zone, DateOnly Today, bool IsNew)
{
    public Dictionary<string, RosterMember> Members { get; } = [];
}

/// <summary>Somebody in a team.</summary>
/// <param name="Team">The team.</param>
/// <param name="PersonId">Who; the same person may be in several teams.</param>
/// <param name="PersonNumber">A number for the person, for as long as the import lasts.</param>
/// <param name="IsNew">Whether the import puts the person into the team.</param>
internal sealed record RosterMember(RosterTeam Team, string PersonId, int PersonNumber, bool IsNew);
