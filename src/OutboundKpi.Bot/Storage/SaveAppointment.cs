namespace OutboundKpi.Bot.Storage;

/// <summary>Saves an appointment as the CRM has it now, new or known.</summary>
public sealed record SaveAppointment(Appointment Appointment) : Write
{
    private const string Upsert = """
        INSERT INTO appointment (
            tenant_id, team_id, appointment_id, person_id, list, script,
            appointment_date, planned_meeting_date, status, deal_date, deal_yen, imported_at)
        VALUES (
            @tenantId, @teamId, @appointmentId, @personId, @list, @script,
            @appointmentDate, @plannedMeetingDate, @status, @dealDate, @dealYen, @importedAt)
        ON CONFLICT (tenant_id, team_id, appointment_id) DO UPDATE
        SET person_id = excluded.person_id, list = excluded.list, script = excluded.script,
            appointment_date = excluded.appointment_date, planned_meeting_date = excluded.planned_meeting_date,
            status = excluded.status, deal_date = excluded.deal_date, deal_yen = excluded.deal_yen,
            imported_at = excluded.imported_at
        """;

    internal override Statement Statement => new(
        Upsert,
        ("@tenantId", Appointment.TenantId),
        ("@teamId", Appointment.TeamId),
        ("@appointmentId", Appointment.AppointmentId),
        ("@personId", Appointment.PersonId),
        ("@list", Appointment.List),
        ("@script", Appointment.Script),
        ("@appointmentDate", Appointment.AppointmentDate),
        ("@plannedMeetingDate", Appointment.PlannedMeetingDate),
        ("@status", Appointment.Status),
        ("@dealDate", Appointment.DealDate),
        ("@dealYen", Appointment.DealYen),
        ("@importedAt", Appointment.ImportedAt));
}
