using OutboundKpi.Domain.Retrospectives.Questions;

namespace OutboundKpi.Domain.Retrospectives.Pulses;

/// <summary>One question of a hearing. All of it is anonymous.</summary>
public sealed record PulseQuestion
{
    private PulseQuestion(string key, PulseTopic topic, string? text, IReadOnlyList<string> choices) => (Key, Topic, Text, Choices) = (key, topic, text, choices);

    /// <summary>The question's name in the hearing.</summary>
    public string Key { get; }

    /// <summary>What it asks about.</summary>
    public PulseTopic Topic { get; }

    /// <summary>The manager's own words; <see langword="null"/> for the usual questions, whose words are in the language files.</summary>
    public string? Text { get; }

    /// <summary>What can be answered, by key, or in the manager's words; empty for free text.</summary>
    public IReadOnlyList<string> Choices { get; }

    /// <summary>Whether the KPI fits.</summary>
    public static PulseQuestion Fit { get; } = new("fit", PulseTopic.Fit, null, Enum.GetNames<Fit>());

    /// <summary>Whether its reason is known.</summary>
    public static PulseQuestion Understanding { get; } = new("understanding", PulseTopic.Understanding, null, Enum.GetNames<Explaining>());

    /// <summary>What its number feels like.</summary>
    public static PulseQuestion Tone { get; } = new("tone", PulseTopic.Tone, null, Enum.GetNames<Tone>());

    /// <summary>The usual hearing.</summary>
    public static IReadOnlyList<PulseQuestion> Usual { get; } = [Fit, Understanding, Tone];

    /// <summary>A question of the manager's own with choices.</summary>
    public static PulseQuestion Own(string key, string text, IReadOnlyList<string> choices) => new(key, PulseTopic.OwnChoice, text, choices);

    /// <summary>A question of the manager's own in free words.</summary>
    public static PulseQuestion OwnText(string key, string text) => new(key, PulseTopic.OwnText, text, []);
}
