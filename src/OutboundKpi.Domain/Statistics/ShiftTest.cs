namespace OutboundKpi.Domain.Statistics;

/// <summary>The evidence that a rate or a quantity has been at another level since a day.</summary>
public sealed record ShiftTest
{
    /// <summary>The first day at the new level, as a position in the series.</summary>
    public required int Day { get; init; }

    /// <summary>The earliest day that the data allow as the first (about 95 %); <see cref="Day"/> itself when the day was given.</summary>
    public required int Earliest { get; init; }

    /// <summary>The latest such day.</summary>
    public required int Latest { get; init; }

    /// <summary>The change of level: log-odds for a rate, the unit of the quantity otherwise. Above 0 is up.</summary>
    public required double Effect { get; init; }

    /// <summary>The standard error of <see cref="Effect"/>, with the dispersion in it.</summary>
    public required double Error { get; init; }

    /// <summary>How much more the days scatter than the model says, as a ratio of variances; at least 1 for a rate.</summary>
    public required double Dispersion { get; init; }

    /// <summary>The size of the evidence in standard deviations of a normal distribution, with the sign of the change.</summary>
    public required double Z { get; init; }

    /// <summary>Two-sided; of a search, the chance that the best day of all looks at least this good where nothing has changed.</summary>
    public required double P { get; init; }

    /// <summary>The model with the shift in it.</summary>
    public required Regression With { get; init; }

    public bool IsUp => Effect > 0;
}
