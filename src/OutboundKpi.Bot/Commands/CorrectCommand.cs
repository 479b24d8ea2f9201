using OutboundKpi.Bot.Dialogs.Reports;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Bot.Commands;

/// <summary>Corrects a report: today's, that of a day, or straight away by the counts that follow the word.</summary>
public sealed class CorrectCommand(ReportConversation conversation, ReportBook book, ReportForms forms, ReportCards cards) : ICommand
{
    /// <inheritdoc/>
    public string Key => "correct";

    /// <inheritdoc/>
    public IReadOnlyList<string> Words => ["修正", "訂正", "correct", "fix"];

    /// <inheritdoc/>
    public bool TakesArguments => true;

    /// <inheritdoc/>
    public async ValueTask RunAsync(TurnContext turn, string arguments, CancellationToken cancellationToken)
    {
        var day = DayReader.Read(arguments, turn.Now);
        if (arguments.Length > 0 && day is null && await conversation.HearAsync(turn, arguments, isCorrection: true, cancellationToken))
            return;

        await ShowAsync(turn, day ?? turn.Today, cancellationToken);
    }

    private async ValueTask ShowAsync(TurnContext turn, DateOnly date, CancellationToken cancellationToken)
    {
        if (book.IsFrozen(date, turn))
        {
            turn.Say(cards.Frozen(turn, date));
            return;
        }

        if (ReportCheck.CheckDay(date, turn.Today) is { } reason)
        {
            turn.Say(cards.Refusal(turn.Texts, RejectWords.Key(reason), date));
            return;
        }

        var entries = await book.LoadAsync(turn, date, cancellationToken);
        if (entries.Entries.Count == 0)
        {
            turn.SayPrivately(cards.Refusal(turn.Texts, "reject.nothingToCorrect", date));
        }
        else if (entries.Only is { } only)
        {
            await conversation.AskAsync(turn, await forms.NewAsync(turn, EntryDay.KeyOf(only), corrects: true, cancellationToken), cancellationToken);
        }
        else
        {
            turn.SayPrivately(cards.Choice(turn, entries, ReportVerbs.Correct));
        }
    }
}
