namespace OutboundKpi.Bot.Storage;

/// <summary>One line of the audit log: who did, or was refused, what.</summary>
public sealed record AuditEntry
{
    /// <summary>Its place in the log; 0 before it is in it.</summary>
    public long Seq { get; init; }

    public required string TenantId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who did it.</summary>
    public required string PersonId { get; init; }

    /// <summary>The command, card verb or dialog, as in the permission table.</summary>
    public required string Action { get; init; }

    /// <summary>The team that it was about, as it was named, perhaps one that does not exist; <see langword="null"/> for none.</summary>
    public string? TeamId { get; init; }

    /// <summary>What in the team it was about, such as a person's id; may be empty.</summary>
    public string Subject { get; init; } = "";

    public required AuditOutcome Outcome { get; init; }

    /// <summary>What stood before; <see langword="null"/> for nothing, and for a refusal.</summary>
    public string? Before { get; init; }

    /// <summary>What stands now; <see langword="null"/> for nothing, and for a refusal.</summary>
    public string? After { get; init; }
}
