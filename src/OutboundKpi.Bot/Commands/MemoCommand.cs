using System.Text;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Memos;
using OutboundKpi.Teams.Activities;

namespace OutboundKpi.Bot.Commands;

/// <summary>A thought for the monthly round (<c>メモ 受付で名乗り方を変えたら…</c>), kept for its writer alone; without words, what was kept.</summary>
public sealed class MemoCommand(MemoConversation conversation) : ICommand
{
    /// <inheritdoc/>
    public string Key => "memo";

    /// <inheritdoc/>
    public IReadOnlyList<string> Words => ["メモ", "memo", "note"];

    /// <inheritdoc/>
    public bool TakesArguments => true;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, string arguments, CancellationToken cancellationToken) => arguments.Length == 0
        ? conversation.ShowAsync(turn, skip: 0, cancellationToken)
        : conversation.KeepAsync(turn, AsWritten(turn.Activity.TextWithoutMention) ?? arguments, cancellationToken);

    // Commands are matched in one form of all widths and without the stop at the end; a thought is kept as its writer wrote it.
    private string? AsWritten(string text)
    {
        var said = text.Trim();
        for (var end = 1; end < said.Length; end++)
        {
            var word = said[..end].Normalize(NormalizationForm.FormKC);
            if (Words.Contains(word, StringComparer.OrdinalIgnoreCase) && !char.IsLetterOrDigit(said[end]) && said[end] != '゙' && said[end] != '゚')
                return said[end..].TrimStart(' ', '　', '\t', '\r', '\n', ':', '：', '、', ',', '，') is { Length: > 0 } rest ? rest : null;
        }

        return null;
    }
}
