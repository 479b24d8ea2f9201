using OutboundKpi.Bot.Access;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Plans;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Bot.Cards;

/// <summary>A KPI in words: purpose, actions and impact are those of the team's plan where it follows the KPI, all else the texts <c>kpi.KEY.…</c> of the language.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="kpi">The KPI, as the team reckons it.</param>
/// <param name="team">The team whose definitions belong to the formula; <see langword="null"/> for none.</param>
/// <param name="plan">The team's plan; <see langword="null"/> for none.</param>
public sealed class KpiWording(Texts texts, Kpi kpi, Team? team = null, KpiPlan? plan = null)
{
    private static readonly string[] PartsPerCall = ["name", "purpose", "impact", "formula"];

    private readonly PlanItem? _item = plan?.Find(kpi.Key);

    /// <summary>Its name, with the denominator where it is a rate.</summary>
    public string Name => Text("name");

    /// <summary>Its name without the denominator, where the long one stands beside it or there is no room.</summary>
    public string ShortName => Text("shortName");

    /// <summary>What it is for. Somebody typed it where it is the plan's.</summary>
    public string Purpose => _item?.Purpose ?? Text("purpose");

    /// <summary>What it does to the goal. Somebody typed it where it is the plan's.</summary>
    public string Impact => _item?.Impact ?? Text("impact");

    /// <summary>How it is reckoned, with what the team counts as what.</summary>
    public string Formula => string.Join(' ', new[] { Text("formula"), SettingsWords.DefinitionsFor(texts, kpi, team) }.Where(part => part.Length > 0));

    public string Moves => string.Join(texts["format.list"], texts.List(Key("moves")));

    public string Pitfall => Text("pitfall");

    public string Pair => Text("pair");

    /// <summary>Concrete things that a person can do. Somebody typed them where they are the plan's.</summary>
    public IReadOnlyList<string> Actions => _item?.Actions ?? texts.List(Key("actions"));

    /// <summary>
    /// One of the actions, another one each day and not the same for everybody, so that a card stays worth reading.
    /// </summary>
    public string ActionFor(string personId, DateOnly day)
    {
        var actions = Actions;
        return actions[(int)((day.DayNumber + Spread(personId)) % actions.Count)];
    }

    /// <summary>The KPI's part of a report's card.</summary>
    public KpiPart Part(string heading, ReportCounts counts, string personId, DateOnly day) =>
        new(heading, Purpose, ActionFor(personId, day), Impact, Formula, Measure(counts));

    /// <summary>The counts that the KPI is made of; never a percentage of a single day. Empty when one of them was not said.</summary>
    public string Measure(ReportCounts counts)
    {
        if (kpi.Measure(counts) is null || kpi.Numerator is not { } above)
            return "";

        var only = ReportCounts.None.With(above, counts[above]);
        if (kpi.Denominator is { } below)
            only = only.With(below, counts[below]);

        return CountWords.Write(texts, only);
    }

    /// <summary>A number from an id that is the same in every process and on every machine.</summary>
    public static long Spread(string id)
    {
        var hash = 17L;
        foreach (var c in id)
            hash = ((hash * 31) + c) % 1_000_003;

        return hash;
    }

    // The appointment rate of a team that divides by calls has words of its own where the denominator matters.
    private string Text(string part) =>
        kpi is AppointmentRateKpi { Basis: AppointmentRateBasis.PerCall } && Array.IndexOf(PartsPerCall, part) >= 0 ? texts[Key(part + "PerCall")] : texts[Key(part)];

    private string Key(string part) => $"kpi.{kpi.Key}.{part}";
}
