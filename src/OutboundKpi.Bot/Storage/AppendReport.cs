using System.Data.Common;

namespace OutboundKpi.Bot.Storage;

/// <summary>Appends an entry to the report log. Its number in <see cref="ReportEntry.Seq"/> is not looked at: the log gives the next one.</summary>
public sealed record AppendReport(ReportEntry Entry) : Write
{
    private const string Insert = """
        INSERT INTO report_entry (
            tenant_id, person_id, team_id, report_date, list, script,
            calls, connects, appointments, meetings, deals, talk_minutes, follow_ups,
            recorded_at, recorded_by, source, withdrawn)
        VALUES (
            @tenantId, @personId, @teamId, @date, @list, @script,
            @calls, @connects, @appointments, @meetings, @deals, @talkMinutes, @followUps,
            @recordedAt, @recordedBy, @source, @withdrawn)
        RETURNING seq
        """;

    internal override Statement Statement => new(
        Insert,
        ("@tenantId", Entry.TenantId),
        ("@personId", Entry.PersonId),
        ("@teamId", Entry.TeamId),
        ("@date", Entry.Date),
        ("@list", Entry.List),
        ("@script", Entry.Script),
        ("@calls", Entry.Counts.Calls),
        ("@connects", Entry.Counts.Connects),
        ("@appointments", Entry.Counts.Appointments),
        ("@meetings", Entry.Counts.Meetings),
        ("@deals", Entry.Counts.Deals),
        ("@talkMinutes", Entry.Counts.TalkMinutes),
        ("@followUps", Entry.Counts.FollowUps),
        ("@recordedAt", Entry.RecordedAt),
        ("@recordedBy", Entry.RecordedBy),
        ("@source", Entry.Source),
        ("@withdrawn", Entry.Withdrawn));

    internal override void Read(DbDataReader row, CommitReceipt receipt) => receipt.Add(row.GetInt64(0));
}
