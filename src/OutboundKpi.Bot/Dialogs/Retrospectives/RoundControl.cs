using OutboundKpi.Bot.Access;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Dialogs.Reports;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Schedules;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Retrospectives.Rounds;

namespace OutboundKpi.Bot.Dialogs.Retrospectives;

/// <summary>What supervisors do with their team's round: start it, see how it stands, put its end off, close it early, call it off, look at results.</summary>
public sealed class RoundControl(VoiceStore voices, TeamAccess access, RoundOpening opening, RetroCards cards, RetroResultCards results, CardBook book, TeamClock clock)
{
    /// <summary>The longest reason of a cancellation, in characters.</summary>
    public const int LongestReason = 200;

    private const int RoundsLookedAt = 24;
    private const int MonthsShown = 3;

    /// <summary>How a team's round stands, or the result of its last one.</summary>
    public async ValueTask ShowAsync(TurnContext turn, string? wanted, CancellationToken cancellationToken)
    {
        if (await access.ChooseAsync(turn, RetroVerbs.Show, wanted, Choice(RetroVerbs.Show), cancellationToken) is not { } team)
            return;

        var rounds = await RoundsAsync(team, cancellationToken);
        if (rounds.FirstOrDefault(round => round.State is VoiceRoundState.Open or VoiceRoundState.Closing) is { } going)
            turn.SayPrivately(await StatusAsync(turn, team, going, rounds, cancellationToken));
        else if (rounds.FirstOrDefault(round => round.State == VoiceRoundState.Closed) is { } last)
            SayResult(turn, team, last);
        else
            turn.SayPrivately(cards.Say(turn.Texts, turn.Texts["retro.noRound"], [.. StartButtons(turn, team)]));
    }

    /// <summary>The result of a month, or the last one.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="wanted">The team that a button names; <see langword="null"/> for none.</param>
    /// <param name="about">The month; <see langword="null"/> for the last one that has a result.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public async ValueTask ResultAsync(TurnContext turn, string? wanted, Month? about, CancellationToken cancellationToken)
    {
        if (await access.ChooseAsync(turn, RetroVerbs.Result, wanted, Choice(RetroVerbs.Result), cancellationToken) is not { } team)
            return;

        var closed = (await RoundsAsync(team, cancellationToken)).Where(round => round.State == VoiceRoundState.Closed).ToList();
        if (closed.Find(round => about is null || round.Period == about.Value.ToString()) is { } found)
            SayResult(turn, team, found);
        else
            turn.SayPrivately(cards.Say(turn.Texts, turn.Texts["retro.noResult"], [.. closed.Take(MonthsShown).Select(round => ResultButton(turn, team, round))]));
    }

    /// <summary>Starts a round at once; on days off and in the evening people are asked when they may next be.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="wanted">The team that a button names; <see langword="null"/> for none.</param>
    /// <param name="about">The month, this one or the last; <see langword="null"/> for the last.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public async ValueTask StartAsync(TurnContext turn, string? wanted, Month? about, CancellationToken cancellationToken)
    {
        if (await access.ChooseAsync(turn, RetroVerbs.Start, wanted, Choice(RetroVerbs.Start), cancellationToken) is not { } team)
            return;

        var local = clock.LocalNow(team);
        var current = Month.Of(DateOnly.FromDateTime(local));
        var month = about ?? current.AddMonths(-1);
        if (month != current && month != current.AddMonths(-1))
        {
            turn.SayPrivately(cards.Say(turn.Texts, turn.Texts["retro.otherMonth"], [.. StartButtons(turn, team)]));
            return;
        }

        var dates = clock.RoundsOf(team).StartedAt(month, local);
        var prepared = await opening.PrepareAsync(team, dates, turn.Person.PersonId, turn.Conversation.ServiceUrl, cancellationToken);
        if (prepared.Round is not { } round)
        {
            turn.SayPrivately(cards.Say(turn.Texts, turn.Texts.Format(prepared.RefusalKey!, ("month", turn.Texts.Month(month.First))), ShowButton(turn, team)));
            return;
        }

        foreach (var write in prepared.Writes)
            turn.Save(write);

        TeamAccess.Audit(turn, RetroVerbs.Start, team.TeamId, round.Period, null, round.RoundId);
        turn.SayPrivately(cards.Say(
            turn.Texts,
            turn.Texts.Format("retro.started", ("month", RetroCards.MonthOf(turn.Texts, round)), ("n", turn.Texts.Number(prepared.Asked)), ("until", cards.Until(turn.Texts, team, round))),
            ShowButton(turn, team)));
    }

    /// <summary>Puts the close off to that hour of a later day.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="wanted">The team that a button names; <see langword="null"/> for none.</param>
    /// <param name="to">The day; <see langword="null"/> for the next business day.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public async ValueTask ExtendAsync(TurnContext turn, string? wanted, DateOnly? to, CancellationToken cancellationToken)
    {
        if (await FindOpenAsync(turn, RetroVerbs.Extend, wanted, cancellationToken) is not var (team, round))
            return;

        var closes = clock.LocalOf(team, round.ClosesAt);
        var day = to ?? team.Calendar.AddBusinessDays(DateOnly.FromDateTime(closes), 1);
        var later = day.ToDateTime(TimeOnly.FromDateTime(closes));
        var next = clock.RoundsOf(team).About(Month.Parse(round.Period).AddMonths(1));
        if (RoundLife.MayExtend(RoundState.Open, closes, later) is not null || later <= clock.LocalNow(team))
            turn.SayPrivately(cards.Say(turn.Texts, turn.Texts.Format("retro.notLater", ("until", cards.Until(turn.Texts, team, round))), ShowButton(turn, team)));
        else if (next is not null && later >= next.OpensAt)
            turn.SayPrivately(cards.Say(turn.Texts, turn.Texts.Format("retro.tooLate", ("day", turn.Texts.Day(DateOnly.FromDateTime(next.OpensAt)))), ShowButton(turn, team)));
        else
            Extend(turn, team, round, clock.InstantOf(team, later));
    }

    /// <summary>Closes before the time; asks first, since nothing brings a closed round back.</summary>
    public async ValueTask CloseAsync(TurnContext turn, string? wanted, bool isSure, CancellationToken cancellationToken)
    {
        if (await FindOpenAsync(turn, RetroVerbs.Close, wanted, cancellationToken) is not var (team, round))
            return;

        if (!isSure)
        {
            var sure = CardButton.Of(turn.Texts["retro.closeSure"], RetroVerbs.Close, ("team", team.TeamId), ("sure", "true"));
            turn.SayPrivately(cards.Say(turn.Texts, turn.Texts["retro.closeAsk"], sure, ShowButton(turn, team)));
            return;
        }

        turn.Save(new StopVoiceAnswers(turn.TenantId, round.RoundId, turn.Person.PersonId));
        TeamAccess.Audit(turn, RetroVerbs.Close, team.TeamId, round.RoundId, null, null);
        turn.SayPrivately(cards.Say(turn.Texts, turn.Texts["retro.closing"]));
    }

    /// <summary>Calls a round off with a reason; its answers are thrown away unseen. Without a reason it is asked for.</summary>
    public async ValueTask CancelAsync(TurnContext turn, string? wanted, string reason, CancellationToken cancellationToken)
    {
        if (await FindOpenAsync(turn, RetroVerbs.Cancel, wanted, cancellationToken) is not var (team, round))
            return;

        if (reason.Length == 0)
        {
            turn.SayPrivately(ReasonForm(turn, team));
            return;
        }

        turn.Save(new CancelVoiceRound(turn.TenantId, round.RoundId, turn.Person.PersonId, reason, turn.Now));
        turn.Save(new RemoveVoiceAnswers(turn.TenantId, round.RoundId));
        turn.Save(new RemoveOwnAnswers(turn.TenantId, round.RoundId));
        TeamAccess.Audit(turn, RetroVerbs.Cancel, team.TeamId, round.RoundId, null, reason);
        turn.SayPrivately(cards.Say(
            turn.Texts,
            turn.Texts.Format("retro.cancelled", ("month", RetroCards.MonthOf(turn.Texts, round))),
            CardButton.Of(turn.Texts["retro.startAgain"], RetroVerbs.Start, ("team", team.TeamId), ("month", round.Period))));
    }

    private void Extend(TurnContext turn, Team team, VoiceRound round, DateTimeOffset closesAt)
    {
        var extended = round with { ClosesAt = closesAt };
        turn.Save(new ExtendVoiceRound(turn.TenantId, round.RoundId, closesAt));
        TeamAccess.Audit(turn, RetroVerbs.Extend, team.TeamId, round.RoundId, round.ClosesAt.ToString("O"), closesAt.ToString("O"));
        turn.SayPrivately(cards.Say(turn.Texts, turn.Texts.Format("retro.extended", ("until", cards.Until(turn.Texts, team, extended))), ShowButton(turn, team)));
    }

    // How many have answered is told only as far as it decides whether to wait: counting along would show who answers when.
    private async ValueTask<Reply> StatusAsync(TurnContext turn, Team team, VoiceRound round, IReadOnlyList<VoiceRound> rounds, CancellationToken cancellationToken)
    {
        var texts = turn.Texts;
        var asked = await voices.GetParticipantsAsync(team.TenantId, round.RoundId, cancellationToken);
        var enough = asked.Count(person => person.Answered) >= team.Settings.FewestForBreakdown;
        var isOpen = round.State == VoiceRoundState.Open;
        var maySet = Leads(turn, team);
        var model = new FiguresCard(
            texts.Format("retro.statusHeading", ("month", RetroCards.MonthOf(texts, round))),
            isOpen ? "" : texts["retro.closing"],
            [
                new(
                    team.Name,
                    [
                        new(texts["retro.statusUntil"], cards.Until(texts, team, round)),
                        new(texts["retro.statusAsked"], texts.Format("retro.statusPeople", ("n", texts.Number(asked.Count)))),
                        new(texts["retro.statusAnswers"], texts.Format(enough ? "retro.statusEnough" : "retro.statusNotEnough", ("n", texts.Number(team.Settings.FewestForBreakdown)))),
                    ]),
            ],
            texts["retro.statusNote"],
            [
                .. isOpen && maySet ? Controls(turn, team) : [],
                .. rounds.Where(other => other.State == VoiceRoundState.Closed).Take(1).Select(other => ResultButton(turn, team, other)),
            ]);
        return new(book.Fill(CardNames.Figures, texts, model), model.Heading);
    }

    private static CardButton[] Controls(TurnContext turn, Team team) =>
    [
        CardButton.Of(turn.Texts["retro.extend"], RetroVerbs.Extend, ("team", team.TeamId), ("nonce", Nonce.New())),
        CardButton.Of(turn.Texts["retro.close"], RetroVerbs.Close, ("team", team.TeamId)),
        CardButton.Of(turn.Texts["retro.cancel"], RetroVerbs.Cancel, ("team", team.TeamId)),
    ];

    private Reply ReasonForm(TurnContext turn, Team team)
    {
        var texts = turn.Texts;
        var model = new RetroForm(
            texts["retro.cancelHeading"],
            texts["retro.cancelMessage"],
            [new("reason", texts["retro.cancelReason"], []) { Inputs = [new("reason", texts["retro.cancelReason"], "", LongestReason)] }],
            "",
            CardButton.Of(texts["retro.cancelSure"], RetroVerbs.Cancel, ("team", team.TeamId), ("nonce", Nonce.New())),
            [ShowButton(turn, team)]);
        return new(book.Fill(CardNames.RetroForm, texts, model), model.Heading);
    }

    private void SayResult(TurnContext turn, Team team, VoiceRound round) =>
        turn.SayPrivately(results.Result(turn.Texts, team, RoundResult.FromJson(round.Result!), Leads(turn, team)));

    private async ValueTask<(Team Team, VoiceRound Round)?> FindOpenAsync(TurnContext turn, string verb, string? wanted, CancellationToken cancellationToken)
    {
        if (await access.ChooseAsync(turn, verb, wanted, Choice(verb), cancellationToken) is not { } team)
            return null;

        if ((await RoundsAsync(team, cancellationToken)).FirstOrDefault(round => round.State == VoiceRoundState.Open) is { } open)
            return (team, open);

        turn.SayPrivately(cards.Say(turn.Texts, turn.Texts["retro.nothingRuns"], ShowButton(turn, team)));
        return null;
    }

    private ValueTask<IReadOnlyList<VoiceRound>> RoundsAsync(Team team, CancellationToken cancellationToken) =>
        voices.GetOfTeamAsync(team.TenantId, team.TeamId, RoundsLookedAt, cancellationToken);

    private static bool Leads(TurnContext turn, Team team) => turn.LedTeams.Any(led => led.TeamId == team.TeamId);

    private static Func<Team, CardButton> Choice(string verb) => team => CardButton.Of(team.Name, verb, ("team", team.TeamId));

    private static IEnumerable<CardButton> StartButtons(TurnContext turn, Team team)
    {
        if (Leads(turn, team))
            yield return CardButton.Of(turn.Texts["retro.start"], RetroVerbs.Start, ("team", team.TeamId), ("nonce", Nonce.New()));
    }

    private static CardButton ShowButton(TurnContext turn, Team team) => CardButton.Of(turn.Texts["retro.show"], RetroVerbs.Show, ("team", team.TeamId));

    private static CardButton ResultButton(TurnContext turn, Team team, VoiceRound round) =>
        CardButton.Of(turn.Texts.Format("retro.result", ("month", RetroCards.MonthOf(turn.Texts, round))), RetroVerbs.Result, ("team", team.TeamId), ("month", round.Period));
}
