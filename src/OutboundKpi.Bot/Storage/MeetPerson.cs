namespace OutboundKpi.Bot.Storage;

/// <summary>Takes a person from a roster: name and address as the channel gives them, while the language that they chose stays.</summary>
public sealed record MeetPerson(Person Person) : Write
{
    private const string Upsert = """
        INSERT INTO person (tenant_id, person_id, name, channel_user_id, language)
        VALUES (@tenantId, @personId, @name, @channelUserId, NULL)
        ON CONFLICT (tenant_id, person_id) DO UPDATE
        SET name = excluded.name, channel_user_id = excluded.channel_user_id
        """;

    internal override Statement Statement => new(
        Upsert,
        ("@tenantId", Person.TenantId),
        ("@personId", Person.PersonId),
        ("@name", Person.Name),
        ("@channelUserId", Person.ChannelUserId));
}
