using System.Globalization;
using OutboundKpi.Bot.Access;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Bot.Dialogs.Reports;

/// <summary>What the buttons of a summary do to a report: add to it, take it back, bring it back.</summary>
public sealed class ReportChanges(ReportBook book, ReportCards cards, TeamAccess access)
{
    /// <summary>Adds counts to an entry that they had replaced.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="said">What was said, and for which entry.</param>
    /// <param name="replacedSeq">The entry that it replaced.</param>
    /// <param name="nonce">The nonce of the card that offered to add.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public async ValueTask AddAsync(TurnContext turn, ReportBlockOf said, long replacedSeq, string nonce, CancellationToken cancellationToken)
    {
        var day = await book.LoadAsync(turn, said.Key.Date, cancellationToken);
        var replaced = await book.FindOwnAsync(turn, replacedSeq, cancellationToken);
        if (replaced is null && replacedSeq > 0)
        {
            await RefuseAsync(turn, ReportVerbs.Add, replacedSeq, cancellationToken);
            return;
        }

        var isMine = replaced is not null && EntryDay.KeyOf(replaced) == said.Key;
        var sum = isMine ? new ReportBlockOf(said.Key, replaced!.Counts.Plus(said.Counts)) : said;

        turn.SpentNonce = nonce.Length > 0 ? nonce : null;
        var canAdd = isMine && !book.IsFrozen(said.Key.Date, turn) && ReportCheck.Check(sum.Counts) is null
            && day.Find(said.Key)?.Counts == replaced!.Counts.OverriddenBy(said.Counts);
        if (!canAdd && day.Entries.Count == 0)
        {
            turn.SayPrivately(cards.Refusal(turn.Texts, "reject.nothingToCorrect", day.Date));
            return;
        }

        if (!canAdd)
        {
            turn.SayPrivately(cards.Summary(turn, day, new("report.forDay") { NoteKey = "report.addStale" }));
            return;
        }

        ReportBook.Append(turn, day, sum, ReportSource.Correction);
        turn.SayPrivately(cards.Summary(turn, day, new("report.added")));
    }

    /// <summary>Takes an entry back; it can be brought back by one tap.</summary>
    public async ValueTask WithdrawAsync(TurnContext turn, EntryKey key, CancellationToken cancellationToken)
    {
        var day = await book.LoadAsync(turn, key.Date, cancellationToken);
        if (book.IsFrozen(key.Date, turn))
        {
            turn.Say(cards.Frozen(turn, key.Date));
        }
        else if (day.Find(key) is { } entry)
        {
            ReportBook.TakeBack(turn, entry);
            turn.SayPrivately(cards.Withdrawn(turn.Texts, entry));
        }
        else
        {
            turn.SayPrivately(cards.Refusal(turn.Texts, "reject.nothingToCorrect", key.Date));
        }
    }

    /// <summary>Brings back an entry that was taken back, unless something was reported in its place since.</summary>
    public async ValueTask RestoreAsync(TurnContext turn, long seq, string nonce, CancellationToken cancellationToken)
    {
        var entry = await book.FindOwnAsync(turn, seq, cancellationToken);
        if (entry is null && seq > 0)
        {
            await RefuseAsync(turn, ReportVerbs.Restore, seq, cancellationToken);
            return;
        }

        if (entry is null || book.IsFrozen(entry.Date, turn))
        {
            turn.Say(cards.Refusal(turn.Texts, "reject.notRestored", turn.Today));
            return;
        }

        turn.SpentNonce = nonce.Length > 0 ? nonce : null;
        var day = await book.LoadAsync(turn, entry.Date, cancellationToken);
        if (day.Find(EntryDay.KeyOf(entry)) is null)
            ReportBook.Append(turn, day, new(EntryDay.KeyOf(entry), entry.Counts), ReportSource.Correction);

        turn.SayPrivately(cards.Summary(turn, day, new("report.forDay")));
    }

    // Somebody else's entry, or none at all: which of the two is not told.
    private ValueTask RefuseAsync(TurnContext turn, string verb, long seq, CancellationToken cancellationToken) =>
        access.RefuseAsync(turn, verb, teamId: null, seq.ToString(CultureInfo.InvariantCulture), cancellationToken);
}
