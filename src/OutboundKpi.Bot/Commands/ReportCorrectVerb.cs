using System.Text.Json;
using OutboundKpi.Bot.Dialogs.Reports;
using OutboundKpi.Bot.Inbound;

namespace OutboundKpi.Bot.Commands;

/// <summary>Opens the form of an entry to correct it.</summary>
public sealed class ReportCorrectVerb(ReportConversation conversation, ReportBook book, ReportForms forms, ReportCards cards) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => ReportVerbs.Correct;

    /// <inheritdoc/>
    public async ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken)
    {
        ReportFormReader.Check(ReportFormReader.Read(data), turn.Today, out var about);
        if (book.IsFrozen(about.Key.Date, turn))
            turn.Say(cards.Frozen(turn, about.Key.Date));
        else if (ReportFormReader.Number(data, "from") is > 0 and var from && await book.LoadAsync(turn, about.Key.Date, cancellationToken) is { Entries.Count: > 0 } day)
            turn.SayPrivately(cards.Choice(turn, day, Verb, (int)Math.Min(from, int.MaxValue)));
        else
            await conversation.AskAsync(turn, await forms.NewAsync(turn, about.Key, corrects: true, cancellationToken), cancellationToken);
    }
}
