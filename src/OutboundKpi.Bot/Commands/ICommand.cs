using OutboundKpi.Bot.Inbound;

namespace OutboundKpi.Bot.Commands;

/// <summary>A command: the words that call it, and what it does. Its title and usage line are the texts <c>command.KEY.…</c>.</summary>
public interface ICommand
{
    /// <summary>The name in buttons and texts.</summary>
    string Key { get; }

    /// <summary>The words that call it in every language, in any width and case; the first Japanese and the first English one are shown in help.</summary>
    IReadOnlyList<string> Words { get; }

    /// <summary>
    /// Whether words may follow. A command that takes none is called only by its word alone, so that "今日 架電80" is a report and not the command 今日.
    /// </summary>
    bool TakesArguments => false;

    /// <summary>Whether a text that begins with none of the words means this command all the same, such as a question in somebody's own words.</summary>
    bool Understands(string text) => false;

    /// <summary>Does it.</summary>
    /// <param name="turn">The turn; takes the replies and writes.</param>
    /// <param name="arguments">What followed the word, trimmed; may be empty. For a text that it understands, the whole text.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    ValueTask RunAsync(TurnContext turn, string arguments, CancellationToken cancellationToken);
}
