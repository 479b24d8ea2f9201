namespace OutboundKpi.Bot.Access;

/// <summary>A field of the settings form that cannot be taken as it is.</summary>
/// <param name="FieldKey">The text of the field's name.</param>
/// <param name="ReasonKey">The text of what is wrong and how it is right.</param>
public sealed record SettingsProblem(string FieldKey, string ReasonKey);
