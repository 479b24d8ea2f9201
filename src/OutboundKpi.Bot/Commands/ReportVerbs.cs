using System.Globalization;
using System.Text.Json;
using OutboundKpi.Bot.Dialogs;
using OutboundKpi.Bot.Inbound;

namespace OutboundKpi.Bot.Commands;

/// <summary>The send button of a report form.</summary>
public sealed class ReportSubmitVerb(ReportConversation conversation) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => ReportCards.SubmitVerb;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken) =>
        conversation.SubmitAsync(turn, ReportFormReader.Read(data), cancellationToken);
}

/// <summary>Opens the form of an entry to correct it.</summary>
public sealed class ReportCorrectVerb(ReportConversation conversation, ReportIntake intake) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => ReportCards.CorrectVerb;

    /// <inheritdoc/>
    public async ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken)
    {
        ReportFormReader.Check(ReportFormReader.Read(data), turn.Today, out var about);
        if (intake.IsFrozen(about.Key.Date, turn))
            turn.Say(intake.Refusal(turn, "reject.frozen", about.Key.Date));
        else
            await conversation.AskAsync(turn, await intake.NewFormAsync(turn, about.Key, corrects: true, cancellationToken), cancellationToken);
    }
}

/// <summary>Adds a report to the one that it has replaced.</summary>
public sealed class ReportAddVerb(ReportIntake intake) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => ReportCards.AddVerb;

    /// <inheritdoc/>
    public async ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken)
    {
        var form = ReportFormReader.Read(data);
        ReportFormReader.Check(form, turn.Today, out var said);
        var replaced = data.TryGetProperty("replaced", out var seq) && long.TryParse(seq.ToString(), CultureInfo.InvariantCulture, out var value) ? value : 0;
        await intake.AddAsync(turn, said, replaced, form.Nonce, cancellationToken);
    }
}
