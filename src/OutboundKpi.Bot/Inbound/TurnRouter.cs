using System.Text.Json;
using Microsoft.Extensions.Options;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Commands;
using OutboundKpi.Bot.Dialogs.Reports;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Teams.Activities;
using OutboundKpi.Teams.Dialogs;

namespace OutboundKpi.Bot.Inbound;

/// <summary>Decides who answers an activity: a command, the dialog that waits, a card's verb, or the reading of a report.</summary>
public sealed class TurnRouter
{
    private readonly CommandList _commands;
    private readonly Dictionary<string, ICardVerb> _verbs = new(StringComparer.Ordinal);
    private readonly DialogEngine<TurnContext> _dialogs;
    private readonly ReportConversation _reports;
    private readonly CardBook _cards;
    private readonly NonceStore _nonces;
    private readonly ReportOptions _options;

    /// <summary>The router over the lists of commands, verbs and dialogs.</summary>
    /// <exception cref="ArgumentException">Two card verbs are the same.</exception>
    public TurnRouter(
        CommandList commands,
        IEnumerable<ICardVerb> verbs,
        DialogEngine<TurnContext> dialogs,
        ReportConversation reports,
        CardBook cards,
        NonceStore nonces,
        IOptions<ReportOptions> options)
    {
        (_commands, _dialogs, _reports, _cards, _nonces, _options) = (commands, dialogs, reports, cards, nonces, options.Value);
        foreach (var verb in verbs)
        {
            if (!_verbs.TryAdd(verb.Verb, verb))
                throw new ArgumentException($"Two handlers have the verb '{verb.Verb}'.", nameof(verbs));
        }
    }

    /// <summary>The earlier use of the form that an activity submits; <see langword="null"/> when it submits none or one that has not acted yet.</summary>
    public async ValueTask<UsedNonce?> FindAnswerAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        return CardAction.In(turn.Activity) is { } action
            && action.Data.TryGetProperty("nonce", out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } nonce
            ? await _nonces.FindAsync(new(turn.TenantId, turn.Person.PersonId, nonce), cancellationToken)
            : null;
    }

    /// <summary>Lets the right one answer.</summary>
    public async ValueTask RouteAsync(LoadedTurn loaded, CancellationToken cancellationToken)
    {
        var turn = loaded.Turn;
        if (loaded.LostDialog)
            turn.Say(Reply.Text(turn.Texts["turn.startedOver"]));

        switch (turn.Activity.Type)
        {
            case ActivityTypes.Message or ActivityTypes.Invoke when CardAction.In(turn.Activity) is { } action:
                await PressAsync(turn, action, cancellationToken);
                break;
            case ActivityTypes.Message:
                await HearAsync(turn, turn.Activity.TextWithoutMention, cancellationToken);
                break;
            case ActivityTypes.MessageUpdate:
                HearEdit(turn, turn.Activity.TextWithoutMention);
                break;
            case ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate:
                Meet(turn);
                break;
        }
    }

    private async ValueTask PressAsync(TurnContext turn, CardAction action, CancellationToken cancellationToken)
    {
        // A card that refreshes itself only reads, and none of ours asks to.
        if (!action.IsAutomatic && _verbs.TryGetValue(action.Verb, out var verb))
        {
            await verb.RunAsync(turn, action.Data, cancellationToken);
            return;
        }

        var result = await _dialogs.ContinueAsync(turn, turn.Dialogs, new DialogAnswer.Pressed(action.Verb, action.Data), cancellationToken);
        Follow(turn, result);
        if (result.Kind is DialogResultKind.NothingWaits or DialogResultKind.NotAnAnswer)
        {
            turn.KeepsCard = true;
            turn.Say(Notices.UnknownButton(_cards, turn.Texts));
        }
    }

    private async ValueTask HearAsync(TurnContext turn, string text, CancellationToken cancellationToken)
    {
        if (text.Length == 0)
            turn.Say(Reply.Text(turn.Texts["turn.noText"]));
        else if (text.Length > _options.LongestMessage)
            turn.Say(Reply.Text(turn.Texts.Format("turn.tooLong", ("max", turn.Texts.Number(_options.LongestMessage)))));
        else if (_commands.Match(text) is { } called)
            await called.Command.RunAsync(turn, called.Arguments, cancellationToken);
        else if (!await AnswerDialogAsync(turn, text, cancellationToken))
            await HearFreelyAsync(turn, text, cancellationToken);
    }

    private async ValueTask<bool> AnswerDialogAsync(TurnContext turn, string text, CancellationToken cancellationToken)
    {
        var result = await _dialogs.ContinueAsync(turn, turn.Dialogs, new DialogAnswer.Typed(text), cancellationToken);
        Follow(turn, result);
        return result.Kind is DialogResultKind.Waits or DialogResultKind.Finished;
    }

    private async ValueTask HearFreelyAsync(TurnContext turn, string text, CancellationToken cancellationToken)
    {
        if (_commands.Understand(text) is { } command)
        {
            await command.RunAsync(turn, text, cancellationToken);
        }
        else if (!await _reports.HearAsync(turn, text, isCorrection: false, cancellationToken))
        {
            turn.Say(Notices.Of(
                _cards,
                turn.Texts,
                turn.Texts["reject.notAReport"],
                CardButton.ForCommand(turn.Texts["welcome.report"], "report"),
                CardButton.ForCommand(turn.Texts["welcome.help"], "help")));
        }
    }

    // An edited message has been read already. Its new words are not taken in silence: the person is asked.
    private void HearEdit(TurnContext turn, string text)
    {
        if (text.Length == 0 || text.Length > _options.LongestMessage || !_reports.IsReport(turn, text))
            return;

        turn.SayPrivately(Notices.Of(
            _cards, turn.Texts, turn.Texts["report.editedAsk"], CardButton.ForCommand(turn.Texts["report.editedYes"], "correct", text)));
    }

    private void Meet(TurnContext turn)
    {
        if (turn.Activity.BotWasRemoved || turn.Activity.Action is InstallationActions.Remove)
        {
            turn.Save(new SaveConversation(turn.Conversation with { Reachable = false }));
            return;
        }

        // An installation makes two activities whose order is not promised; the conversation remembers that it was welcomed.
        var arrived = turn.Activity.BotWasAdded || turn.Activity.Action is InstallationActions.Add;
        if (!arrived || turn.Conversation.Welcomed)
            return;

        turn.Say(turn.IsPersonal ? Notices.Welcome(_cards, turn.Texts) : Reply.Text(turn.Texts["welcome.group"]));
        turn.Save(new SaveConversation(turn.Conversation with { Welcomed = true }));
    }

    private static void Follow(TurnContext turn, DialogResult result)
    {
        turn.Dialogs = result.Stack;
        if (result.Kind == DialogResultKind.StartedOver)
            turn.Say(Reply.Text(turn.Texts["turn.startedOver"]));
    }
}
