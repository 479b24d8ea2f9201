using System.Text;
using System.Text.Json.Serialization.Metadata;
using OutboundKpi.Bot.Dialogs.Reports;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Teams.Dialogs;

namespace OutboundKpi.Bot.Dialogs.Comparisons;

/// <summary>The plan of a comparison: what against what, then what it takes, then yes or no.</summary>
public sealed class ComparisonDialog(ComparisonStarting starting, ComparisonCards cards) : Dialog<TurnContext, ComparisonPlanState>
{
    /// <summary>Say what is compared.</summary>
    public const string Fill = "fill";

    /// <summary>Say yes to the sample and the length.</summary>
    public const string Confirm = "confirm";

    /// <inheritdoc/>
    public override string Name => "comparison";

    /// <inheritdoc/>
    public override TimeSpan Lifetime => TimeSpan.FromHours(12);

    /// <inheritdoc/>
    protected override JsonTypeInfo<ComparisonPlanState> StateType => ComparisonDialogJson.Default.ComparisonPlanState;

    /// <inheritdoc/>
    public override async ValueTask AskAsync(TurnContext turn, string step, ComparisonPlanState state, CancellationToken cancellationToken)
    {
        var (plan, size) = step == Confirm ? await starting.CheckAsync(turn, state, cancellationToken) : (state, null);
        turn.SayPrivately(size is null ? cards.Form(turn.Texts, plan) : cards.Preview(turn.Texts, plan, size, size.DaysAfter(turn.Today)));
    }

    /// <inheritdoc/>
    protected override async ValueTask<DialogStep<ComparisonPlanState>> OnAnswerAsync(
        TurnContext turn, string step, ComparisonPlanState state, DialogAnswer answer, CancellationToken cancellationToken)
    {
        if (answer is not DialogAnswer.Typed typed || step != Confirm || !IsYes(turn, typed.Text))
            return NotAnAnswer();

        return turn.LedTeams.Any(team => team.TeamId == state.TeamId) && await starting.StartAsync(turn, state, cancellationToken) is { } again
            ? Ask(Fill, again with { Nonce = Nonce.New() })
            : Finish();
    }

    private static bool IsYes(TurnContext turn, string text)
    {
        var said = text.Normalize(NormalizationForm.FormKC).TrimEnd('。', '.', '!');
        return turn.Texts.List("question.yesWords").Concat(turn.Texts.List("comparison.startWords")).Contains(said, StringComparer.OrdinalIgnoreCase);
    }
}
