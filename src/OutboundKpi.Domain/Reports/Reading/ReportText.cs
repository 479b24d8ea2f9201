using System.Globalization;
using System.Text;

namespace OutboundKpi.Domain.Reports.Reading;

/// <summary>A message made comparable: NFKC, one kind of line end, no invisible characters; list numbers (①, 1️⃣) become bullets, not numbers.</summary>
internal sealed class ReportText
{
    private const char Bullet = '•';
    private const char EnclosingKeycap = '\u20E3';

    private ReportText(string text)
    {
        Text = text;
        Lower = string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = char.ToLowerInvariant(source[i]);
        });
    }

    /// <summary>The text for names, as written but for NFKC.</summary>
    public string Text { get; }

    /// <summary>The text for comparisons; the same length as <see cref="Text"/>.</summary>
    public string Lower { get; }

    public static ReportText From(string message)
    {
        var cleaned = new StringBuilder(message.Length);
        for (var i = 0; i < message.Length; i++)
        {
            var c = message[i];
            if (char.IsSurrogate(c))
            {
                // Emoji and rare characters say nothing here; a lone half would make NFKC throw.
                cleaned.Append(' ');
                if (char.IsHighSurrogate(c) && i + 1 < message.Length && char.IsLowSurrogate(message[i + 1]))
                    i++;
            }
            else if (IsKeycap(message, i, out var length))
            {
                cleaned.Append(Bullet);
                i += length - 1;
            }
            else
            {
                AppendCleaned(cleaned, c, message, i);
            }
        }

        return new ReportText(cleaned.ToString().Normalize(NormalizationForm.FormKC));
    }

    private static bool IsKeycap(string message, int i, out int length)
    {
        length = 0;
        if (!char.IsAsciiDigit(message[i]))
            return false;

        var next = i + 1 < message.Length && message[i + 1] == '\uFE0F' ? i + 2 : i + 1;
        length = next - i + 1;
        return next < message.Length && message[next] == EnclosingKeycap;
    }

    private static void AppendCleaned(StringBuilder cleaned, char c, string message, int i)
    {
        switch (c)
        {
            case '\r':
                if (i + 1 >= message.Length || message[i + 1] != '\n')
                    cleaned.Append('\n');
                break;
            case '\u2028' or '\u2029' or '\u0085' or '\v' or '\f':
                cleaned.Append('\n');
                break;
            case >= '①' and <= '⒛' or >= '⓪' and <= '⓿' or >= '❶' and <= '➓' or >= '㊀' and <= '㊉':
                cleaned.Append(Bullet);
                break;
            case '¹' or '²' or '³' or >= '⁰' and <= '₟':
                cleaned.Append(' ');
                break;
            case >= '\uFB50' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFE':
                // Arabic ligatures, of which NFKC makes up to 18 characters: no words of ours.
                cleaned.Append(' ');
                break;
            case '〜' or '∼':
                cleaned.Append('~');
                break;
            default:
                AppendUnlessInvisible(cleaned, c);
                break;
        }
    }

    private static void AppendUnlessInvisible(StringBuilder cleaned, char c)
    {
        // Code points that stand for no character would make NFKC throw.
        if (char.GetUnicodeCategory(c) is UnicodeCategory.OtherNotAssigned or UnicodeCategory.Control && c is not ('\n' or '\t'))
            cleaned.Append(' ');
        else if (char.GetUnicodeCategory(c) is not UnicodeCategory.Format && c is not ('\uFE0F' or '\uFE0E'))
            cleaned.Append(c);
    }
}
