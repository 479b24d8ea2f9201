using System.Globalization;
using OutboundKpi.Bot.Storage;
using MeetingStatus = OutboundKpi.Domain.Funnel.MeetingStatus;

namespace OutboundKpi.Bot.History;

/// <summary>Imports appointments as a CRM has them now. What the file does not name stays as it is.</summary>
internal sealed class AppointmentImport(ImportSettings settings, Roster roster, AppointmentStore appointments, DateTimeOffset now) : RowImport
{
    private static readonly OrderedDictionary<string, MeetingStatus> Statuses = new()
    {
        ["pending"] = MeetingStatus.Pending,
        ["予定"] = MeetingStatus.Pending,
        ["未実施"] = MeetingStatus.Pending,
        ["調整中"] = MeetingStatus.Pending,
        ["held"] = MeetingStatus.Held,
        ["実施"] = MeetingStatus.Held,
        ["実施済"] = MeetingStatus.Held,
        ["実施済み"] = MeetingStatus.Held,
        ["商談済"] = MeetingStatus.Held,
        ["cancelled"] = MeetingStatus.Cancelled,
        ["canceled"] = MeetingStatus.Cancelled,
        ["キャンセル"] = MeetingStatus.Cancelled,
        ["取消"] = MeetingStatus.Cancelled,
        ["取り消し"] = MeetingStatus.Cancelled,
        ["中止"] = MeetingStatus.Cancelled,
    };

    private readonly List<Appointment> _rows = [];
    private readonly Dictionary<(string TeamId, string AppointmentId), long> _lines = [];

    /// <summary>The status as files write it.</summary>
    public static string Write(MeetingStatus status) => Statuses.First(known => known.Value == status).Key;

    public override void Read(RowCells cells)
    {
        var member = cells.Member(roster, settings.MayCreate);
        var today = member?.Team.Today ?? DateOnly.MaxValue;
        var id = cells.Required(HistoryColumns.AppointmentId, RowCells.LongestId);
        var list = cells.Name(HistoryColumns.List);
        var script = cells.Name(HistoryColumns.Script);
        var made = cells.PastDate(HistoryColumns.AppointmentDate, today);
        var planned = cells.OptionalDate(HistoryColumns.PlannedMeetingDate);
        var deal = cells.OptionalPastDate(HistoryColumns.DealDate, today);
        var yen = cells.IsAbsent(HistoryColumns.DealYen) ? null : cells.Number(HistoryColumns.DealYen);
        var status = ReadStatus(cells);
        if (!cells.IsGood)
            return;

        var row = new Appointment
        {
            TenantId = settings.TenantId,
            TeamId = member!.Team.Id,
            AppointmentId = id!,
            PersonId = member.PersonId,
            List = list!,
            Script = script!,
            AppointmentDate = made!.Value,
            PlannedMeetingDate = planned,
            Status = status!.Value,
            DealDate = deal,
            DealYen = yen,
            ImportedAt = now,
        };
        Check(cells, row, today);
        if (!_lines.TryAdd((row.TeamId, row.AppointmentId), cells.Line))
        {
            var line = _lines[(row.TeamId, row.AppointmentId)];
            cells.Refuse(HistoryColumns.AppointmentId, string.Create(CultureInfo.InvariantCulture, $"stands on line {line} too."));
        }

        _rows.Add(row);
    }

    public override async Task<ImportPlan> PlanAsync(CancellationToken cancellationToken)
    {
        var writes = new List<Write>();
        var changed = 0;
        foreach (var ofTeam in _rows.GroupBy(row => row.TeamId))
        {
            var known = (await appointments.GetTeamAsync(settings.TenantId, ofTeam.Key, DateOnly.MaxValue, from: null, cancellationToken))
                .ToDictionary(appointment => appointment.AppointmentId);
            foreach (var row in ofTeam)
            {
                var before = known.GetValueOrDefault(row.AppointmentId);
                if (before is not null && before with { ImportedAt = now } == row)
                    continue;

                changed += before is null ? 0 : 1;
                writes.Add(new SaveAppointment(row));
            }
        }

        return new ImportPlan { Writes = writes, Added = writes.Count - changed, Changed = changed, Unchanged = _rows.Count - writes.Count };
    }

    private static MeetingStatus? ReadStatus(RowCells cells)
    {
        if (Statuses.TryGetValue(cells.Word(HistoryColumns.MeetingStatus), out var status))
            return status;

        cells.Refuse(HistoryColumns.MeetingStatus, "is none of pending, held, cancelled (予定, 実施, キャンセル).");
        return null;
    }

    // What would be known before it can have happened would make the past look different from what it was.
    private static void Check(RowCells cells, Appointment row, DateOnly today)
    {
        if (row.PlannedMeetingDate < row.AppointmentDate)
            cells.Refuse(HistoryColumns.PlannedMeetingDate, "is before the appointment was made.");

        if (row.Status != MeetingStatus.Pending && row.PlannedMeetingDate is null)
            cells.Refuse(HistoryColumns.PlannedMeetingDate, "is empty, but a meeting that was held or cancelled had a day.");

        if (row.Status == MeetingStatus.Held && row.PlannedMeetingDate > today)
            cells.Refuse(HistoryColumns.PlannedMeetingDate, "has not come yet, but the meeting is said to be held.");

        if (row.DealDate < row.AppointmentDate)
            cells.Refuse(HistoryColumns.DealDate, "is before the appointment was made.");

        if (row.DealDate is not null && row.Status != MeetingStatus.Held)
            cells.Refuse(HistoryColumns.DealDate, "there is a deal, but the meeting is not said to be held.");

        if (row.DealYen is not null && row.DealDate is null)
            cells.Refuse(HistoryColumns.DealYen, "there is no deal_date for it.");
    }
}
