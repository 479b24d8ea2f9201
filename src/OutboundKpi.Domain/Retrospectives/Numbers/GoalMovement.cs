using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Domain.Retrospectives.Numbers;

/// <summary>
/// Whether the goal moves with the KPIs: deals for each operator-day, credited to the day of the appointment, of the latest month whose deals have nearly
/// all come, against the three months before it.
/// </summary>
/// <remarks>
/// Given both, the deals of the month are binomial with the share r·E1/(r·E1 + E0), r being the ratio of the two rates and E the operator-days (less the share
/// of deals still to come): Przyborowski and Wilenski 1940, Biometrika 31:313-323; with Wilson's interval for the share.
/// </remarks>
/// <param name="Movement">Which way.</param>
/// <param name="Window">The month; <see langword="null"/> when none is mature.</param>
/// <param name="Deals">The month's deals.</param>
/// <param name="OperatorDays">The month's operator-days.</param>
/// <param name="DealsBefore">The deals of the months before.</param>
/// <param name="OperatorDaysBefore">Their operator-days.</param>
/// <param name="Ratio">The rate of the month over that of the months before, at 95 %; <see langword="null"/> when unknown. May be infinite above.</param>
public sealed record GoalMovement(Movement Movement, Month? Window, long Deals, long OperatorDays, long DealsBefore, long OperatorDaysBefore, Interval? Ratio)
{
    private const int LongestWait = 3;
    private const int MonthsBefore = 3;

    // With this lower end no change is shown, but a halving would have been.
    private const double Halving = 0.5;

    private static readonly GoalMovement Unknown = new(Movement.Unknown, null, 0, 0, 0, 0, null);

    /// <summary>Whether anything speaks against the KPI's leading to the goal.</summary>
    public bool IsDown => Movement == Movement.Down;

    /// <summary>The movement as it is known.</summary>
    /// <param name="history">What is known of the team; a team that only counts deals, without saying of which appointments, has an unknown one.</param>
    /// <param name="month">The month that the round is about; the window is this one or one of the three before.</param>
    public static GoalMovement Of(TeamHistory history, Month month)
    {
        var cohorts = new CohortRates(history.Appointments, history.AsOf);
        var window = Enumerable.Range(0, LongestWait + 1)
            .Select(back => MonthWork.Of(history, cohorts, month.AddMonths(-back)))
            .FirstOrDefault(work => work.IsMature);
        if (window is null)
            return Unknown;

        var before = Enumerable.Range(1, MonthsBefore)
            .Select(back => MonthWork.Of(history, cohorts, window.Month.AddMonths(-back)))
            .Where(work => work.IsMature)
            .ToList();
        return Compare(window, before);
    }

    private static GoalMovement Compare(MonthWork window, List<MonthWork> before)
    {
        var deals = before.Sum(work => work.Deals);
        var days = before.Sum(work => work.OperatorDays);
        var known = new GoalMovement(Movement.Unknown, window.Month, window.Deals, window.OperatorDays, deals, days, null);
        if (days == 0 || window.Deals + deals == 0)
            return known;

        var share = new Proportion(window.Deals, window.Deals + deals).Wilson();
        var perDay = before.Sum(work => work.Exposure) / window.Exposure;
        var ratio = new Interval(Odds(share.Low) * perDay, Odds(share.High) * perDay);
        return known with
        {
            Ratio = ratio,
            Movement = ratio.High < 1 ? Movement.Down : ratio.Low > 1 ? Movement.Up : ratio.Low > Halving ? Movement.Level : Movement.Unknown,
        };
    }

    private static double Odds(double share) => share < 1 ? share / (1 - share) : double.PositiveInfinity;

    private sealed record MonthWork(Month Month, long Deals, long OperatorDays, double Exposure, bool IsMature)
    {
        public static MonthWork Of(TeamHistory history, CohortRates cohorts, Month month)
        {
            var cohort = cohorts.Of(month.Days);
            var days = history.Rows
                .Where(row => month.Contains(row.Date) && row.Date <= history.AsOf && row.Counts.Calls is > 0)
                .Select(row => (row.Date, row.Operator))
                .Distinct()
                .LongCount();
            return new(month, cohort.Deals, days, days * (1 - cohort.DealsMissing), cohort is { Appointments: > 0, WinsAreMature: true } && days > 0);
        }
    }
}
