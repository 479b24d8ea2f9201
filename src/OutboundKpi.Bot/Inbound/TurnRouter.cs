using System.Text.Json;
using Microsoft.Extensions.Options;
using OutboundKpi.Bot.Access;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Commands;
using OutboundKpi.Bot.Dialogs.Design;
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
    private readonly AccessGate _gate;
    private readonly TeamArrival _arrival;
    private readonly ReportConversation _reports;
    private readonly DesignCards _design;
    private readonly CardBook _cards;
    private readonly NonceStore _nonces;
    private readonly ReportOptions _options;

    /// <summary>The router over the lists of commands, verbs and dialogs.</summary>
    /// <exception cref="ArgumentException">Two card verbs are the same.</exception>
    /// <exception cref="InvalidOperationException">The permission table lacks one of them.</exception>
    public TurnRouter(
        CommandList commands,
        IEnumerable<ICardVerb> verbs,
        IEnumerable<IDialog<TurnContext>> waiting,
        DialogEngine<TurnContext> dialogs,
        PermissionMatrix permissions,
        AccessGate gate,
        TeamArrival arrival,
        ReportConversation reports,
        DesignCards design,
        CardBook cards,
        NonceStore nonces,
        IOptions<ReportOptions> options)
    {
        (_commands, _dialogs, _gate, _arrival) = (commands, dialogs, gate, arrival);
        (_reports, _design, _cards, _nonces, _options) = (reports, design, cards, nonces, options.Value);
        foreach (var verb in verbs)
        {
            if (!_verbs.TryAdd(verb.Verb, verb))
                throw new ArgumentException($"Two handlers have the verb '{verb.Verb}'.", nameof(verbs));
        }

        permissions.Check(
        [
            .. commands.All.Select(command => (PermissionKind.Command, command.Key)),
            .. _verbs.Keys.Select(verb => (PermissionKind.Verb, verb)),
            .. waiting.Select(dialog => (PermissionKind.Dialog, dialog.Name)),
        ]);
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

        await _arrival.SeeAsync(turn, cancellationToken);
        switch (turn.Activity.Type)
        {
            case ActivityTypes.Message or ActivityTypes.Invoke when CardAction.In(turn.Activity) is { } action:
                await PressAsync(turn, action, cancellationToken);
                break;
            case ActivityTypes.Message:
                var waiting = _dialogs.DropExpired(turn.Dialogs).Top;
                await HearAsync(turn, turn.Activity.TextWithoutMention, cancellationToken);
                OfferWayBack(turn, waiting);
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
            if (await MayPressAsync(turn, verb, action.Data, cancellationToken))
                await verb.RunAsync(turn, action.Data, cancellationToken);

            return;
        }

        if (await ContinueAsync(turn, new DialogAnswer.Pressed(action.Verb, action.Data), cancellationToken) is DialogResultKind.NothingWaits or DialogResultKind.NotAnAnswer)
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
            await RunAsync(turn, called.Command, called.Arguments, cancellationToken);
        else if (!await AnswerDialogAsync(turn, text, cancellationToken))
            await HearFreelyAsync(turn, text, cancellationToken);
    }

    // A button that stands for a command may be pressed by whoever may type it.
    private ValueTask<bool> MayPressAsync(TurnContext turn, ICardVerb verb, JsonElement data, CancellationToken cancellationToken) =>
        verb.Verb == CardButton.CommandVerb && CommandVerb.Find(_commands, data) is { } command
            ? _gate.PassesAsync(turn, PermissionKind.Command, command.Key, cancellationToken)
            : _gate.PassesAsync(turn, PermissionKind.Verb, verb.Verb, cancellationToken);

    private async ValueTask RunAsync(TurnContext turn, ICommand command, string arguments, CancellationToken cancellationToken)
    {
        if (await _gate.PassesAsync(turn, PermissionKind.Command, command.Key, cancellationToken))
            await command.RunAsync(turn, arguments, cancellationToken);
    }

    private async ValueTask<bool> AnswerDialogAsync(TurnContext turn, string text, CancellationToken cancellationToken) =>
        await ContinueAsync(turn, new DialogAnswer.Typed(text), cancellationToken) is DialogResultKind.Waits or DialogResultKind.Finished;

    private async ValueTask<DialogResultKind> ContinueAsync(TurnContext turn, DialogAnswer answer, CancellationToken cancellationToken)
    {
        // The right that a dialog was begun with may be gone by the next answer; then the dialog goes too.
        turn.Dialogs = _dialogs.DropExpired(turn.Dialogs);
        if (turn.Dialogs.Top is { } waits && _dialogs.Knows(waits.Dialog)
            && !await _gate.PassesAsync(turn, PermissionKind.Dialog, waits.Dialog, cancellationToken))
        {
            turn.Dialogs = turn.Dialogs.Without(waits.Dialog);
            return answer is DialogAnswer.Typed typed && _reports.IsReport(turn, typed.Text) ? DialogResultKind.NothingWaits : DialogResultKind.Finished;
        }

        var result = await _dialogs.ContinueAsync(turn, turn.Dialogs, answer, cancellationToken);
        Follow(turn, result);
        return result.Kind;
    }

    private async ValueTask HearFreelyAsync(TurnContext turn, string text, CancellationToken cancellationToken)
    {
        if (_commands.Understand(text) is { } command)
        {
            await RunAsync(turn, command, text, cancellationToken);
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

    // A design takes a while, and a report may come in between: its question is not pushed out of sight by the answer to something else.
    private void OfferWayBack(TurnContext turn, DialogFrame? waiting)
    {
        if (waiting is { Dialog: DesignDialog.DialogName } && ReferenceEquals(turn.Dialogs.Top, waiting) && DesignDialog.TeamOf(waiting) is { } teamId)
            turn.SayPrivately(_design.WayBack(turn.Texts, teamId));
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
            // What is added again belongs to its team anew, with the roster of that day.
            turn.Save(new SaveConversation(turn.Conversation with { Reachable = false, TeamId = null }));
            return;
        }

        // An installation makes two activities whose order is not promised; the conversation remembers that it was welcomed.
        var arrived = turn.Activity.BotWasAdded || turn.Activity.Action is InstallationActions.Add;
        if (!arrived || turn.Conversation.Welcomed)
            return;

        turn.Say(turn.IsPersonal ? Notices.Welcome(_cards, turn.Texts) : Reply.Text(turn.Texts["welcome.group"]));
        turn.Save(new WelcomeConversation(turn.Conversation.Key));
    }

    private static void Follow(TurnContext turn, DialogResult result)
    {
        turn.Dialogs = result.Stack;
        if (result.Kind == DialogResultKind.StartedOver)
            turn.Say(Reply.Text(turn.Texts["turn.startedOver"]));
    }
}
