using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Kpis;

namespace OutboundKpi.Domain.Retrospectives.Decisions;

/// <summary>How long a changed KPI is left alone: one median lag, the time in which half of what it leads to has come.</summary>
public static class ChangeRest
{
    private const double Median = 0.5;

    /// <summary>The first day on which a change can be judged. A KPI of deals waits for deals, all others for the meetings that come of them.</summary>
    /// <param name="kpi">The KPI that was changed.</param>
    /// <param name="changedOn">The first day on which the change held.</param>
    /// <param name="lags">How long results take.</param>
    public static DateOnly Until(Kpi kpi, DateOnly changedOn, CohortLags lags)
    {
        var days = kpi.Stage == FunnelStage.Deals
            ? lags.Deals.AgeOf(Median) ?? CohortLags.Usual.Deals.AgeOf(Median)!.Value
            : lags.Meetings.AgeOf(Median) ?? CohortLags.Usual.Meetings.AgeOf(Median)!.Value;
        return changedOn.AddDays(days);
    }
}
