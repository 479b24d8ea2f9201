using System.Globalization;
using System.Text.Json;
using OutboundKpi.Bot.Dialogs;
using OutboundKpi.Bot.Dialogs.Outcomes;
using OutboundKpi.Bot.Inbound;

namespace OutboundKpi.Bot.Commands;

/// <summary>Opens the form with a person's open days, or the next of them.</summary>
public sealed class OutcomesOpenVerb(OutcomeConversation conversation, OutcomeBook book) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => OutcomeVerbs.Open;

    /// <inheritdoc/>
    public async ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken)
    {
        var (team, person) = (FormValues.Text(data, "team"), FormValues.Text(data, "person"));
        var skip = int.TryParse(FormValues.Text(data, "skip"), NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : 0;
        var member = person == turn.Person.PersonId || !turn.LedTeams.Any(led => led.TeamId == team)
            ? null
            : (await book.OperatorsAsync(turn, team, cancellationToken)).FirstOrDefault(one => one.PersonId == person);
        await conversation.AskOpenAsync(turn, team, person, member?.Name ?? "", skip, cancellationToken);
    }
}
