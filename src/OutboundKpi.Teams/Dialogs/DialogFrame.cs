using System.Text.Json;

namespace OutboundKpi.Teams.Dialogs;

/// <summary>One dialog that waits for an answer, as it is saved between two turns.</summary>
/// <param name="Dialog">The dialog's name in the dialog list.</param>
/// <param name="StateVersion">The version of the state's shape when it was saved.</param>
/// <param name="Step">The named step that asked last.</param>
/// <param name="AskedAt">When that step asked (UTC); a dialog that waited longer than its lifetime is given up.</param>
/// <param name="State">The dialog's own state.</param>
public sealed record DialogFrame(string Dialog, int StateVersion, string Step, DateTimeOffset AskedAt, JsonElement State);
