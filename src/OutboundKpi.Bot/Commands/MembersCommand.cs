using OutboundKpi.Bot.Access;
using OutboundKpi.Bot.Inbound;

namespace OutboundKpi.Bot.Commands;

/// <summary>Who is in a team and what they are there; changed by buttons, or by words (<c>メンバー 佐藤 SV</c>).</summary>
public sealed class MembersCommand(MemberConversation conversation) : ICommand
{
    /// <inheritdoc/>
    public string Key => "members";

    /// <inheritdoc/>
    public IReadOnlyList<string> Words => ["メンバー", "members", "member"];

    /// <inheritdoc/>
    public bool TakesArguments => true;

    /// <inheritdoc/>
    public async ValueTask RunAsync(TurnContext turn, string arguments, CancellationToken cancellationToken)
    {
        var asksFounder = await conversation.OfferAsync(turn, cancellationToken);
        if (!turn.IsManager && !turn.LedTeams.Any() && asksFounder)
            return;

        if (arguments.Length > 0)
            await conversation.HearAsync(turn, arguments, cancellationToken);
        else
            await conversation.ShowAsync(turn, wanted: null, from: 0, cancellationToken);
    }
}
