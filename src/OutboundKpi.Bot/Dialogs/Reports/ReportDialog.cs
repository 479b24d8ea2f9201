using System.Text;
using System.Text.Json.Serialization.Metadata;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Teams.Dialogs;

namespace OutboundKpi.Bot.Dialogs.Reports;

/// <summary>
/// The form of a report: asked for, or made of what was clear in a message that was not clear as a whole; then the likely readings are
/// offered first, to be chosen by one tap. It is answered by button, form or text. The cards say all that their buttons need, so they also work
/// after the dialog has ended or the bot has started anew.
/// </summary>
public sealed class ReportDialog(ReportIntake intake, ReportFormCards cards) : Dialog<TurnContext, ReportFormState>
{
    /// <summary>Choose one of the likely readings.</summary>
    public const string Choose = "choose";

    /// <summary>Fill in the form.</summary>
    public const string Fill = "fill";

    /// <inheritdoc/>
    public override string Name => "report";

    /// <summary>A form is about one day; after half a day the next message is read as if there were none.</summary>
    public override TimeSpan Lifetime => TimeSpan.FromHours(12);

    /// <inheritdoc/>
    protected override JsonTypeInfo<ReportFormState> StateType => ReportDialogJson.Default.ReportFormState;

    /// <summary>The step that a form begins with.</summary>
    public static string FirstStep(ReportFormState form) => LikelyReadings.Of(form).Count > 0 ? Choose : Fill;

    /// <inheritdoc/>
    public override ValueTask AskAsync(TurnContext turn, string step, ReportFormState state, CancellationToken cancellationToken)
    {
        turn.SayPrivately(step == Choose
            ? cards.Question(turn.Texts, state, LikelyReadings.Of(state))
            : cards.Form(turn.Texts, state, turn.Today));
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    protected override async ValueTask<DialogStep<ReportFormState>> OnAnswerAsync(
        TurnContext turn, string step, ReportFormState state, DialogAnswer answer, CancellationToken cancellationToken)
    {
        if (answer is not DialogAnswer.Typed typed)
            return NotAnAnswer();

        var came = step == Choose && LikelyReadings.Of(state) is [var only] && IsYes(turn, typed.Text)
            ? await intake.SubmitAsync(turn, only, cancellationToken)
            : await intake.AnswerFormAsync(turn, state, typed.Text, cancellationToken);
        return came switch
        {
            FormAnswer.Done => Finish(),
            FormAnswer.AskAgain again => Ask(FirstStep(again.State), again.State),
            _ => NotAnAnswer(),
        };
    }

    private static bool IsYes(TurnContext turn, string text) =>
        turn.Texts.List("question.yesWords").Contains(text.Normalize(NormalizationForm.FormKC).TrimEnd('。', '.', '!'), StringComparer.OrdinalIgnoreCase);
}
