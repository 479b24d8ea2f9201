namespace OutboundKpi.Bot.Storage;

/// <summary>Saves a person as given, new or known.</summary>
public sealed record SavePerson(Person Person) : Write
{
    private const string Upsert = """
        INSERT INTO person (tenant_id, person_id, name, channel_user_id, language)
        VALUES (@tenantId, @personId, @name, @channelUserId, @language)
        ON CONFLICT (tenant_id, person_id) DO UPDATE
        SET name = excluded.name, channel_user_id = excluded.channel_user_id, language = excluded.language
        """;

    internal override Statement Statement => new(
        Upsert,
        ("@tenantId", Person.TenantId),
        ("@personId", Person.PersonId),
        ("@name", Person.Name),
        ("@channelUserId", Person.ChannelUserId),
        ("@language", Person.Language));
}
