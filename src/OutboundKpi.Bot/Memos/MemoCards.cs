using System.Globalization;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Memos;

/// <summary>What the bot says about memos. What was written is shown as it was written, and to its writer only.</summary>
public sealed class MemoCards(CardBook book)
{
    private const int LinesOnACard = 8;

    /// <summary>That it is kept.</summary>
    public Reply Kept(Texts texts, Memo memo)
    {
        var model = new Notice(texts["memo.kept"], [CardButton.ForCommand(texts["memo.all"], "memo"), RemoveButton(texts, memo)]) { Quote = memo.Text };
        return new(book.Fill(CardNames.Notice, texts, model), texts["memo.kept"]);
    }

    /// <summary>One's memos, the newest first.</summary>
    /// <param name="texts">The reader's language.</param>
    /// <param name="memos">All of them.</param>
    /// <param name="skip">How many were shown before; beyond the last one it begins anew.</param>
    public Reply All(Texts texts, IReadOnlyList<Memo> memos, int skip)
    {
        skip = skip < memos.Count ? skip : 0;
        var shown = memos.Skip(skip).Take(LinesOnACard).Select(memo => new FigureLine(texts.Day(memo.WrittenOn), memo.Text) { Buttons = [RemoveButton(texts, memo)] }).ToList();
        var rest = memos.Count - skip - shown.Count;
        var model = new FiguresCard(
            texts["memo.heading"],
            memos.Count == 0 ? texts["memo.none"] : "",
            [new("", shown)],
            texts["memo.whoReads"],
            rest == 0 ? [] : [CardButton.Of(texts.Format("memo.more", ("n", texts.Number(rest))), MemoVerbs.Show, ("skip", skip + shown.Count))]);
        return new(book.Fill(CardNames.Figures, texts, model), model.Heading);
    }

    /// <summary>Why it is not kept.</summary>
    /// <param name="texts">The reader's language.</param>
    /// <param name="key">The text of the reason; it may name the limit <c>max</c>.</param>
    /// <param name="max">The limit.</param>
    public Reply NotKept(Texts texts, string key, int max) => Notices.Of(
        book, texts, texts.Format(key, ("max", max.ToString(CultureInfo.InvariantCulture))), CardButton.ForCommand(texts["memo.all"], "memo"));

    private static CardButton RemoveButton(Texts texts, Memo memo) => CardButton.Of(texts["memo.remove"], MemoVerbs.Remove, ("id", memo.MemoId));
}
