using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Diagnosis;
using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Kpis;
using State = OutboundKpi.Domain.Diagnosis.PhaseConditionState;
using What = OutboundKpi.Domain.Diagnosis.PhaseConditionKind;
using Why = OutboundKpi.Domain.Diagnosis.PhaseConditionReason;

namespace OutboundKpi.Domain.Tests.Diagnosis;

/// <summary>What ends a phase, on a team of four whose every day is known: 50 calls, 10 connects, one appointment or none, of which three in four are held.</summary>
public sealed class PhaseReadinessTests
{
    private static readonly DateOnly Today = new(2026, 6, 30);
    private static readonly DateOnly[] Days = [.. BusinessCalendar.Default.BusinessDays(new(new(2026, 2, 2), Today))];
    private static readonly string[] People = ["A", "B", "C", "D"];

    /// <summary>The days of the last two months.</summary>
    private static readonly DateOnly[] Settled = Days[^40..];

    [Fact]
    public void Two_months_of_even_calls_leave_only_the_talk_to_be_asked_about()
    {
        var launch = PhaseReadiness.Of(Team()).Launch;

        launch.CanBeProposed.ShouldBeTrue();
        (launch.From, launch.To).ShouldBe((Phase.Launch, Phase.Improve));
        launch[What.CallsSteady].State.ShouldBe(State.Met);
        launch[What.CallsSteady].Now!.Ratio.ShouldBe(50, 2);
        (launch[What.CallsSteady].Days, launch[What.CallsSteady].DaysOut).ShouldBe((40, 0));
        (launch[What.TalkFlowSettled].State, launch[What.TalkFlowSettled].Reason).ShouldBe((State.Unknown, Why.AskPeople));
    }

    [Fact]
    public void A_team_of_six_weeks_waits() =>
        Launch(Team() with { Rows = Rows(Days[^30..]) }).ShouldBe((State.Unknown, Why.TooFewDays));

    [Fact]
    public void A_team_that_reports_every_second_day_waits() =>
        Launch(Team() with { Rows = Rows([.. Days.Where((_, i) => i % 2 == 0)]) }).ShouldBe((State.Unknown, Why.TooFewDays));

    [Fact]
    public void A_team_without_a_day_has_nothing_to_go_by()
    {
        var phases = PhaseReadiness.Of(new() { Team = "new", AsOf = Today, Rows = [] });

        phases.Launch[What.CallsSteady].Reason.ShouldBe(Why.NoData);
        phases.Improve.Conditions.ShouldAllBe(condition => condition.State == State.Unknown && condition.Reason == Why.NoData);
        phases.Returns.ShouldBeEmpty();
    }

    [Fact]
    public void Calls_at_another_level_for_a_month_are_not_steady()
    {
        var condition = PhaseReadiness.Of(Team() with { Rows = Rows(Days, calls: (day, _, even) => day >= Days[^20] ? even + 25 : even) }).Launch[What.CallsSteady];

        (condition.State, condition.Reason).ShouldBe((State.NotMet, Why.Shifted));
        condition.Since!.Value.ShouldBeInRange(Days[^22], Days[^18]);
    }

    [Fact]
    public void People_whose_days_are_long_and_short_are_not_steady()
    {
        var condition = PhaseReadiness.Of(Team() with
        {
            Rows = Rows(Days, calls: (day, person, even) => (Array.IndexOf(Days, day) + Array.IndexOf(People, person)) % 2 == 0 ? 80 : 20),
        }).Launch[What.CallsSteady];

        (condition.State, condition.Reason).ShouldBe((State.NotMet, Why.SpreadTooWide));
        condition.Spread!.Value.ShouldBe(0.6, 0.02);
    }

    [Fact]
    public void A_few_wild_days_are_no_control()
    {
        DateOnly[] wild = [Settled[5], Settled[14], Settled[23], Settled[32]];
        var condition = PhaseReadiness.Of(Team() with { Rows = Rows(Days, calls: (day, _, even) => wild.Contains(day) ? even + 22 : even) }).Launch[What.CallsSteady];

        (condition.State, condition.Reason, condition.DaysOut).ShouldBe((State.NotMet, Why.DaysOutOfControl, 4));
    }

    [Fact]
    public void An_appointment_rate_at_its_agreed_level_with_meetings_that_hold_ends_the_improvement()
    {
        var improve = PhaseReadiness.Of(Team()).Improve;

        improve.Conditions.ShouldAllBe(condition => condition.State == State.Met);
        improve.CanBeProposed.ShouldBeTrue();
        improve[What.AppointmentRateAtTarget].Wanted.ShouldBe(0.09);
        improve[What.AppointmentRateAtTarget].Interval!.Value.Contains(0.1).ShouldBeTrue();
    }

    [Theory]
    [InlineData(9.0, State.Met, null)]
    [InlineData(10.5, State.Unknown, Why.PerhapsBelowTarget)]
    [InlineData(15.0, State.NotMet, Why.BelowTarget)]
    [InlineData(null, State.Unknown, Why.NoTarget)]
    public void The_agreed_level_is_the_target_of_the_plan(double? percent, State state, Why? reason)
    {
        var condition = PhaseReadiness.Of(Team(percent)).Improve[What.AppointmentRateAtTarget];

        (condition.State, condition.Reason).ShouldBe((state, reason));
    }

    [Theory]
    [InlineData(1.8, State.Met, null)]
    [InlineData(2.1, State.Unknown, Why.PerhapsBelowTarget)]
    [InlineData(3.0, State.NotMet, Why.BelowTarget)]
    [InlineData(9.0, State.NotMet, Why.BelowTarget)]
    public void A_team_that_divides_appointments_by_calls_is_held_to_its_own_rate(double percent, State state, Why? reason)
    {
        var condition = PhaseReadiness.Of(Team(percent) with { AppointmentRate = AppointmentRateBasis.PerCall }).Improve[What.AppointmentRateAtTarget];

        (condition.State, condition.Reason).ShouldBe((state, reason));
        condition.Now!.Denominator.ShouldBe(People.Length * Settled.Length * 50, 100);
    }

    [Fact]
    public void An_appointment_rate_that_has_risen_within_the_two_months_waits()
    {
        var condition = PhaseReadiness.Of(Team() with { Rows = Rows(Days, appointments: (day, usual) => day >= Days[^20] ? usual + 2 : usual) }).Improve[What.AppointmentRateSteady];

        (condition.State, condition.Reason).ShouldBe((State.NotMet, Why.Shifted));
    }

    [Fact]
    public void Too_few_connects_do_not_tell_the_appointment_rate()
    {
        var one = Team() with { Rows = [.. Rows(Days).Where(row => row.Operator == "A" && row.Date.Day % 3 != 0)] };

        PhaseReadiness.Of(one).Improve[What.AppointmentRateSteady].Reason.ShouldBeOneOf(Why.TooFewCounts, Why.TooFewDays);
        PhaseReadiness.Of(one with { Rows = [.. Rows(Days).Where(row => row.Operator == "A")] }).Improve[What.AppointmentRateSteady].Reason.ShouldBe(Why.TooFewCounts);
    }

    [Fact]
    public void A_meeting_rate_that_falls_keeps_the_phase()
    {
        var condition = Meetings(Made((day, i) => i % 8 < (day >= Days[^50] ? 3 : 6)));

        (condition.State, condition.Reason).ShouldBe((State.NotMet, Why.Falling));
        condition.Interval!.Value.High.ShouldBeLessThan(0);
        condition.Before!.Ratio.ShouldBeGreaterThan(condition.Now!.Ratio);
    }

    [Fact]
    public void Appointments_that_nobody_has_told_the_outcome_of_are_waited_for() =>
        Meetings([.. Made((_, _) => true).Select((made, i) => i % 3 == 0 ? made : made with { Status = MeetingStatus.Pending })]).Reason.ShouldBe(Why.NotMature);

    [Fact]
    public void A_few_appointments_do_not_tell_whether_meetings_fall() =>
        Meetings([.. Made((_, _) => true).Where((_, i) => i % 12 == 0)]).Reason.ShouldBe(Why.TooFewCounts);

    [Fact]
    public void Half_a_team_of_new_people_makes_it_new_again()
    {
        PhaseReadiness.Of(Team()).Returns.ShouldBeEmpty();
        PhaseReadiness.Of(Team() with { Rows = [.. Rows(Days).Where(row => row.Operator is "A" or "B" || row.Date >= Days[^15])] }).Returns
            .ShouldBe([new PhaseReturn(PhaseReturnReason.HalfTheTeamIsNew, 0.5)]);
    }

    [Fact]
    public void A_new_list_that_most_calls_go_to_makes_the_work_new_again()
    {
        var returned = PhaseReadiness.Of(Team() with { Rows = [.. Rows(Days).Select(row => row.Date >= Days[^15] ? row with { List = "新しい名簿" } : row)] }).Returns.ShouldHaveSingleItem();

        (returned.Reason, returned.List).ShouldBe((PhaseReturnReason.MainListIsNew, "新しい名簿"));
        returned.Share.ShouldBe(0.75, 0.02);
    }

    private static (State, Why?) Launch(TeamHistory history)
    {
        var condition = PhaseReadiness.Of(history).Launch[What.CallsSteady];
        return (condition.State, condition.Reason);
    }

    private static PhaseCondition Meetings(Appointment[] appointments) => PhaseReadiness.Of(Team() with { Appointments = appointments }).Improve[What.MeetingRateNotFalling];

    private static TeamHistory Team(double? agreedPercent = 9) => new()
    {
        Team = "four",
        AsOf = Today,
        Rows = Rows(Days),
        Appointments = Made((_, i) => i % 4 != 0),
        Targets = agreedPercent is { } percent ? [new("appointment-rate", TargetPer.Percent, percent, Days[0])] : [],
    };

    private static ActivityRow[] Rows(
        DateOnly[] days, Func<DateOnly, string, int, int>? calls = null, Func<DateOnly, int, int>? appointments = null)
    {
        // An even day that still has some life in it; the same for every test.
        var random = new Random(5);
        return
        [
            .. Days.SelectMany(day => People.Select(person => (Day: day, Person: person, Calls: 50 + random.Next(-5, 6), Connects: 10 + random.Next(-2, 3), Appointments: random.Next(100) < 50 ? 1 : random.Next(2) * 2))).Where(one => days.Contains(one.Day)).Select(one => new ActivityRow(one.Day, one.Person, "名簿", "", new()
            {
                Calls = calls?.Invoke(one.Day, one.Person, one.Calls) ?? one.Calls,
                Connects = one.Connects,
                Appointments = appointments?.Invoke(one.Day, one.Appointments) ?? one.Appointments,
            })),
        ];
    }

    private static Appointment[] Made(Func<DateOnly, int, bool> isHeld) =>
    [
        .. Days.SelectMany((day, d) => People.Select((person, p) => (Day: day, Person: person, Number: (d * People.Length) + p))).Select(made => new Appointment(
            made.Day,
            made.Person,
            "名簿",
            "",
            made.Day.AddDays(7),
            made.Day.AddDays(7) > Today ? MeetingStatus.Pending : isHeld(made.Day, made.Number) ? MeetingStatus.Held : MeetingStatus.Cancelled,
            DealOn: null)),
    ];
}
