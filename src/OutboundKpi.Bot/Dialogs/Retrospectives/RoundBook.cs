using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Retrospectives.Voices;

namespace OutboundKpi.Bot.Dialogs.Retrospectives;

/// <summary>The rounds as one person may see them, and the writes of their answers.</summary>
public sealed class RoundBook(VoiceStore voices, PeopleStore people, ReportStore reports, MemoStore memos)
{
    /// <summary>The rounds that ask the sender and take answers now, the one that closes first first.</summary>
    public async ValueTask<IReadOnlyList<VoiceRound>> GetOpenAsync(TurnContext turn, CancellationToken cancellationToken) =>
        [.. (await voices.GetOpenOfPersonAsync(turn.TenantId, turn.Person.PersonId, turn.Now, cancellationToken)).Where(round => round.Kind == VoiceKind.Retrospective)];

    /// <summary>A round that asks the sender and takes answers now; <see langword="null"/> when there is none with this id.</summary>
    public async ValueTask<AskedRound?> FindOpenAsync(TurnContext turn, string roundId, CancellationToken cancellationToken)
    {
        var round = (await GetOpenAsync(turn, cancellationToken)).FirstOrDefault(open => open.RoundId == roundId);
        if (round is null || await people.GetTeamAsync(turn.TenantId, round.TeamId!, cancellationToken) is not { } team)
            return null;

        var own = await voices.FindOwnAnswerAsync(turn.TenantId, roundId, turn.Person.PersonId, cancellationToken);
        var material = await RoundMaterial.ReadAsync(
            reports, memos, turn.TenantId, turn.Person.PersonId, Month.Parse(round.Period), turn.Today, cancellationToken);
        return new(round, RoundSubject.FromJson(round.Subject), team, material, OwnAnswers.FromJson(own?.Answer));
    }

    /// <summary>A round that has asked the sender, open or not; <see langword="null"/> when there is none, or when it has not asked them.</summary>
    public async ValueTask<VoiceRound?> FindPastAsync(TurnContext turn, string roundId, CancellationToken cancellationToken)
    {
        var asked = await voices.GetParticipantsAsync(turn.TenantId, roundId, cancellationToken);
        return asked.Any(one => one.PersonId == turn.Person.PersonId) ? await voices.FindAsync(turn.TenantId, roundId, cancellationToken) : null;
    }

    /// <summary>Keeps what the sender says about themselves.</summary>
    public static void Keep(TurnContext turn, AskedRound asked, OwnAnswers own)
    {
        if (own.IsEmpty)
            return;

        turn.Save(new SaveOwnAnswer(turn.TenantId, asked.Round.RoundId, turn.Person.PersonId, own.ToJson(), turn.Now));
        turn.Save(new MarkAnswered(turn.TenantId, asked.Round.RoundId, turn.Person.PersonId));
    }

    /// <summary>Changes what the sender says without their name.</summary>
    public async ValueTask ChangeAsync(TurnContext turn, AskedRound asked, Func<AnonymousAnswers, AnonymousAnswers> change, CancellationToken cancellationToken)
    {
        var token = AnswerToken.Of(asked.Round.RoundKey!, turn.Person.PersonId).ToString();
        var before = await voices.FindAnswerAsync(turn.TenantId, asked.Round.RoundId, token, cancellationToken);
        var voice = change(AnonymousAnswers.FromJson(before?.Answer));
        if (voice.IsEmpty)
            return;

        turn.Save(new SaveVoiceAnswer(turn.TenantId, asked.Round.RoundId, token, asked.Team.TeamId, voice.ToJson(), turn.Now));
        turn.Save(new MarkAnswered(turn.TenantId, asked.Round.RoundId, turn.Person.PersonId));
    }
}
