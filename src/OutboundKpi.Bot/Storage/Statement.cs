namespace OutboundKpi.Bot.Storage;

/// <summary>One SQL statement and the values of its parameters.</summary>
/// <param name="Sql">A constant text: engines keep the prepared statement by it, so values never stand in it.</param>
/// <param name="Parameters">Name as in the text (with @) and value, always in the same order for the same text.</param>
public sealed record Statement(string Sql, params (string Name, object? Value)[] Parameters);
