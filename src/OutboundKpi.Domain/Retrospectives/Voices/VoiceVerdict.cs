namespace OutboundKpi.Domain.Retrospectives.Voices;

/// <summary>What a team's answers together say to a question.</summary>
public enum VoiceVerdict
{
    /// <summary>Too few have answered: it is asked in the meeting.</summary>
    NotKnown,

    No,

    /// <summary>Neither a clear yes nor a clear no.</summary>
    Mixed,

    Yes,
}
