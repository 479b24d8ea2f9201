using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Domain.Kpis;

/// <summary>All KPIs that a team can choose from. There is one catalogue for each basis of the appointment rate; a team keeps to one.</summary>
public sealed class KpiCatalogue
{
    /// <summary>The default: appointments are divided by connects (接続比).</summary>
    public static readonly KpiCatalogue PerConnect = new(AppointmentRateBasis.PerConnect);

    /// <summary>For teams that divide appointments by calls (架電比).</summary>
    public static readonly KpiCatalogue PerCall = new(AppointmentRateBasis.PerCall);

    private readonly Dictionary<string, Kpi> _byKey;

    private KpiCatalogue(AppointmentRateBasis basis)
    {
        All =
        [
            new CallsKpi(),
            new ConnectRateKpi(),
            new AppointmentRateKpi(basis),
            new MeetingRateKpi(),
            new WinRateKpi(),
            new TalkTimeKpi(),
            new TalkBranchKpi(),
            new ListQualityKpi(),
            new FollowUpKpi(),
            new CpaKpi(),
            new RevenuePerHeadKpi(),
        ];
        _byKey = All.ToDictionary(kpi => kpi.Key);
    }

    /// <summary>Every KPI: first the funnel from calls to deals, then those beside it.</summary>
    public IReadOnlyList<Kpi> All { get; }

    /// <summary>The catalogue of a team with this basis.</summary>
    public static KpiCatalogue Of(AppointmentRateBasis basis) => basis switch
    {
        AppointmentRateBasis.PerConnect => PerConnect,
        AppointmentRateBasis.PerCall => PerCall,
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, "Not a basis of the appointment rate."),
    };

    /// <summary>The KPI with this key, letter for letter; <see langword="null"/> when there is none.</summary>
    public Kpi? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>The KPI with a key that is known to exist, such as that of a stored plan.</summary>
    /// <exception cref="ArgumentException">There is no such KPI.</exception>
    public Kpi Get(string key) => Find(key) ?? throw new ArgumentException($"There is no KPI '{key}'.", nameof(key));

    /// <summary>The KPI that is always shown beside this one.</summary>
    public Kpi PairOf(Kpi kpi) => Get(kpi.PairKey);

    /// <summary>The KPIs that a team in this phase looks at first.</summary>
    public IReadOnlyList<Kpi> For(Phase phase) => [.. All.Where(kpi => kpi.Phase == phase)];

    /// <summary>
    /// The KPIs that a person's counts of a day have something to say about, in funnel order: what they say something
    /// about is above the line and was said. A denominator may be missing (アポ1 alone still speaks of the appointment
    /// rate) but not 0. Lagged KPIs and those of the team are left out, so a report of meetings alone gives none.
    /// </summary>
    public IReadOnlyList<Kpi> ForCounts(ReportCounts counts) =>
        [.. All.Where(kpi => IsOfOnesDay(kpi) && IsSpokenOf(kpi, counts)).OrderBy(kpi => kpi.Stage)];

    /// <summary>
    /// The KPI that words in Japanese or English mean, alone or inside a question (接続率って何のため？). The KPI named first
    /// wins; a noun such as アポ counts only when no KPI is named. Width and case do not matter.
    /// </summary>
    /// <returns><see langword="null"/> when the words mean no KPI.</returns>
    public Kpi? FindByWords(string words) => KpiWords.FindKey(words) is { } key ? Get(key) : null;

    private static bool IsOfOnesDay(Kpi kpi) => kpi is { Level: KpiLevel.Person, IsLagged: false };

    private static bool IsSpokenOf(Kpi kpi, ReportCounts counts) =>
        kpi.Numerator is { } numerator && counts[numerator] is not null
        && !(kpi.Denominator is { } denominator && counts[denominator] is 0);
}
