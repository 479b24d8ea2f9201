using System.Text.Json;
using OutboundKpi.Bot.Access;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Teams.Dialogs;

namespace OutboundKpi.Bot.Dialogs.Retrospectives;

/// <summary>Leads an operator through a round: two short forms or a few typed answers, to be changed until the close.</summary>
public sealed class RetroConversation(RoundBook book, RetroCards cards, RetroDialog dialog, DialogEngine<TurnContext> engine, TeamAccess access)
{
    /// <summary>Opens the round that asks the sender.</summary>
    /// <returns>Whether there is one.</returns>
    public async ValueTask<bool> OpenAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        if (await book.GetOpenAsync(turn, cancellationToken) is not [var first, ..])
            return false;

        await OpenAsync(turn, first.RoundId, RetroCards.OwnPart, cancellationToken);
        return true;
    }

    /// <summary>Shows one part of a round's questions.</summary>
    public async ValueTask OpenAsync(TurnContext turn, string roundId, int part, CancellationToken cancellationToken)
    {
        if (await FindAsync(turn, RetroVerbs.Open, roundId, cancellationToken) is { } asked)
            turn.SayPrivately(cards.Form(turn.Texts, asked, part == RetroCards.VoicePart ? part : RetroCards.OwnPart));
    }

    /// <summary>Takes what a form holds, and shows the next part or says thanks.</summary>
    public async ValueTask SubmitAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken)
    {
        if (await FindAsync(turn, RetroVerbs.Answer, FormValues.Text(data, "round"), cancellationToken) is not { } asked)
            return;

        turn.SpentNonce = FormValues.Text(data, "nonce") is { Length: > 0 } nonce ? nonce : null;
        var questions = RoundQuestion.All(turn.Texts, asked.Team.Kpis, asked.Subject, asked.Material, Random.Shared);
        if (FormValues.Number(data, "part") == RetroCards.VoicePart)
        {
            await book.ChangeAsync(
                turn,
                asked,
                before => questions.Where(question => question.IsAnonymous).Aggregate(before, (voice, question) => voice.Take(question, SaidAnswer.In(data, question))),
                cancellationToken);
            await ThankAsync(turn, asked, cancellationToken);
            return;
        }

        RoundBook.Keep(turn, asked, questions.Where(question => !question.IsAnonymous).Aggregate(
            asked.Own, (own, question) => own.Take(question, SaidAnswer.In(data, question), asked.Material)));
        turn.SayPrivately(cards.Form(turn.Texts, asked, RetroCards.VoicePart));
    }

    /// <summary>Asks the questions one by one, to be answered by typing.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="roundId">The round; <see langword="null"/> for the one that closes first.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public async ValueTask TypeAsync(TurnContext turn, string? roundId, CancellationToken cancellationToken)
    {
        roundId ??= await book.GetOpenAsync(turn, cancellationToken) is [var first, ..] ? first.RoundId : null;
        if (roundId is null)
            turn.SayPrivately(cards.Say(turn.Texts, turn.Texts["retro.nothingOpen"]));
        else if (!turn.IsPersonal)
            turn.SayPrivately(cards.Say(turn.Texts, turn.Texts["retro.typeInChat"]));
        else if (await FindAsync(turn, RetroVerbs.Type, roundId, cancellationToken) is { } asked)
            turn.Dialogs = await engine.BeginAsync(turn, turn.Dialogs, dialog, RetroDialog.Answer, RetroDialog.Begin(turn, asked), cancellationToken);
    }

    private async ValueTask ThankAsync(TurnContext turn, AskedRound asked, CancellationToken cancellationToken)
    {
        var others = (await book.GetOpenAsync(turn, cancellationToken)).Where(other => other.RoundId != asked.Round.RoundId);
        turn.SayPrivately(cards.Thanks(turn.Texts, asked, [.. others]));
    }

    // Whom a round did not ask is not told whether there is one.
    private async ValueTask<AskedRound?> FindAsync(TurnContext turn, string verb, string roundId, CancellationToken cancellationToken)
    {
        if (roundId.Length == 0)
        {
            turn.SayPrivately(cards.Say(turn.Texts, turn.Texts["retro.nothingOpen"]));
            return null;
        }

        if (await book.FindOpenAsync(turn, roundId, cancellationToken) is { } asked)
            return asked;

        if (await book.FindPastAsync(turn, roundId, cancellationToken) is { } past)
            turn.SayPrivately(cards.Late(turn.Texts, past));
        else
            await access.RefuseAsync(turn, verb, teamId: null, roundId, cancellationToken);

        return null;
    }
}
