namespace OutboundKpi.Bot.Cards;

/// <summary>What was not clear in a report, with the likely readings to choose from.</summary>
/// <param name="Question">What is not clear; may quote the person.</param>
/// <param name="Clear">What was clear, or what the likely reading is; empty when there is nothing to show.</param>
/// <param name="Detail">That nothing is stored yet.</param>
/// <param name="Buttons">The readings, and the way to the form.</param>
public sealed record ReportQuestion(string Question, string Clear, string Detail, IReadOnlyList<CardButton> Buttons);
