using OutboundKpi.Bot.Inbound;
using OutboundKpi.Teams.Dialogs;

namespace OutboundKpi.Bot.Dialogs.Reports;

/// <summary>Joins the intake of reports with the dialog of its form: what could not be taken at once is asked about.</summary>
public sealed class ReportConversation(ReportIntake intake, ReportDialog dialog, DialogEngine<TurnContext> engine)
{
    /// <summary>Reads a message as a report, and asks about what is not clear.</summary>
    /// <returns>Whether it was a report; when not, nothing was said.</returns>
    public async ValueTask<bool> HearAsync(TurnContext turn, string text, bool isCorrection, CancellationToken cancellationToken) =>
        await FollowAsync(turn, await intake.ReadAsync(turn, text, isCorrection, cancellationToken), cancellationToken);

    /// <summary>Whether a text would be read as a report, clear or not.</summary>
    public bool IsReport(TurnContext turn, string text) => intake.IsReport(turn, text);

    /// <summary>Takes a submitted form, and asks again about what is wrong with it.</summary>
    public async ValueTask SubmitAsync(TurnContext turn, ReportFormState form, CancellationToken cancellationToken) =>
        await FollowAsync(turn, await intake.SubmitAsync(turn, form, cancellationToken), cancellationToken);

    /// <summary>Shows a form, or the likely readings of it, and waits for the answer.</summary>
    public async ValueTask AskAsync(TurnContext turn, ReportFormState form, CancellationToken cancellationToken) =>
        turn.Dialogs = await engine.BeginAsync(turn, turn.Dialogs, dialog, ReportDialog.FirstStep(form), form, cancellationToken);

    /// <summary>Shows the form itself, when none of the likely readings was right.</summary>
    public async ValueTask FillAsync(TurnContext turn, ReportFormState form, CancellationToken cancellationToken) =>
        turn.Dialogs = await engine.BeginAsync(turn, turn.Dialogs, dialog, ReportDialog.Fill, form, cancellationToken);

    private async ValueTask<bool> FollowAsync(TurnContext turn, FormAnswer answer, CancellationToken cancellationToken)
    {
        switch (answer)
        {
            case FormAnswer.AskAgain again:
                await AskAsync(turn, again.State, cancellationToken);
                return true;
            case FormAnswer.Done:
                turn.Dialogs = turn.Dialogs.Without(dialog.Name);
                return true;
            default:
                return false;
        }
    }
}
