namespace OutboundKpi.Bot.Cards;

/// <summary>Why a KPI is followed: its three intentions, its place in the funnel, its formula with the team's own numbers, what moves it and how it goes wrong.</summary>
public sealed record KpiWhy
{
    /// <summary>Its name with the denominator.</summary>
    public required string Heading { get; init; }

    /// <summary>The stages from call to deal, with the one that it speaks of.</summary>
    public required IReadOnlyList<KpiStage> Stages { get; init; }

    /// <summary>What it is for; typed where it is the plan's.</summary>
    public required string Purpose { get; init; }

    /// <summary>What a person can do; typed where it is the plan's.</summary>
    public required IReadOnlyList<string> Actions { get; init; }

    /// <summary>What it does to the final result; typed where it is the plan's.</summary>
    public required string Impact { get; init; }

    /// <summary>Why this number, as the supervisor wrote it; empty when no plan says so.</summary>
    public required string Reason { get; init; }

    /// <summary>What is aimed at, and where that comes from; empty when no plan says so.</summary>
    public required string Target { get; init; }

    /// <summary>Who decided it when; holds a name. Empty when no plan says so.</summary>
    public required string DecidedBy { get; init; }

    /// <summary>How it is calculated.</summary>
    public required string Formula { get; init; }

    /// <summary>The formula with the team's numbers of last month, a line each; may hold typed names. Empty for somebody in no team.</summary>
    public required IReadOnlyList<string> Worked { get; init; }

    /// <summary>What moves it.</summary>
    public required string Moves { get; init; }

    /// <summary>When it stops helping.</summary>
    public required string Pitfall { get; init; }

    /// <summary>The KPI that is always seen beside it, and why.</summary>
    public required string Pair { get; init; }

    /// <summary>When it is mostly used.</summary>
    public required string Phase { get; init; }

    /// <summary>What was asked about it, with the answers; as they were written.</summary>
    public required IReadOnlyList<PlanAnswered> Questions { get; init; }

    /// <summary>What else can be done.</summary>
    public required IReadOnlyList<CardButton> Buttons { get; init; }

    public bool HasPlan => Reason.Length > 0;

    public bool HasWorked => Worked.Count > 0;

    public bool HasQuestions => Questions.Count > 0;
}

/// <summary>A stage of the funnel.</summary>
/// <param name="Name">What it counts; marked in words too where the KPI speaks of it.</param>
/// <param name="IsHere">Whether the KPI speaks of it.</param>
/// <param name="HasNext">Whether another follows.</param>
public sealed record KpiStage(string Name, bool IsHere, bool HasNext);
