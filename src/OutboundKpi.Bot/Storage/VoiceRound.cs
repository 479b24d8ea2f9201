namespace OutboundKpi.Bot.Storage;

/// <summary>A time in which people are asked for their voice: a team's monthly retrospective, or a manager's hearing across teams.</summary>
public sealed record VoiceRound
{
    public required string TenantId { get; init; }

    /// <summary>Its id within the tenant.</summary>
    public required string RoundId { get; init; }

    public required VoiceKind Kind { get; init; }

    /// <summary>The team of a retrospective; <see langword="null"/> for a hearing.</summary>
    public required string? TeamId { get; init; }

    /// <summary>What it is about on the calendar: the month (2026-10) of a retrospective, the day of a hearing's start.</summary>
    public required string Period { get; init; }

    /// <summary>What is asked, as the program writes it (JSON).</summary>
    public required string Subject { get; init; }

    public required VoiceRoundState State { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Who opened it by hand; <see langword="null"/> when the schedule did.</summary>
    public string? OpenedBy { get; init; }

    /// <summary>From this instant on no answer is taken.</summary>
    public required DateTimeOffset ClosesAt { get; init; }

    /// <summary>When it was closed or cancelled; <see langword="null"/> before.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Who ended it by hand; <see langword="null"/> when the schedule did.</summary>
    public string? EndedBy { get; init; }

    /// <summary>Why it was cancelled, in the words of who did; <see langword="null"/> otherwise.</summary>
    public string? EndReason { get; init; }

    /// <summary>What makes tokens of people: 32 random bytes while the round is open, <see langword="null"/> for ever after.</summary>
    public byte[]? RoundKey { get; init; }

    /// <summary>What may be shown of the answers, as the program writes it (JSON); <see langword="null"/> until the round is closed.</summary>
    public string? Result { get; init; }

    /// <summary>Whether an answer given at this instant is taken.</summary>
    public bool TakesAnswers(DateTimeOffset now) => State == VoiceRoundState.Open && now < ClosesAt;
}
