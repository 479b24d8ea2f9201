using OutboundKpi.Domain.Funnel;

namespace OutboundKpi.Domain.Tests.Diagnosis;

/// <summary>What is true of a <see cref="SimulatedTeam"/>.</summary>
internal sealed record TeamWorld
{
    public DateOnly First { get; init; } = new(2026, 1, 4);

    /// <summary>Business days.</summary>
    public int Days { get; init; } = 120;

    public int Operators { get; init; } = 10;

    /// <summary>How much better or worse a day is for everyone, as a standard deviation of log-odds.</summary>
    public double DaySpread { get; init; } = 0.09;

    /// <summary>The log-odds by which the good list connects better.</summary>
    public double ListConnect { get; init; } = 0.5;

    /// <summary>The log-odds by which the good list's connects become appointments.</summary>
    public double ListAppointment { get; init; } = 0.6;

    /// <summary>The log-odds of an appointment that the better script adds.</summary>
    public double ScriptAppointment { get; init; } = 0.37;

    /// <summary>How much of the work moves from the good to the poor list in the half year.</summary>
    public double ListDrift { get; init; }

    public IReadOnlyList<PlantedChange> Changes { get; init; } = [];

    public IReadOnlyList<TeamEvent> Events { get; init; } = [];

    /// <summary>What was planted for this day and person.</summary>
    public double Planted(DateOnly day, string person, PlantedKind kind) =>
        Changes.Where(change => change.Kind == kind && day >= change.Since && (change.Operator ?? person) == person).Sum(change => change.Size);
}

/// <summary>What a planted change changes.</summary>
internal enum PlantedKind
{
    /// <summary>Calls of an operator-day, relative: 0.3 is 30 % more.</summary>
    Calls,

    /// <summary>Log-odds of a connect.</summary>
    Connect,

    /// <summary>Log-odds of an appointment.</summary>
    Appointment,

    /// <summary>Log-odds that an appointment's meeting is held.</summary>
    Meeting,
}

/// <summary>A truth about a simulated team since a day.</summary>
internal sealed record PlantedChange(PlantedKind Kind, DateOnly Since, double Size, string? Operator = null);
