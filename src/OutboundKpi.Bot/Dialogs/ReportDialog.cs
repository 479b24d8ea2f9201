using System.Text.Json.Serialization.Metadata;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Teams.Dialogs;

namespace OutboundKpi.Bot.Dialogs;

/// <summary>
/// The form of a report: asked for, or made of what was clear in a message that was not clear as a whole. It is answered by the form or by
/// text. The form itself says all that its submit needs, so it also works after the dialog has ended or the bot has started anew.
/// </summary>
public sealed class ReportDialog(ReportIntake intake, ReportCards cards) : Dialog<TurnContext, ReportFormState>
{
    /// <summary>The one step: fill in the form.</summary>
    public const string Fill = "fill";

    /// <inheritdoc/>
    public override string Name => "report";

    /// <summary>A form is about one day; after half a day the next message is read as if there were none.</summary>
    public override TimeSpan Lifetime => TimeSpan.FromHours(12);

    /// <inheritdoc/>
    protected override JsonTypeInfo<ReportFormState> StateType => ReportDialogJson.Default.ReportFormState;

    /// <inheritdoc/>
    public override ValueTask AskAsync(TurnContext turn, string step, ReportFormState state, CancellationToken cancellationToken)
    {
        turn.SayPrivately(cards.Form(turn.Texts, state, turn.Today));
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    protected override async ValueTask<DialogStep<ReportFormState>> OnAnswerAsync(
        TurnContext turn, string step, ReportFormState state, DialogAnswer answer, CancellationToken cancellationToken)
    {
        if (answer is not DialogAnswer.Typed typed)
            return NotAnAnswer();

        return await intake.AnswerFormAsync(turn, state, typed.Text, cancellationToken) switch
        {
            FormAnswer.Done => Finish(),
            FormAnswer.AskAgain again => Ask(Fill, again.State),
            _ => NotAnAnswer(),
        };
    }
}
