using System.Text.Json.Serialization.Metadata;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Domain.Funnel;
using OutboundKpi.Teams.Dialogs;

namespace OutboundKpi.Bot.Dialogs.Outcomes;

/// <summary>The form for outcomes: answered by its button, or by text that names the day where the form has several.</summary>
public sealed class OutcomeDialog(OutcomeIntake intake, OutcomeCards cards) : Dialog<TurnContext, OutcomeFormState>
{
    /// <summary>Fill in the form.</summary>
    public const string Fill = "fill";

    /// <inheritdoc/>
    public override string Name => "outcomes";

    /// <summary>After half a day a message that names meetings is read as a report again.</summary>
    public override TimeSpan Lifetime => TimeSpan.FromHours(12);

    /// <inheritdoc/>
    protected override JsonTypeInfo<OutcomeFormState> StateType => OutcomeDialogJson.Default.OutcomeFormState;

    /// <inheritdoc/>
    public override ValueTask AskAsync(TurnContext turn, string step, OutcomeFormState state, CancellationToken cancellationToken)
    {
        turn.SayPrivately(cards.Form(turn.Texts, state));
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    protected override async ValueTask<DialogStep<OutcomeFormState>> OnAnswerAsync(
        TurnContext turn, string step, OutcomeFormState state, DialogAnswer answer, CancellationToken cancellationToken)
    {
        if (answer is not DialogAnswer.Typed typed || OutcomeReader.Read(typed.Text, turn.Now) is not { Counts.IsEmpty: false } said)
            return NotAnAnswer();

        var rows = state.Rows.Where(row => said.Day is null || row.Date == said.Day).ToList();
        if (rows.Count == 0)
            return NotAnAnswer();

        if (rows.Count > 1)
            return Ask(Fill, state with { MessageKey = "outcomes.whichDay" });

        var again = await intake.TakeAsync(turn, state with { Rows = [OutcomeForms.With(rows[0], said.Counts)] }, cancellationToken);
        return again is null ? Finish() : Ask(Fill, again);
    }
}
