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
        await intake.AddAsync(turn, said, ReportFormReader.Number(data, "replaced"), form.Nonce, cancellationToken);
    }
}

/// <summary>Opens the form when none of the likely readings was right.</summary>
public sealed class ReportFillVerb(ReportConversation conversation) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => ReportCards.FillVerb;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken) =>
        conversation.FillAsync(turn, ReportFormReader.Read(data), cancellationToken);
}

/// <summary>Takes an entry back.</summary>
public sealed class ReportWithdrawVerb(ReportIntake intake) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => ReportCards.WithdrawVerb;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken)
    {
        ReportFormReader.Check(ReportFormReader.Read(data), turn.Today, out var about);
        return intake.WithdrawAsync(turn, about.Key, cancellationToken);
    }
}

/// <summary>Brings back an entry that was taken back.</summary>
public sealed class ReportRestoreVerb(ReportIntake intake) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => ReportCards.RestoreVerb;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken) =>
        intake.RestoreAsync(turn, ReportFormReader.Number(data, "entry"), ReportFormReader.Read(data).Nonce, cancellationToken);
}
