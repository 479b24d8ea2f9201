using System.Globalization;
using System.Runtime.InteropServices;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Bot.History;

/// <summary>
/// Imports reports. A file of days says what stands: a row that equals what counts is known, another one replaces it. A file that is a log
/// (seq, submitted_at) says what arrived when: its rows are appended in their order unless the log has them.
/// </summary>
internal sealed class ReportImport(
    ImportSettings settings, Roster roster, ReportStore reports, DateTimeOffset now, IProgressMeter progress) : RowImport
{
    private static readonly TimeOnly EndOfDay = new(23, 59, 59);

    private readonly List<ReportRow> _rows = [];

    // Why a row of a log is impossible; whether that is a fault is known only when all rows are.
    private readonly Dictionary<int, LineProblem> _impossible = [];
    private bool _isLog;
    private int _empty;

    private Span<ReportRow> Rows => CollectionsMarshal.AsSpan(_rows);

    public override void Read(RowCells cells)
    {
        _isLog = cells.Layout == HistoryColumns.Log;
        var member = cells.Member(roster, settings.MayCreate);
        var list = cells.Name(HistoryColumns.List);
        var script = cells.Name(HistoryColumns.Script);
        var date = member is null ? null : cells.PastDate(_isLog ? HistoryColumns.ReportDate : HistoryColumns.Date, member.Team.Today);
        var seq = _isLog ? cells.Number(HistoryColumns.Seq) : 0;
        var submittedAt = _isLog && member is not null ? ReadSubmittedAt(cells, member, date) : null;
        var counts = ReadCounts(cells, out var impossible);
        if (impossible is not null && !_isLog)
            cells.Refuse(impossible);

        if (!cells.IsGood)
            return;

        // In a log a row without counts takes back what was said; among days it says nothing.
        if (counts.IsEmpty && !_isLog)
        {
            _empty++;
            return;
        }

        var row = new ReportRow
        {
            Line = checked((int)cells.Line),
            Date = date!.Value,
            Member = member!,
            List = list!,
            Script = script!,
            Seq = seq!.Value,
            SubmittedAt = submittedAt ?? default,
            Counts = PackedCounts.From(counts),
            State = impossible is null ? ReportRowState.New : ReportRowState.Impossible,
        };
        if (impossible is not null)
            _impossible.Add(row.Line, impossible);

        _rows.Add(row);
    }

    public override void Complete(LineProblems problems)
    {
        if (_isLog)
            SortBySeq(problems);

        var bySubject = BySubject();
        var rows = Rows;
        for (var i = 0; i < bySubject.Length; i++)
        {
            var row = rows[bySubject[i]];
            var isLast = i + 1 == bySubject.Length || row.CompareSubject(rows[bySubject[i + 1]]) != 0;
            if (isLast && row.State == ReportRowState.Impossible)
                problems.Add(_impossible[row.Line]);

            if (!isLast && !_isLog)
            {
                problems.Add(rows[bySubject[i + 1]].Line, string.Create(
                    CultureInfo.InvariantCulture,
                    $"the same day, operator, list and script as line {row.Line}. Each is there once; a log has the columns seq and submitted_at."));
            }
        }
    }

    public override async Task<ImportPlan> PlanAsync(CancellationToken cancellationToken)
    {
        var bySubject = BySubject();
        for (int start = 0, end; start < bySubject.Length; start = end)
        {
            end = EndOfPerson(bySubject, start);
            await CompareAsync(bySubject.AsMemory(start, end - start), cancellationToken);
            progress.Show("comparing", end, bySubject.Length);
        }

        var states = _rows.CountBy(row => row.State).ToDictionary();
        var (added, changed) = (states.GetValueOrDefault(ReportRowState.New), states.GetValueOrDefault(ReportRowState.Change));
        return new ImportPlan
        {
            // Days have no order among themselves, and written by person they go to one place of the database after the other: several times as fast.
            Writes = new ImportWrites(added + changed, Appends(_isLog ? Enumerable.Range(0, _rows.Count) : bySubject, added + changed)),
            Added = added,
            Changed = changed,
            Unchanged = states.GetValueOrDefault(ReportRowState.Known),
            Superseded = states.GetValueOrDefault(ReportRowState.Impossible),
            Empty = _empty,
        };
    }

    private DateTimeOffset? ReadSubmittedAt(RowCells cells, RosterMember member, DateOnly? date)
    {
        var submittedAt = cells.Instant(HistoryColumns.SubmittedAt, member.Team.Zone);
        if (submittedAt > now)
            cells.Refuse(HistoryColumns.SubmittedAt, "has not come yet.");
        else if (submittedAt is { } at && date is { } day && ReportCheck.CheckDay(day, DayOf(at, member.Team.Zone)) is not null)
            cells.Refuse(HistoryColumns.SubmittedAt, "is before the day that it reports.");

        return submittedAt;
    }

    private static ReportCounts ReadCounts(RowCells cells, out LineProblem? impossible)
    {
        var counts = ReportCounts.None;
        impossible = null;
        foreach (var (field, column) in HistoryColumns.Counts)
        {
            switch (cells.Count(column, field, out var count))
            {
                case CountProblem.None:
                    counts = counts.With(field, count);
                    break;
                case CountProblem.Empty:
                    break;
                case CountProblem.Negative:
                    impossible ??= cells.ProblemOf(column, "is negative. A count is 0 or more; an empty cell means that it was not said.");
                    break;
                case CountProblem.TooLarge:
                    impossible ??= cells.ProblemOf(column, string.Create(
                        CultureInfo.InvariantCulture, $"is more than a person can do in a day ({MostOf(field):N0} at most)."));
                    break;
                case CountProblem.Fraction:
                    cells.Refuse(column, "is not a whole number.");
                    break;
                default:
                    cells.Refuse(column, "is not a number. An empty cell or a dash means that it was not said.");
                    break;
            }
        }

        if (impossible is null && ReportCheck.Check(counts) is { } reason)
            impossible = cells.ProblemOf(ColumnOf(CountField.Connects), Words(reason, counts));

        return counts;
    }

    private void SortBySeq(LineProblems problems)
    {
        var rows = Rows;
        rows.Sort(static (one, other) => one.Seq != other.Seq ? one.Seq.CompareTo(other.Seq) : one.Line.CompareTo(other.Line));
        for (var i = 1; i < rows.Length; i++)
        {
            if (rows[i].Seq == rows[i - 1].Seq)
            {
                problems.Add(new LineProblem(
                    rows[i].Line,
                    HistoryColumns.Seq.Name,
                    rows[i].Seq.ToString(CultureInfo.InvariantCulture),
                    string.Create(CultureInfo.InvariantCulture, $"stands on line {rows[i - 1].Line} too. Each row of a log has a number of its own.")));
            }
        }
    }

    /// <summary>The rows by person, day, list and script; those about the same in the order of the file or the log.</summary>
    private int[] BySubject()
    {
        var order = Enumerable.Range(0, _rows.Count).ToArray();
        Array.Sort(order, (one, other) =>
        {
            var rows = Rows;
            var subject = rows[one].CompareSubject(rows[other]);
            return subject != 0 ? subject : one.CompareTo(other);
        });
        return order;
    }

    private int EndOfPerson(int[] bySubject, int start)
    {
        var rows = Rows;
        var person = rows[bySubject[start]].Member.PersonNumber;
        var end = start;
        while (end < bySubject.Length && rows[bySubject[end]].Member.PersonNumber == person)
            end++;

        return end;
    }

    /// <summary>Holds the rows of one person against what the log says about that person.</summary>
    private async Task CompareAsync(ReadOnlyMemory<int> ofPerson, CancellationToken cancellationToken)
    {
        var (first, last) = (_rows[ofPerson.Span[0]], _rows[ofPerson.Span[^1]]);
        var log = await reports.GetLogAsync(settings.TenantId, first.Member.PersonId, first.Date, last.Date, cancellationToken);
        if (log.Count == 0)
            return;

        if (_isLog)
            CompareWithLog(ofPerson.Span, log);
        else
            CompareWithDays(ofPerson.Span, log);
    }

    private void CompareWithLog(ReadOnlySpan<int> ofPerson, IReadOnlyList<ReportEntry> log)
    {
        var known = log.Select(entry => (entry.Date, entry.List, entry.Script, entry.RecordedAt, entry.Counts)).ToHashSet();
        foreach (var index in ofPerson)
        {
            var row = _rows[index];
            if (row.State != ReportRowState.Impossible && known.Contains((row.Date, row.List, row.Script, row.SubmittedAt, row.Counts.ToCounts())))
                _rows[index] = row with { State = ReportRowState.Known };
        }
    }

    private void CompareWithDays(ReadOnlySpan<int> ofPerson, IReadOnlyList<ReportEntry> log)
    {
        var newest = new Dictionary<(DateOnly, string, string), ReportEntry>();
        foreach (var entry in log)
            newest[(entry.Date, entry.List, entry.Script)] = entry;

        foreach (var index in ofPerson)
        {
            var row = _rows[index];
            if (newest.TryGetValue((row.Date, row.List, row.Script), out var entry))
                _rows[index] = row with { State = IsSame(row, entry) ? ReportRowState.Known : ReportRowState.Change };
        }
    }

    // What somebody said before joining a team counts for the team that the person is in.
    private static bool IsSame(in ReportRow row, ReportEntry entry) =>
        !entry.Withdrawn && (entry.TeamId is null || entry.TeamId == row.Member.Team.Id) && entry.Counts == row.Counts.ToCounts();

    private IEnumerable<Write> Appends(IEnumerable<int> order, int count)
    {
        var done = 0;
        foreach (var row in order.Select(index => _rows[index]).Where(row => row.State is ReportRowState.New or ReportRowState.Change))
        {
            yield return new AppendReport(ToEntry(row));
            progress.Show("writing", ++done, count);
        }
    }

    private ReportEntry ToEntry(in ReportRow row)
    {
        var counts = row.Counts.ToCounts();
        return new ReportEntry
        {
            TenantId = settings.TenantId,
            PersonId = row.Member.PersonId,
            TeamId = row.Member.Team.Id,
            Date = row.Date,
            List = row.List,
            Script = row.Script,
            Counts = counts,
            RecordedAt = RecordedAt(row),
            RecordedBy = row.Member.PersonId,
            Source = ReportSource.Import,
            Withdrawn = counts.IsEmpty,
        };
    }

    // A day is taken as reported when it ended. What changes a day that was reported otherwise is news of now: the past stays as it was known then.
    private DateTimeOffset RecordedAt(in ReportRow row)
    {
        if (_isLog)
            return row.SubmittedAt;

        var evening = row.Date.ToDateTime(EndOfDay);
        var end = new DateTimeOffset(evening, row.Member.Team.Zone.GetUtcOffset(evening));
        return row.State == ReportRowState.Change || end > now ? now : end;
    }

    private static DateOnly DayOf(DateTimeOffset instant, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    private static CsvColumn ColumnOf(CountField field) => HistoryColumns.Counts.First(count => count.Field == field).Column;

    private static string Words(RejectReason reason, ReportCounts counts) => reason == RejectReason.MoreConnectsThanCalls
        ? string.Create(CultureInfo.InvariantCulture, $"more connects than calls ({counts.Calls}). Of the calls of a row, the connects are those that reached somebody.")
        : throw new InvalidOperationException($"Each count is possible, yet together they are {reason}.");

    private static int MostOf(CountField field) => field switch
    {
        CountField.Calls or CountField.Connects or CountField.FollowUps => ReportCheck.MostCalls,
        CountField.TalkMinutes => ReportCheck.MostTalkMinutes,
        _ => ReportCheck.MostResults,
    };
}
