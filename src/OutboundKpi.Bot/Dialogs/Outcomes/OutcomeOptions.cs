using System.ComponentModel.DataAnnotations;

namespace OutboundKpi.Bot.Dialogs.Outcomes;

/// <summary>How outcomes of appointments are taken: section <c>Outcomes</c>.</summary>
public sealed class OutcomeOptions
{
    /// <summary>The days after an appointment for which its outcome can be told or changed: long enough for a slow deal. Default 180; 30 to 365.</summary>
    [Range(30, 365)]
    public int OpenForDays { get; set; } = 180;
}
