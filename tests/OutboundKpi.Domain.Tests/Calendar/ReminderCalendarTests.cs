using OutboundKpi.Domain.Calendar;

namespace OutboundKpi.Domain.Tests.Calendar;

public sealed class ReminderCalendarTests
{
    private static readonly DateOnly _monday = new(2026, 11, 9);

    private static readonly ReminderCalendar _usual = new(BusinessCalendar.Default, new());

    [Fact]
    public void Whoever_has_not_reported_is_reminded_before_the_shift_ends_and_once_more()
    {
        _usual.On(_monday, New()).Select(reminder => (reminder.Kind, reminder.At)).ShouldBe(
            [(ReminderKind.First, _monday.ToDateTime(new(17, 45))), (ReminderKind.Second, _monday.ToDateTime(new(18, 45)))]);
    }

    [Fact]
    public void Nobody_is_reminded_who_has_reported_is_away_has_paused_or_is_not_there_yet()
    {
        _usual.On(_monday, New() with { Reported = new HashSet<DateOnly> { _monday } }).ShouldBeEmpty();
        _usual.On(_monday, New() with { Away = [DateSpan.WeekOf(_monday)] }).ShouldBeEmpty();
        _usual.On(_monday, New() with { Paused = [DateSpan.Of(_monday)] }).ShouldBeEmpty();
        _usual.On(_monday, New() with { Since = _monday.AddDays(1) }).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2026-11-14")] // Saturday
    [InlineData("2026-11-23")] // 勤労感謝の日
    [InlineData("2026-05-06")] // the substitute after Golden Week
    [InlineData("2027-01-01")]
    public void Nobody_is_reminded_on_a_day_off(string day) =>
        _usual.On(DateOnly.ParseExact(day, "yyyy-MM-dd"), New() with { Since = new(2026, 1, 1) }).ShouldBeEmpty();

    [Fact]
    public void After_two_silent_days_the_supervisor_is_told_once_and_nobody_else_is_written_to()
    {
        var days = Enumerable.Range(0, 12).Select(_monday.AddDays).SelectMany(day => _usual.On(day, New())).ToList();

        days.Select(reminder => (reminder.Kind, reminder.Missing)).ShouldBe(
        [
            (ReminderKind.First, _monday), (ReminderKind.Second, _monday),
            (ReminderKind.First, _monday.AddDays(1)), (ReminderKind.Second, _monday.AddDays(1)),
            (ReminderKind.TellSupervisor, _monday.AddDays(1)),
        ]);
        days[^1].At.ShouldBe(_monday.AddDays(2).ToDateTime(new(10, 30)));
    }

    [Fact]
    public void A_report_ends_the_silence()
    {
        var person = New() with { Reported = new HashSet<DateOnly> { _monday.AddDays(3) } };

        _usual.On(_monday.AddDays(4), person).Count.ShouldBe(2);
    }

    [Fact]
    public void A_report_that_comes_late_for_a_silent_day_counts() =>
        _usual.On(_monday.AddDays(2), New() with { Reported = new HashSet<DateOnly> { _monday.AddDays(1) } }).Select(reminder => reminder.Kind)
            .ShouldBe([ReminderKind.First, ReminderKind.Second]);

    [Fact]
    public void Days_off_away_and_paused_lie_between_silent_days_without_counting()
    {
        var friday = _monday.AddDays(4);
        var person = New() with { Since = friday, Away = [DateSpan.Of(friday.AddDays(3))], Paused = [DateSpan.Of(friday.AddDays(4))] };

        Enumerable.Range(0, 10).Select(friday.AddDays).SelectMany(day => _usual.On(day, person)).Select(reminder => (reminder.Kind, reminder.Missing)).ShouldBe(
        [
            (ReminderKind.First, friday), (ReminderKind.Second, friday),
            (ReminderKind.First, friday.AddDays(5)), (ReminderKind.Second, friday.AddDays(5)),
            (ReminderKind.TellSupervisor, friday.AddDays(5)),
        ]);
    }

    [Fact]
    public void The_supervisor_is_told_though_the_person_is_away_by_then()
    {
        var person = New() with { Away = [DateSpan.Of(_monday.AddDays(2))] };

        _usual.On(_monday.AddDays(2), person).ShouldHaveSingleItem().Kind.ShouldBe(ReminderKind.TellSupervisor);
        _usual.On(_monday.AddDays(3), person).ShouldBeEmpty();
    }

    [Fact]
    public void In_quiet_hours_nobody_is_written_to()
    {
        var late = new ReminderCalendar(BusinessCalendar.Default, new() { ShiftEnd = new(20, 0), ReportUntil = new(21, 0) });

        late.On(_monday, New()).Select(reminder => reminder.At).ShouldBe([_monday.ToDateTime(new(19, 45))]);
    }

    [Fact]
    public void A_reminder_of_yesterday_or_one_that_the_next_has_overtaken_is_not_sent()
    {
        ReminderKind[] DueAt(int hour, int minute) => [.. _usual.DueAt(_monday.ToDateTime(new(hour, minute)), New()).Select(reminder => reminder.Kind)];

        DueAt(17, 44).ShouldBeEmpty();
        DueAt(17, 45).ShouldBe([ReminderKind.First]);
        DueAt(18, 50).ShouldBe([ReminderKind.Second]);
        DueAt(19, 0).ShouldBeEmpty();
    }

    [Fact]
    public void Over_a_year_nobody_is_reminded_more_than_twice_a_day_or_on_a_day_off()
    {
        var reported = new HashSet<DateOnly>();
        var told = 0;
        for (var day = new DateOnly(2026, 1, 1); day.Year == 2026; day = day.AddDays(1))
        {
            var due = _usual.On(day, New() with { Since = new(2026, 1, 1), Reported = reported });

            (due.Count == 0 || BusinessCalendar.Default.IsBusinessDay(day)).ShouldBeTrue();
            due.Count.ShouldBeLessThanOrEqualTo(2);
            told += due.Count(reminder => reminder.Kind == ReminderKind.TellSupervisor);

            // Silent in the first week of each month, else reporting.
            if (day.Day > 7)
                reported.Add(day);
        }

        told.ShouldBe(12);
    }

    [Fact]
    public void Reminders_that_cannot_be_are_refused()
    {
        new ReminderTimes().Check().ShouldBeNull();
        new ReminderTimes { ReportUntil = new(18, 0) }.Check().ShouldBe(ReminderTimesProblem.WindowTooShort);
        new ReminderTimes { QuietFrom = new(8, 0) }.Check().ShouldBe(ReminderTimesProblem.QuietAllDay);
        new ReminderTimes { ShiftEnd = new(0, 10) }.Check().ShouldBe(ReminderTimesProblem.ShiftEndsTooEarly);
        Should.Throw<ArgumentException>(() => new ReminderCalendar(BusinessCalendar.Default, new() { ReportUntil = new(9, 0) }));
    }

    private static PersonDays New() => new() { Since = _monday };
}
