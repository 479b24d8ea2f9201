using FsCheck;
using FsCheck.Fluent;
using OutboundKpi.Domain.Funnel;

namespace OutboundKpi.Domain.Tests.Funnel;

public sealed class OutcomeCountsTests
{
    private static readonly CohortKey Cohort = new(new DateOnly(2026, 10, 1), "p1", "新規", "A");

    private static readonly Gen<(int Made, OutcomeCounts Counts)> Possible =
        from made in Gen.Choose(1, 9)
        from held in Gen.Choose(0, made)
        from cancelled in Gen.Choose(0, made - held)
        from deals in Gen.Choose(0, held)
        select (made, new OutcomeCounts(held, cancelled, deals));

    [Theory]
    [InlineData(0, 0, 0, 0, OutcomeProblem.NoAppointments)]
    [InlineData(3, 2, 2, 0, OutcomeProblem.MoreThanAppointments)]
    [InlineData(3, 1, 0, 2, OutcomeProblem.MoreDealsThanMeetings)]
    public void What_cannot_be_is_named(int made, int held, int cancelled, int deals, OutcomeProblem problem) =>
        new OutcomeCounts(held, cancelled, deals).Check(made).ShouldBe(problem);

    [Fact]
    public void Appointments_made_of_possible_counts_say_the_same_counts() => Prop.ForAll(Possible.ToArbitrary(), possible =>
    {
        possible.Counts.Check(possible.Made).ShouldBeNull();

        var appointments = CohortMaking.Counted(Cohort, possible.Made, [new(Cohort, possible.Counts, Cohort.Made.AddDays(9))]);

        appointments.Count.ShouldBe(possible.Made);
        CountsOf(appointments).ShouldBe(possible.Counts);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_later_cancellation_takes_a_meeting_back_and_the_others_keep_their_day()
    {
        List<OutcomeEntry> log = [new(Cohort, new(2, null, null), Cohort.Made.AddDays(9)), new(Cohort, new(1, 2, 1), Cohort.Made.AddDays(30))];

        var appointments = CohortMaking.Counted(Cohort, 4, log);

        CountsOf(appointments).ShouldBe(new OutcomeCounts(1, 2, 1));
        var held = appointments.Single(appointment => appointment.Status == MeetingStatus.Held);
        (held.MeetingOn, held.DealOn).ShouldBe((Cohort.Made.AddDays(9), Cohort.Made.AddDays(30)));
    }

    [Fact]
    public void A_report_that_was_corrected_downwards_leaves_no_outcome_out() =>
        CohortMaking.Counted(Cohort, 1, [new(Cohort, new(2, 1, 0), Cohort.Made)]).Count.ShouldBe(3);

    [Fact]
    public void What_the_CRM_says_stays_and_what_it_leaves_open_is_filled()
    {
        var open = new Appointment(Cohort.Made, "p1", "新規", "A", Cohort.Made.AddDays(7), MeetingStatus.Pending, null);
        Appointment[] known = [open with { Status = MeetingStatus.Cancelled }, open, open];

        var filled = CohortMaking.Filled(known, [new(Cohort, new(1, 0, null), Cohort.Made.AddDays(9))]);

        CountsOf(filled).ShouldBe(new OutcomeCounts(1, 1, 0));
        filled.Single(appointment => appointment.Status == MeetingStatus.Held).MeetingOn.ShouldBe(Cohort.Made.AddDays(7));
        CohortMaking.Filled(known, []).ShouldBe(known);
    }

    private static OutcomeCounts CountsOf(IReadOnlyList<Appointment> appointments) => new(
        appointments.Count(appointment => appointment.Status == MeetingStatus.Held),
        appointments.Count(appointment => appointment.Status == MeetingStatus.Cancelled),
        appointments.Count(appointment => appointment.DealOn is not null));
}
