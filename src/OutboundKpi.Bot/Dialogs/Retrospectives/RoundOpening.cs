using System.Security.Cryptography;
using OutboundKpi.Bot.Absences;
using OutboundKpi.Bot.Dialogs.Reports;
using OutboundKpi.Bot.Plans;
using OutboundKpi.Bot.Schedules;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Retrospectives.Questions;
using OutboundKpi.Domain.Retrospectives.Rounds;
using OutboundKpi.Domain.Retrospectives.Voices;

namespace OutboundKpi.Bot.Dialogs.Retrospectives;

/// <summary>What it takes to open a round.</summary>
/// <param name="Round">The round; <see langword="null"/> when it cannot be opened.</param>
/// <param name="Writes">The round, whom it asks, and the messages to them: one commit.</param>
/// <param name="RefusalKey">The text of why not; <see langword="null"/> when it can.</param>
public sealed record PreparedRound(VoiceRound? Round, IReadOnlyList<Write> Writes, string? RefusalKey)
{
    /// <summary>How many are asked.</summary>
    public int Asked => Writes.OfType<AskVoice>().Count();
}

/// <summary>
/// Prepares a round about the main KPI of the plan that the month was judged by. A team without a plan has decided on no KPI, and given none a purpose, so
/// there is nothing to ask whether it is known or fits: it gets no round.
/// </summary>
public sealed class RoundOpening(PeopleStore people, PlanBook plans, VoiceStore voices, AbsenceStore absences, PlanPost post, RetroCards cards, TeamClock clock, TimeProvider time)
{
    private const int RoundsLookedAt = 24;

    /// <summary>Prepares a team's round.</summary>
    /// <param name="team">The team.</param>
    /// <param name="dates">When it opens, reminds and closes. Who is away at first is asked on the day of their return.</param>
    /// <param name="by">Who opens it by hand; <see langword="null"/> for the schedule.</param>
    /// <param name="serviceUrl">Where to open a chat with somebody new; <see langword="null"/>: where the bot speaks with others of the team.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async ValueTask<PreparedRound> PrepareAsync(Team team, RoundDates dates, string? by, string? serviceUrl, CancellationToken cancellationToken)
    {
        var others = (await voices.GetOfTeamAsync(team.TenantId, team.TeamId, RoundsLookedAt, cancellationToken)).Where(round => round.Period == dates.About.ToString());
        if (RoundLife.MayStart([.. others.Select(round => StateOf(round.State))]) is { } refusal)
            return Refused(refusal == RoundRefusal.AlreadyClosed ? "retro.alreadyClosed" : "retro.alreadyOpen");

        var today = DateOnly.FromDateTime(clock.LocalNow(team));
        var lastDay = dates.About.Last < today ? dates.About.Last : today;
        var plan = await plans.InForceAsync(team, lastDay, cancellationToken) ?? await plans.InForceAsync(team, today, cancellationToken);
        if (plan?.Plan.Main is not { } main)
            return Refused("retro.noPlan");

        var asked = await AskedAsync(team, dates, cancellationToken);
        if (asked.Count == 0)
            return Refused("retro.nobodyToAsk");

        var now = time.GetUtcNow();
        var subject = new RoundSubject
        {
            Kpis = [main.KpiKey],
            Plan = plan.Version,
            IsQuarterly = QuestionFlow.IsQuarterly(dates.About),
            NudgeAt = dates.NudgeAt is { } nudge ? clock.InstantOf(team, nudge) : null,
        };
        var round = new VoiceRound
        {
            TenantId = team.TenantId,
            RoundId = Nonce.New(),
            Kind = VoiceKind.Retrospective,
            TeamId = team.TeamId,
            Period = dates.About.ToString(),
            Subject = subject.ToJson(),
            State = VoiceRoundState.Open,
            OpenedAt = now,
            OpenedBy = by,
            ClosesAt = clock.InstantOf(team, dates.ClosesAt),
            RoundKey = RandomNumberGenerator.GetBytes(AnswerToken.KeyLength),
        };
        return new(
            round,
            [
                new OpenVoiceRound(round),
                .. asked.Keys.Select(person => new AskVoice(team.TenantId, round.RoundId, person, team.TeamId)),
                .. await MessagesAsync(team, round, subject, asked, isReminder: false, serviceUrl, cancellationToken),
            ],
            null);
    }

    /// <summary>The one reminder to those who have not answered and are at work; nobody sees who they are.</summary>
    public async ValueTask<IReadOnlyList<Write>> RemindAsync(Team team, VoiceRound round, CancellationToken cancellationToken)
    {
        var participants = await voices.GetParticipantsAsync(team.TenantId, round.RoundId, cancellationToken);
        var today = DateOnly.FromDateTime(clock.LocalNow(team));
        var away = await AwayAsync(team, today, today, cancellationToken);
        var silent = participants
            .Where(person => !person.Answered && !away.IsOff(team.TenantId, person.PersonId, today))
            .ToDictionary(person => person.PersonId, _ => time.GetUtcNow());
        return await MessagesAsync(team, round, RoundSubject.FromJson(round.Subject), silent, isReminder: true, serviceUrl: null, cancellationToken);
    }

    // The operators, each with the moment at which they are asked: the opening, or that hour of their first day back. Who is away all the time is not asked.
    private async ValueTask<IReadOnlyDictionary<string, DateTimeOffset>> AskedAsync(Team team, RoundDates dates, CancellationToken cancellationToken)
    {
        var (first, last) = (DateOnly.FromDateTime(dates.OpensAt), DateOnly.FromDateTime(dates.ClosesAt));
        var members = await people.GetMembersAsync(team.TenantId, team.TeamId, cancellationToken);
        var away = await AwayAsync(team, first, last, cancellationToken);
        var workdays = team.Calendar.BusinessDays(new(first, last)).ToList();
        var asked = new Dictionary<string, DateTimeOffset>();
        foreach (var person in members.Where(member => member.Role == Role.Operator).Select(member => member.Person.PersonId))
        {
            if (workdays.Where(day => !away.IsOff(team.TenantId, person, day)).Select(day => (DateOnly?)day).FirstOrDefault() is { } day)
                asked.Add(person, clock.InstantOf(team, day == first ? dates.OpensAt : day.ToDateTime(RoundTimes.Earliest)));
        }

        return asked;
    }

    private async ValueTask<AbsenceDays> AwayAsync(Team team, DateOnly first, DateOnly last, CancellationToken cancellationToken) =>
        new(await absences.GetOfTeamAsync(team.TenantId, team.TeamId, first, last, asOf: null, cancellationToken));

    private async ValueTask<IReadOnlyList<Write>> MessagesAsync(
        Team team, VoiceRound round, RoundSubject subject, IReadOnlyDictionary<string, DateTimeOffset> to, bool isReminder, string? serviceUrl, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var messages = await post.ToPeopleAsync(
            team, member => to.ContainsKey(member.Person.PersonId), texts => cards.Ask(texts, round, subject, team, isReminder), serviceUrl, now, cancellationToken);
        var reached = messages.Select(message => message.To.PersonId).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. messages.Select(message => new Enqueue(message.Message.Message with { DueAt = Later(to[message.To.PersonId], now), ExpiresAt = round.ClosesAt })),
            .. to.Keys.Where(person => !reached.Contains(person)).Select(person => new RecordDeliveryProblem(team.TenantId, person, "", DeliveryCause.Unknown, now)),
        ];
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static PreparedRound Refused(string key) => new(null, [], key);

    private static RoundState StateOf(VoiceRoundState state) => state switch
    {
        VoiceRoundState.Open => RoundState.Open,
        VoiceRoundState.Cancelled => RoundState.Cancelled,
        _ => RoundState.Closed,
    };
}
