using OutboundKpi.Bot.Dialogs.Reports;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Memos;

/// <summary>Keeps a person's thoughts until the monthly round brings them back to that person. All of it is about the sender's own.</summary>
public sealed class MemoConversation(MemoStore memos, MemoCards cards)
{
    /// <summary>The longest memo, in characters.</summary>
    public const int LongestText = 300;

    /// <summary>The most that one person keeps.</summary>
    public const int MostMemos = 100;

    /// <summary>Keeps a thought as it was written.</summary>
    public async ValueTask KeepAsync(TurnContext turn, string text, CancellationToken cancellationToken)
    {
        var own = await OwnAsync(turn, cancellationToken);
        if (text.Length > LongestText)
        {
            turn.SayPrivately(cards.NotKept(turn.Texts, "memo.tooLong", LongestText));
            return;
        }

        if (own.Count >= MostMemos)
        {
            turn.SayPrivately(cards.NotKept(turn.Texts, "memo.tooMany", MostMemos));
            return;
        }

        var memo = new Memo
        {
            TenantId = turn.TenantId,
            PersonId = turn.Person.PersonId,
            MemoId = Nonce.New(),
            Text = text,
            WrittenOn = turn.Today,
            WrittenAt = turn.Now,
        };
        turn.Save(new SaveMemo(memo));
        turn.SayPrivately(cards.Kept(turn.Texts, memo));
    }

    /// <summary>Shows what is kept.</summary>
    public async ValueTask ShowAsync(TurnContext turn, int skip, CancellationToken cancellationToken) =>
        turn.SayPrivately(cards.All(turn.Texts, await OwnAsync(turn, cancellationToken), skip));

    /// <summary>Throws one away and shows the rest.</summary>
    public async ValueTask RemoveAsync(TurnContext turn, string memoId, CancellationToken cancellationToken)
    {
        turn.Save(new RemoveMemo(turn.TenantId, turn.Person.PersonId, memoId));
        var left = (await OwnAsync(turn, cancellationToken)).Where(memo => memo.MemoId != memoId);
        turn.SayPrivately(cards.All(turn.Texts, [.. left], skip: 0));
    }

    private ValueTask<IReadOnlyList<Memo>> OwnAsync(TurnContext turn, CancellationToken cancellationToken) =>
        memos.GetAllAsync(turn.TenantId, turn.Person.PersonId, cancellationToken);
}
