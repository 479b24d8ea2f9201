using OutboundKpi.Bot.Storage;
using MeetingStatus = OutboundKpi.Domain.Funnel.MeetingStatus;
using TargetPer = OutboundKpi.Domain.Funnel.TargetPer;

namespace OutboundKpi.Bot.Tests.Storage;

/// <summary>What a team's history says beside its reports: appointments, events and targets, each as of a day.</summary>
public abstract class HistoryContract<TEngine> : StorageContract<TEngine>
    where TEngine : EngineUnderTest, new()
{
    private static readonly DateOnly Made = new(2026, 10, 1);
    private static readonly DateOnly Meeting = new(2026, 10, 14);
    private static readonly DateOnly Deal = new(2026, 11, 12);

    private static Appointment Won => Some.Appointment(on: Made) with
    {
        List = "新規",
        Script = "B",
        PlannedMeetingDate = Meeting,
        Status = MeetingStatus.Held,
        DealDate = Deal,
        DealYen = 3_000_000_000,
    };

    [Fact]
    public async Task An_appointment_is_unknown_before_it_is_made()
    {
        await SaveAsync(new SaveTeam(Some.Team()), new SaveAppointment(Won));

        (await AsOfAsync(Made.AddDays(-1))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_meeting_is_pending_until_its_day()
    {
        await SaveAsync(new SaveTeam(Some.Team()), new SaveAppointment(Won), new SaveAppointment(Won with { AppointmentId = "A2", Status = MeetingStatus.Cancelled }));

        (await AsOfAsync(Made)).ShouldBe(
        [
            Won with { Status = MeetingStatus.Pending, DealDate = null, DealYen = null },
            Won with { AppointmentId = "A2", Status = MeetingStatus.Pending, DealDate = null, DealYen = null },
        ]);
        (await AsOfAsync(Meeting.AddDays(-1))).ShouldAllBe(appointment => appointment.Status == MeetingStatus.Pending);
        (await AsOfAsync(Meeting)).Select(appointment => appointment.Status).ShouldBe([MeetingStatus.Held, MeetingStatus.Cancelled]);
    }

    [Fact]
    public async Task A_deal_is_unknown_until_its_day()
    {
        await SaveAsync(new SaveTeam(Some.Team()), new SaveAppointment(Won));

        (await AsOfAsync(Deal.AddDays(-1))).ShouldBe([Won with { DealDate = null, DealYen = null }]);
        (await AsOfAsync(Deal)).ShouldBe([Won]);
        (await AsOfAsync(DateOnly.MaxValue)).ShouldBe([Won]);
    }

    [Fact]
    public async Task An_appointment_is_replaced_by_what_the_CRM_says_later()
    {
        await SaveAsync(new SaveTeam(Some.Team()), new SaveAppointment(Some.Appointment(on: Made)));

        await SaveAsync(new SaveAppointment(Won));

        (await AsOfAsync(Deal)).ShouldBe([Won]);
    }

    [Fact]
    public async Task Appointments_can_be_asked_from_a_day_on()
    {
        await SaveAsync(new SaveTeam(Some.Team()), new SaveTeam(Some.Team("team-2")), new SaveAppointment(Some.Appointment("A3", Made.AddDays(2))));
        await SaveAsync(new SaveAppointment(Won), new SaveAppointment(Some.Appointment("A2", Made.AddDays(1)) with { TeamId = "team-2" }));

        (await Appointments.GetTeamAsync(Some.Tenant, "team-1", Deal, Made.AddDays(1), default)).Select(row => row.AppointmentId).ShouldBe(["A3"]);
        (await AsOfAsync(Deal)).Select(row => row.AppointmentId).ShouldBe(["A1", "A3"]);
    }

    [Fact]
    public async Task Events_are_told_up_to_a_day_and_once()
    {
        await SaveAsync(
            new SaveTeam(Some.Team()),
            new SaveTeamEvent(Some.Event("B")),
            new SaveTeamEvent(Some.Event("A")),
            new SaveTeamEvent(Some.Event("C", Some.Today.AddDays(1))),
            new SaveTeamEvent(Some.Event("A")));

        (await Events.GetAsync(Some.Tenant, "team-1", Some.Today, default)).ShouldBe([Some.Event("A"), Some.Event("B")]);
        (await Events.GetAsync(Some.Tenant, "team-1", Some.Today.AddDays(-1), default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_target_is_known_from_its_first_day_and_its_end_once_it_has_come()
    {
        var first = Some.Target(value: 60.5, from: Made, to: Meeting);
        var second = Some.Target(value: 80, from: Meeting.AddDays(1));
        await SaveAsync(new SaveTeam(Some.Team()), new SaveTarget(second), new SaveTarget(first));

        (await TargetsAsOfAsync(Made.AddDays(-1))).ShouldBeEmpty();
        (await TargetsAsOfAsync(Made)).ShouldBe([first with { ToDate = null }]);
        (await TargetsAsOfAsync(Meeting)).ShouldBe([first]);
        (await TargetsAsOfAsync(DateOnly.MaxValue)).ShouldBe([first, second]);
    }

    [Fact]
    public async Task A_target_that_begins_on_the_same_day_takes_the_place_of_the_other()
    {
        await SaveAsync(new SaveTeam(Some.Team()), new SaveTarget(Some.Target()), new SaveTarget(Some.Target() with { Per = TargetPer.Month }));

        await SaveAsync(new SaveTarget(Some.Target(value: 70)));

        (await TargetsAsOfAsync(Some.Today)).Select(target => (target.Per, target.Value)).ShouldBe([(TargetPer.Month, 60), (TargetPer.OperatorDay, 70)]);
    }

    [Fact]
    public async Task The_log_of_a_person_and_of_a_team_holds_all_that_was_ever_said_in_its_order()
    {
        await SaveAsync(new SaveTeam(Some.Team()), new SaveTeam(Some.Team("team-2")), new SavePerson(Some.Person("p2")), new SaveMembership(Some.Membership()));
        await SaveAsync(
            new AppendReport(Some.Entry(1, Some.Today.AddDays(1))),
            new AppendReport(Some.Entry(2)),
            new AppendReport(Some.Entry(3) with { TeamId = "team-1" }),
            new AppendReport(Some.Entry(null) with { Withdrawn = true }),
            new AppendReport(Some.Entry(4) with { PersonId = "p2", TeamId = "team-2" }),
            new AppendReport(Some.Entry(5, Some.Today.AddDays(2))));

        var ofPerson = await Reports.GetLogAsync(Some.Tenant, Some.Operator, Some.Today, Some.Today.AddDays(1), default);
        var ofTeam = await Reports.GetTeamLogAsync(Some.Tenant, "team-1", Some.Today, Some.Today.AddDays(1), default);

        ofPerson.Select(entry => entry.Counts.Calls).ShouldBe([1, 2, 3, null]);
        ofTeam.ShouldBe(ofPerson);
    }

    private Task<IReadOnlyList<Appointment>> AsOfAsync(DateOnly day) => Appointments.GetTeamAsync(Some.Tenant, "team-1", day, null, default).AsTask();

    private Task<IReadOnlyList<TeamTarget>> TargetsAsOfAsync(DateOnly day) => Targets.GetAsync(Some.Tenant, "team-1", day, default).AsTask();
}
