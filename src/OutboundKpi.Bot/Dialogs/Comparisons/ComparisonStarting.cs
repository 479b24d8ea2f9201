using OutboundKpi.Bot.Dialogs.Reports;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Funnel;

namespace OutboundKpi.Bot.Dialogs.Comparisons;

/// <summary>Checks the plan of a comparison, and starts it.</summary>
public sealed class ComparisonStarting(ComparisonBook book, ComparisonCards cards)
{
    private const int SmallestLift = 10;
    private const int LargestLift = 100;

    /// <summary>A plan with what is wrong with it, or with its size when nothing is.</summary>
    public async ValueTask<(ComparisonPlanState Plan, ComparisonSize? Size)> CheckAsync(TurnContext turn, ComparisonPlanState plan, CancellationToken cancellationToken)
    {
        var problem = plan switch
        {
            { First.Length: 0 } or { Second.Length: 0 } => "comparison.needsTwo",
            _ when plan.First == plan.Second => "comparison.needsTwo",
            { First.Length: > ReportFormReader.LongestName } or { Second.Length: > ReportFormReader.LongestName } => "comparison.nameTooLong",
            { Lift: < SmallestLift or > LargestLift } => "comparison.badLift",
            _ => "",
        };
        var size = problem.Length > 0 ? null : await book.SizeAsync(turn.TenantId, turn.Today, plan, cancellationToken);
        if (problem.Length == 0 && size is null)
            problem = "comparison.unknownPace";
        else if (size is { IsFeasible: false })
            problem = "comparison.tooLong";

        return (plan with { ProblemKey = problem }, problem.Length == 0 ? size : null);
    }

    /// <summary>Starts a plan as it was shown: at the team's pace of now.</summary>
    /// <returns>The plan to ask about again; <see langword="null"/> when it was started and the turn says so.</returns>
    public async ValueTask<ComparisonPlanState?> StartAsync(TurnContext turn, ComparisonPlanState plan, CancellationToken cancellationToken)
    {
        var (checkedPlan, size) = await CheckAsync(turn, plan, cancellationToken);
        if (size is null)
            return checkedPlan;

        var days = size.DaysAfter(turn.Today);
        var comparison = new Comparison
        {
            TenantId = turn.TenantId,
            TeamId = plan.TeamId,
            ComparisonId = Nonce.New(),
            Factor = plan.Factor,
            First = plan.First,
            Second = plan.Second,
            Design = plan.Design,
            FromDate = days.First,
            ToDate = days.Last,
            BaseRate = size.BaseRate,
            Lift = size.Lift,
            PerArm = size.PerArm,
            StartedAt = turn.Now,
            StartedBy = turn.Person.PersonId,
        };
        turn.SpentNonce = plan.Nonce.Length > 0 ? plan.Nonce : null;
        turn.Save(new StartComparison(comparison, turn.Today));
        turn.SayPrivately(cards.Standing(turn, comparison, [], "comparison.startedHeading"));
        return null;
    }
}
