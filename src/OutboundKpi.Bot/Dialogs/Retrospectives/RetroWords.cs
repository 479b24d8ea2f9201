using OutboundKpi.Domain.Retrospectives.Decisions;
using OutboundKpi.Domain.Retrospectives.Numbers;
using OutboundKpi.Domain.Retrospectives.Questions;
using OutboundKpi.Domain.Retrospectives.Voices;

namespace OutboundKpi.Bot.Dialogs.Retrospectives;

/// <summary>Which texts say what the round asks, counts and proposes: <c>retro.KIND.value</c>, a text for each value of these kinds.</summary>
public static class RetroWords
{
    /// <summary>The kinds with their place in the language files.</summary>
    public static IReadOnlyDictionary<Type, string> Kinds { get; } = new Dictionary<Type, string>
    {
        [typeof(RetroTopic)] = "topic",
        [typeof(LastActionAnswer)] = "lastAction",
        [typeof(Explaining)] = "explaining",
        [typeof(Fit)] = "fit",
        [typeof(FitCause)] = "cause",
        [typeof(Tone)] = "tone",
        [typeof(Agreement)] = "agreement",
        [typeof(BestKind)] = "bestKind",
        [typeof(Attained)] = "attained",
        [typeof(AttainmentDoubt)] = "doubt",
        [typeof(Movement)] = "movement",
        [typeof(ConditionChange)] = "condition",
        [typeof(VoiceVerdict)] = "verdict",
        [typeof(KpiDecision)] = "decision",
        [typeof(DecisionReason)] = "reason",
        [typeof(FollowUp)] = "followUp",
    };

    /// <summary>The key of a value's text.</summary>
    /// <exception cref="KeyNotFoundException">The kind has no texts.</exception>
    public static string KeyOf<T>(T value)
        where T : struct, Enum =>
        KeyOf(typeof(T), value.ToString());

    /// <summary>The key of the text of a value by its name.</summary>
    public static string KeyOf(Type kind, string name) => $"retro.{Kinds[kind]}.{char.ToLowerInvariant(name[0])}{name[1..]}";

    /// <summary>The key of what a KPI could be thought to lead to.</summary>
    public static string PurposeKey(string choice) => $"retro.purpose.{choice}";
}
