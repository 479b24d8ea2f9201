namespace OutboundKpi.Domain.Retrospectives.Voices;

/// <summary>How many people must have answered before something is shown, and from which share on something is said. A team may be stricter, never laxer.</summary>
public sealed record VoiceThresholds
{
    /// <summary>With fewer answers in a group, one that is seen may name its author.</summary>
    public const int FewestAnswers = 5;

    /// <summary>Style gives a text away sooner than a tick.</summary>
    public const int FewestForTexts = 8;

    /// <summary>What holds unless a team chooses otherwise.</summary>
    public static readonly VoiceThresholds Default = new();

    private readonly int _answers = FewestAnswers;
    private readonly int _texts = FewestForTexts;

    /// <summary>The fewest answers that are shown, <see cref="FewestAnswers"/> or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than that.</exception>
    public int Answers
    {
        get => _answers;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, FewestAnswers);
            _answers = value;
        }
    }

    /// <summary>The fewest answers with which free texts are shown that their writers have not released, <see cref="FewestForTexts"/> or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than that.</exception>
    public int Texts
    {
        get => Math.Max(_texts, _answers);
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, FewestForTexts);
            _texts = value;
        }
    }

    /// <summary>With a smaller share of the team, the answers do not speak for it.</summary>
    public double Response { get; init; } = 0.5;

    /// <summary>The KPI fits from this share of 合っている on.</summary>
    public double Fits { get; init; } = 0.6;

    /// <summary>The KPI does not fit up to this share of 合っている.</summary>
    public double DoesNotFit { get; init; } = 0.4;

    /// <summary>What the KPI is for is known from this share on.</summary>
    public double Understood { get; init; } = 0.7;

    /// <summary>The number is felt as ノルマ from this share on.</summary>
    public double Quota { get; init; } = 0.5;

    /// <summary>A mixed answer counts as not fitting when one cause is ticked by at least this share of those who answered.</summary>
    public double TopCause { get; init; } = 0.3;
}
