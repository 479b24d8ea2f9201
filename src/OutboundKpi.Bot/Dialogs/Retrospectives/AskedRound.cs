using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Calendar;

namespace OutboundKpi.Bot.Dialogs.Retrospectives;

/// <summary>A round that asks a person and takes answers now.</summary>
/// <param name="Round">The round.</param>
/// <param name="Subject">What it asks.</param>
/// <param name="Team">The team that it asks.</param>
/// <param name="Material">The person's own.</param>
/// <param name="Own">What they have answered about themselves.</param>
public sealed record AskedRound(VoiceRound Round, RoundSubject Subject, Team Team, RoundMaterial Material, OwnAnswers Own)
{
    /// <summary>The month that it is about.</summary>
    public Month About => Month.Parse(Round.Period);
}
