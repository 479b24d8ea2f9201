using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Retrospectives.Decisions;

namespace OutboundKpi.Domain.Tests.Retrospectives.Decisions;

public sealed class ChangeRestTests
{
    private static readonly DateOnly _changed = new(2026, 12, 1);

    [Theory]
    [InlineData("calls", 8)]
    [InlineData("appointment-rate", 8)]
    [InlineData("meeting-rate", 8)]
    [InlineData("win-rate", 32)]
    [InlineData("cpa", 32)]
    public void A_change_is_left_alone_until_half_of_what_it_leads_to_has_come(string kpiKey, int days) =>
        ChangeRest.Until(KpiCatalogue.PerConnect.Get(kpiKey), _changed, CohortLags.Usual).ShouldBe(_changed.AddDays(days));
}
