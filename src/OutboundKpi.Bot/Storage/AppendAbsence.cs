namespace OutboundKpi.Bot.Storage;

/// <summary>Appends to the log of absences.</summary>
public sealed record AppendAbsence(AbsenceEntry Entry) : Write
{
    private const string Insert = """
        INSERT INTO absence (tenant_id, person_id, absence_id, first_day, last_day, part, recorded_at, recorded_by, withdrawn)
        VALUES (@tenantId, @personId, @absenceId, @firstDay, @lastDay, @part, @recordedAt, @recordedBy, FALSE)
        """;

    internal override Statement Statement => new(
        Insert,
        ("@tenantId", Entry.TenantId),
        ("@personId", Entry.PersonId),
        ("@absenceId", Entry.AbsenceId),
        ("@firstDay", Entry.FirstDay),
        ("@lastDay", Entry.LastDay),
        ("@part", Entry.Part),
        ("@recordedAt", Entry.RecordedAt),
        ("@recordedBy", Entry.RecordedBy));
}
