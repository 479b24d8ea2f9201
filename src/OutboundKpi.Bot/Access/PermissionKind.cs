namespace OutboundKpi.Bot.Access;

/// <summary>What a row of the permission table is about.</summary>
public enum PermissionKind
{
    /// <summary>A command, typed or behind a button, by its key.</summary>
    Command,

    /// <summary>What a button of a card does, by its verb.</summary>
    Verb,

    /// <summary>A dialog that waits for an answer, by its name.</summary>
    Dialog,
}
