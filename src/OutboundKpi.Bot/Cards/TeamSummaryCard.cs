namespace OutboundKpi.Bot.Cards;

/// <summary>A team's week or month: for its supervisor, and without names for its channel.</summary>
public sealed record TeamSummaryCard
{
    /// <summary>The team's name, as somebody typed it.</summary>
    public required string Team { get; init; }

    /// <summary>Which days.</summary>
    public required string Heading { get; init; }

    /// <summary>The one thing to say first.</summary>
    public required string Lead { get; init; }

    /// <summary>What changed, in sentences; may name lists, scripts and, for a supervisor, people.</summary>
    public required IReadOnlyList<string> News { get; init; }

    /// <summary>How many have reported.</summary>
    public required string Reported { get; init; }

    /// <summary>Whose days are missing, for a supervisor; else empty.</summary>
    public required string Missing { get; init; }

    /// <summary>The sums from stage to stage, as bars.</summary>
    public required IReadOnlyList<StageBar> Stages { get; init; }

    /// <summary>That nothing can be said of meetings and deals yet; empty when none were reported.</summary>
    public required string Lagged { get; init; }

    /// <summary>The rates, each beside what is usual for the team.</summary>
    public required IReadOnlyList<RateLine> Rates { get; init; }

    /// <summary>One of them week by week; <see cref="TrendPart.None"/> when there is too little.</summary>
    public required TrendPart Trend { get; init; }

    /// <summary>What happened to the team in the period, in its own words.</summary>
    public required IReadOnlyList<string> Events { get; init; }

    public required IReadOnlyList<CardButton> Buttons { get; init; }

    public bool HasNews => News.Count > 0;

    public bool HasStages => Stages.Count > 0;

    public bool HasRates => Rates.Count > 0;

    public bool HasTrend => Trend.Bars.Count > 0;

    public bool HasEvents => Events.Count > 0;
}

/// <summary>A stage of the funnel as a bar.</summary>
/// <param name="Name">The count's name.</param>
/// <param name="Bar">The bar, made of block characters.</param>
/// <param name="Value">The sum.</param>
public sealed record StageBar(string Name, string Bar, string Value);
