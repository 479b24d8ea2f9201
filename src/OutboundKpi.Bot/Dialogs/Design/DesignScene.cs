using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Dialogs.Design;

/// <summary>What a question of the design sees: whose plan it is, what is written so far, and what the team's numbers say.</summary>
/// <param name="Turn">The turn.</param>
/// <param name="Team">The team.</param>
/// <param name="Draft">What is written so far.</param>
/// <param name="Facts">What is known of the team.</param>
public sealed record DesignScene(TurnContext Turn, Team Team, DesignDraft Draft, DesignFacts Facts)
{
    public Texts Texts => Turn.Texts;

    /// <summary>The day of the turn in the reader's time zone.</summary>
    public DateOnly Today => Turn.Today;
}
