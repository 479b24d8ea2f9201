using System.Globalization;
using System.Text;
using OutboundKpi.Bot.Dialogs.Retrospectives;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Domain.Calendar;

namespace OutboundKpi.Bot.Commands;

/// <summary>
/// The monthly round: whom it asks answers it (<c>振り返り</c>, <c>振り返り 文字</c>); supervisors start it, see how it stands and what it came to, put its end off,
/// close it early, or call it off with a reason (<c>振り返り 中止 休業のため</c>).
/// </summary>
public sealed class RetroCommand(RetroConversation conversation, RoundControl control) : ICommand
{
    private static readonly string[] DayFormats = ["M/d", "yyyy/M/d", "yyyy-M-d"];

    /// <inheritdoc/>
    public string Key => "retro";

    /// <inheritdoc/>
    public IReadOnlyList<string> Words => ["振り返り", "ふりかえり", "振返り", "retro", "retrospective"];

    /// <inheritdoc/>
    public bool TakesArguments => true;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, string arguments, CancellationToken cancellationToken)
    {
        var said = arguments.Trim();
        var end = said.IndexOfAny([' ', '　', '\n']);
        var word = (end < 0 ? said : said[..end]).Normalize(NormalizationForm.FormKC);
        var rest = end < 0 ? "" : said[(end + 1)..].Trim();
        return word switch
        {
            _ when Is(turn, "retro.typingWords", word) => conversation.TypeAsync(turn, roundId: null, cancellationToken),
            _ when Is(turn, "retro.startWords", word) => control.StartAsync(turn, wanted: null, MonthIn(turn, rest), cancellationToken),
            _ when Is(turn, "retro.statusWords", word) => control.ShowAsync(turn, wanted: null, cancellationToken),
            _ when Is(turn, "retro.resultWords", word) => control.ResultAsync(turn, wanted: null, MonthIn(turn, rest), cancellationToken),
            _ when Is(turn, "retro.extendWords", word) => control.ExtendAsync(turn, wanted: null, DayIn(turn, rest), cancellationToken),
            _ when Is(turn, "retro.closeWords", word) => control.CloseAsync(turn, wanted: null, Is(turn, "question.yesWords", rest), cancellationToken),
            _ when Is(turn, "retro.cancelWords", word) =>
                control.CancelAsync(turn, wanted: null, rest.Length <= RoundControl.LongestReason ? rest : rest[..RoundControl.LongestReason], cancellationToken),
            _ => AnswerOrShowAsync(turn, cancellationToken),
        };
    }

    // Who is asked answers; who leads or manages sees how it stands.
    private async ValueTask AnswerOrShowAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        if (await conversation.OpenAsync(turn, cancellationToken))
            return;

        if (turn.LedTeams.Any() || turn.IsManager)
            await control.ShowAsync(turn, wanted: null, cancellationToken);
        else
            await conversation.TypeAsync(turn, roundId: null, cancellationToken);
    }

    private static bool Is(TurnContext turn, string list, string word) => turn.Texts.List(list).Contains(word, StringComparer.OrdinalIgnoreCase);

    private static Month? MonthIn(TurnContext turn, string words)
    {
        if (Month.TryParse(words.Normalize(NormalizationForm.FormKC), out var month))
            return month;

        return Is(turn, "retro.thisMonthWords", words) ? Month.Of(turn.Today) : null;
    }

    // A day without its year is the next one of that name.
    private static DateOnly? DayIn(TurnContext turn, string words)
    {
        if (!DateOnly.TryParseExact(words.Normalize(NormalizationForm.FormKC), DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return null;

        var said = words.Count(char.IsAsciiDigit) > 4 ? day : day.AddYears(turn.Today.Year - day.Year);
        return said >= turn.Today ? said : said.AddYears(1);
    }
}
