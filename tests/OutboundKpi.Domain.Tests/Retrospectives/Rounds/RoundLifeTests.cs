using FsCheck;
using FsCheck.Fluent;
using OutboundKpi.Domain.Retrospectives.Questions;
using OutboundKpi.Domain.Retrospectives.Rounds;
using OutboundKpi.Domain.Retrospectives.Voices;
using OutboundKpi.Domain.Tests.Retrospectives.Voices;

namespace OutboundKpi.Domain.Tests.Retrospectives.Rounds;

public sealed class RoundLifeTests
{
    private static readonly DateTime _close = new(2026, 12, 7, 15, 0, 0);

    private enum Step
    {
        Start,
        Join,
        Leave,
        Answer,
        Look,
        Close,
        Cancel,
    }

    [Fact]
    public void No_sequence_of_looks_joins_leavers_and_re_runs_shows_a_month_twice()
    {
        Prop.ForAll(Gen.Elements(Enum.GetValues<Step>()).ListOf(60).ToArbitrary(), steps =>
        {
            var floor = new Floor();
            foreach (var step in steps)
                floor.Do(step);

            floor.Seen.Distinct().Count().ShouldBeLessThanOrEqualTo(1);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_round_that_was_called_off_may_be_started_again_and_one_that_was_closed_not()
    {
        RoundLife.MayStart([]).ShouldBeNull();
        RoundLife.MayStart([RoundState.Cancelled]).ShouldBeNull();
        RoundLife.MayStart([RoundState.Cancelled, RoundState.Open]).ShouldBe(RoundRefusal.AlreadyOpen);
        RoundLife.MayStart([RoundState.Closed]).ShouldBe(RoundRefusal.AlreadyClosed);
    }

    [Fact]
    public void Only_an_open_round_is_put_off_and_only_to_a_later_end()
    {
        RoundLife.MayExtend(RoundState.Open, _close, _close.AddDays(1)).ShouldBeNull();
        RoundLife.MayExtend(RoundState.Open, _close, _close).ShouldBe(RoundRefusal.NotLater);
        RoundLife.MayExtend(RoundState.Closed, _close, _close.AddDays(1)).ShouldBe(RoundRefusal.AlreadyClosed);
        RoundLife.MayExtend(RoundState.Cancelled, _close, _close.AddDays(1)).ShouldBe(RoundRefusal.AlreadyCancelled);
    }

    [Fact]
    public void Nothing_is_seen_before_the_close_or_of_a_round_that_was_called_off() =>
        Enum.GetValues<RoundState>().Where(RoundLife.ShowsResults).ShouldBe([RoundState.Closed]);

    // A team over one month, keeping the rules of RoundLife: answers belong to a round, the summary is made at the close and kept.
    private sealed class Floor
    {
        private readonly List<(RoundState State, List<VoiceAnswer> Answers, VoiceSummary? Kept)> _rounds = [];
        private int _people = 6;

        public List<VoiceSummary> Seen { get; } = [];

        public void Do(Step step)
        {
            switch (step)
            {
                case Step.Start when RoundLife.MayStart([.. _rounds.Select(round => round.State)]) is null:
                    _rounds.Add((RoundState.Open, [], null));
                    break;
                case Step.Join:
                    _people++;
                    break;
                case Step.Leave:
                    _people = Math.Max(0, _people - 1);
                    break;
                case Step.Answer when Last is { State: RoundState.Open } round && round.Answers.Count < _people:
                    round.Answers.Add(Said.Voice(Fit.Partly));
                    break;
                case Step.Look:
                    Seen.AddRange(_rounds.Where(round => RoundLife.ShowsResults(round.State)).Select(round => round.Kept!));
                    break;
                case Step.Close when Last is { State: RoundState.Open } round:
                    _rounds[^1] = (RoundState.Closed, [], VoiceSummary.Of(Said.Kpi, Math.Max(_people, round.Answers.Count), [], round.Answers, VoiceThresholds.Default));
                    break;
                case Step.Cancel when Last is { State: RoundState.Open }:
                    _rounds[^1] = (RoundState.Cancelled, [], null);
                    break;
                default:
                    break;
            }
        }

        private (RoundState State, List<VoiceAnswer> Answers, VoiceSummary? Kept)? Last => _rounds.Count > 0 ? _rounds[^1] : null;
    }
}
