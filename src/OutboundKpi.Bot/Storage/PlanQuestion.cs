namespace OutboundKpi.Bot.Storage;

/// <summary>A question about a KPI of a plan, and the answer once there is one.</summary>
public sealed record PlanQuestion
{
    public required string TenantId { get; init; }

    public required string TeamId { get; init; }

    /// <summary>Random: it says neither who asked nor when.</summary>
    public required string QuestionId { get; init; }

    /// <summary>The version that the person had before them.</summary>
    public required int Version { get; init; }

    /// <summary>The KPI that it is about.</summary>
    public required string Kpi { get; init; }

    /// <summary>The question as it was written.</summary>
    public required string Question { get; init; }

    /// <summary>Who asked; <see langword="null"/> for a person who gave no name, of whom nothing is kept.</summary>
    public string? AskedBy { get; init; }

    /// <summary>The day of a question with a name; <see langword="null"/> for one without.</summary>
    public DateOnly? AskedOn { get; init; }

    /// <summary>The answer as it was written; <see langword="null"/> while there is none.</summary>
    public PlanAnswer? Answer { get; init; }

    /// <summary>Whether the person gave no name.</summary>
    public bool IsAnonymous => AskedBy is null;
}

/// <summary>A supervisor's answer to a question.</summary>
/// <param name="Words">The answer as it was written.</param>
/// <param name="IsPublic">Whether the team sees question and answer; always so where nobody knows whom else to answer.</param>
/// <param name="By">The supervisor.</param>
/// <param name="At">When.</param>
public sealed record PlanAnswer(string Words, bool IsPublic, string By, DateTimeOffset At);
