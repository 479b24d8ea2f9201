namespace OutboundKpi.Bot.Storage;

/// <summary>The database cannot be opened, read or written as things stand; the message says what the operator of the bot can do.</summary>
public sealed class StorageUnavailableException(string message, Exception innerException) : Exception(message, innerException);
