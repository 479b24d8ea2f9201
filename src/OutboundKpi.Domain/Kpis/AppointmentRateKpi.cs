using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Domain.Kpis;

/// <summary>アポ取得率: the share of connects (or of calls) that became an appointment. Up is good only while appointments go on to be held.</summary>
/// <param name="basis">What stands below the line.</param>
/// <remarks>
/// Formula: appointments / connects (接続比, default) or appointments / calls (架電比); list tools also divide by entries.
/// Tentative dates are not counted; a cancelled appointment stays counted, since cancelling belongs to the meeting rate.
/// </remarks>
public sealed class AppointmentRateKpi(AppointmentRateBasis basis) : Kpi
{
    /// <summary>What stands below the line; it is printed in the KPI's name.</summary>
    public AppointmentRateBasis Basis { get; } =
        Enum.IsDefined(basis) ? basis : throw new ArgumentOutOfRangeException(nameof(basis), basis, "Not a basis of the appointment rate.");

    public override string Key => "appointment-rate";

    public override KpiUnit Unit => KpiUnit.Percent;

    public override KpiDirection Direction => KpiDirection.UpWhilePairHolds;

    public override KpiLevel Level => KpiLevel.Person;

    public override Phase Phase => Phase.Improve;

    public override FunnelStage Stage => FunnelStage.Appointments;

    public override string PairKey => "meeting-rate";

    public override CountField? Numerator => CountField.Appointments;

    public override CountField? Denominator => Basis == AppointmentRateBasis.PerCall ? CountField.Calls : CountField.Connects;
}
