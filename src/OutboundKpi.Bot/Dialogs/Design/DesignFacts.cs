using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Diagnosis;
using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Plans;

namespace OutboundKpi.Bot.Dialogs.Design;

/// <summary>What is known of a team when its plan is made.</summary>
/// <param name="history">Its reports and outcomes as of the day of the turn.</param>
/// <param name="members">How many operators the team has in the store.</param>
public sealed class DesignFacts(TeamHistory history, int members)
{
    private TeamFigures? _figures;
    private PhaseReadiness? _phases;
    private (object? Of, BackwardCalculation? Calculation) _last;

    /// <summary>The team's reports and outcomes.</summary>
    public TeamHistory History => history;

    /// <summary>What the numbers have to say.</summary>
    public TeamFigures Figures => _figures ??= TeamFigures.Of(history);

    /// <summary>What the numbers say of the team's phases; <see langword="null"/> for a team that has reported nothing.</summary>
    public PhaseReadiness? Phases => history.Rows.Count == 0 ? null : _phases ??= PhaseReadiness.Of(history);

    /// <summary>A calculation that was made of the same before; a card asks for it many times.</summary>
    /// <param name="of">All that it is made of beside these facts, comparable by value.</param>
    /// <param name="reckon">Makes it.</param>
    public BackwardCalculation? Reckoned(object of, Func<BackwardCalculation?> reckon)
    {
        if (!of.Equals(_last.Of))
            _last = (of, reckon());

        return _last.Calculation;
    }

    /// <summary>How many people call: those who did lately, else the team's operators; 0 when nobody is known.</summary>
    public int Callers => Figures.Operators > 0 ? Figures.Operators : members;

    /// <summary>The business days of the month that the plan is reckoned for: the next one, which is not begun.</summary>
    public int BusinessDays => history.Calendar.BusinessDaysBetween(Month.Of(history.AsOf).AddMonths(1).Days);
}
