namespace OutboundKpi.Bot.Storage;

/// <summary>Saves where a dialog stands, if nobody has changed it since it was loaded; otherwise <see cref="ConflictKind.DialogChanged"/>.</summary>
/// <param name="Key">Whose dialog.</param>
/// <param name="ExpectedVersion">The version that was loaded (<see cref="DialogState.Version"/>); 0 when there was none.</param>
/// <param name="Json">The new state as UTF-8 JSON; <see langword="null"/> ends the dialog.</param>
public sealed record SaveDialog(DialogKey Key, long ExpectedVersion, byte[]? Json) : Write
{
    private const string Insert = """
        INSERT INTO dialog (tenant_id, conversation_id, person_id, version, state)
        VALUES (@tenantId, @conversationId, @personId, @expectedVersion + 1, @state)
        ON CONFLICT (tenant_id, conversation_id, person_id) DO NOTHING
        """;

    // An ended dialog keeps its row and its version. Were the row deleted, a turn that loaded version 1 of the old dialog could overwrite version 1 of the next.
    private const string Update = """
        UPDATE dialog
        SET version = @expectedVersion + 1, state = @state
        WHERE tenant_id = @tenantId AND conversation_id = @conversationId AND person_id = @personId AND version = @expectedVersion
        """;

    internal override Statement Statement => new(
        ExpectedVersion == 0 ? Insert : Update,
        ("@tenantId", Key.TenantId),
        ("@conversationId", Key.ConversationId),
        ("@personId", Key.PersonId),
        ("@expectedVersion", ExpectedVersion),
        ("@state", Json));

    internal override ConflictKind? WhenUnchanged => ConflictKind.DialogChanged;
}
