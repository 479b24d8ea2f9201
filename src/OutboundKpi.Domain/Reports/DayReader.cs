using OutboundKpi.Domain.Reports.Reading;

namespace OutboundKpi.Domain.Reports;

/// <summary>Reads words that name a day and no counts, such as what follows the word 修正: 昨日, 11/20, 金曜, Nov 20, 2026-11-20.</summary>
public static class DayReader
{
    /// <summary>The day that the words name.</summary>
    /// <param name="words">What was said.</param>
    /// <param name="now">When, on the speaker's clock.</param>
    /// <returns><see langword="null"/> when they name none, several, one that no calendar has, or a number beside it.</returns>
    public static DateOnly? Read(string words, DateTimeOffset now)
    {
        var text = ReportText.From(words);
        var context = ReadingContext.At(now);
        var message = new Message(text, Lexer.Cut(text, context.Rules), context);
        DayPass.Run(message);
        var days = message.Tokens.FindAll(token => token.Is(TokenKind.Day));
        return days.Count == 1 && !message.HasImpossibleDay && !message.Tokens.Exists(token => token.Kind is TokenKind.Number or TokenKind.OtherNumber)
            ? days[0].Day?.On(DateOnly.FromDateTime(now.Date))
            : null;
    }
}
