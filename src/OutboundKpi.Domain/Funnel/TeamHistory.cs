using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Planning;

namespace OutboundKpi.Domain.Funnel;

/// <summary>All that a team's numbers say as of one day: nothing that became known later is in it.</summary>
public sealed record TeamHistory
{
    public required string Team { get; init; }

    /// <summary>The last day that counts.</summary>
    public required DateOnly AsOf { get; init; }

    public BusinessCalendar Calendar { get; init; } = BusinessCalendar.Default;

    /// <summary>What the team divides appointments by, in its targets too; the stages of the funnel are by connects for every team.</summary>
    public AppointmentRateBasis AppointmentRate { get; init; } = AppointmentRateBasis.PerConnect;

    /// <summary>The KPIs as the team reckons them.</summary>
    public KpiCatalogue Kpis => KpiCatalogue.Of(AppointmentRate);

    /// <summary>What counts for each operator, day, list and script, in no order.</summary>
    public required IReadOnlyList<ActivityRow> Rows { get; init; }

    /// <summary>The appointments that are known one by one, with what is known of their meetings; empty when the team only counts.</summary>
    public IReadOnlyList<Appointment> Appointments { get; init; } = [];

    /// <summary>Who is known to be away, also on days after <see cref="AsOf"/>; on no day more than once for an operator.</summary>
    public IReadOnlyList<OperatorAbsence> Absences { get; init; } = [];

    /// <summary>What was changed, by day.</summary>
    public IReadOnlyList<TeamEvent> Events { get; init; } = [];

    /// <summary>The phase of the KPI plan that holds; <see langword="null"/> when the team has no plan.</summary>
    public Phase? Phase { get; init; }

    /// <summary>What the team aims and aimed at. Where two of a measure overlap, the one that began later holds.</summary>
    public IReadOnlyList<Target> Targets { get; init; } = [];

    /// <summary>The targets that hold on a day, one for each measure and unit.</summary>
    public IEnumerable<Target> TargetsOn(DateOnly day) => Targets
        .Where(target => target.HoldsOn(day))
        .GroupBy(target => (target.Measure, target.Per))
        .Select(targets => targets.MaxBy(target => target.From)!);
}
