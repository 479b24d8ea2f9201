using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Domain.Diagnosis;

/// <summary>What a finding rests on: crude counts that anyone can check, and the difference that is left when like is compared with like.</summary>
public sealed record FindingEvidence
{
    /// <summary>The counts before the change, or of the other list or script, or what was ever reached.</summary>
    public required Tally Before { get; init; }

    /// <summary>The counts since the change, or of the list or script in question, or what is asked for.</summary>
    public required Tally After { get; init; }

    /// <summary>The difference at the same mix of operators, lists, scripts and weekdays: points of a rate (0.03 is 3 points) or calls of an operator-day.</summary>
    public required double Difference { get; init; }

    /// <summary>The 95 % interval of <see cref="Difference"/>.</summary>
    public required Interval DifferenceInterval { get; init; }

    /// <summary>What the level is multiplied by, at the same mix: 0.7 is 30 % less.</summary>
    public required double Ratio { get; init; }

    /// <summary>The chance of such evidence where there is no change, before counting all that was looked at.</summary>
    public required double P { get; init; }

    /// <summary>The chance that is allowed to this question among all; the finding is a change when <see cref="P"/> is not above it.</summary>
    public required double Allowed { get; init; }

    /// <summary>How much more the days scatter than chance alone, a ratio of variances.</summary>
    public required double Dispersion { get; init; }

    /// <summary>How it was tested, a key: shift-scan, shift-at-event, adjusted-difference, reach, settled.</summary>
    public required string Method { get; init; }

    /// <summary>A dated event that falls into the days on which the change may have begun: a candidate for its cause, not more.</summary>
    public TeamEvent? Event { get; init; }

    /// <summary>The days on which the change may have begun, about 95 %.</summary>
    public DateOnly? SinceEarliest { get; init; }

    /// <inheritdoc cref="SinceEarliest"/>
    public DateOnly? SinceLatest { get; init; }

    /// <summary>What it is compared with: the other list or script.</summary>
    public string? Against { get; init; }
}
