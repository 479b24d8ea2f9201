using System.Globalization;
using System.Text;
using OutboundKpi.Bot.Dialogs.Reports;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Bot.History;

/// <summary>Reads the cells of a table's current row, and tells those that cannot be read.</summary>
internal sealed class RowCells(CsvTable table, LineProblems problems)
{
    /// <summary>The most characters of an id of the file's own.</summary>
    public const int LongestId = 100;

    /// <summary>The most characters of free text.</summary>
    public const int LongestText = 200;

    private const int EarliestYear = 2000;

    private static readonly string[] DateFormats = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日"];

    private static readonly string[] OffsetFormats =
        ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];

    private static readonly string[] LocalFormats =
        ["yyyy-M-d'T'H:mm:ss.FFFFFFF", "yyyy-M-d'T'H:mm", "yyyy-M-d H:mm:ss.FFFFFFF", "yyyy-M-d H:mm", "yyyy/M/d H:mm:ss", "yyyy/M/d H:mm"];

    private readonly Dictionary<string, string> _texts = [];

    public CsvLayout Layout => table.Layout;

    public long Line => table.Line;

    /// <summary>Whether nothing of the row was refused so far.</summary>
    public bool IsGood { get; private set; } = true;

    /// <summary>Goes to the next row.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Next()
    {
        IsGood = true;
        return table.Read();
    }

    public void Refuse(CsvColumn? column, string reason) => Refuse(ProblemOf(column, reason));

    public void Refuse(LineProblem problem)
    {
        IsGood = false;
        problems.Add(problem);
    }

    public LineProblem ProblemOf(CsvColumn? column, string reason) =>
        new(Line, column?.Name, column is null ? null : table[column], reason);

    /// <summary>Whether the cell says nothing: it is empty, or a dash.</summary>
    public bool IsAbsent(CsvColumn column) => IsAbsent(table[column]);

    /// <summary>A text that must be there.</summary>
    public string? Required(CsvColumn column, int longest)
    {
        var text = Optional(column, longest);
        if (text?.Length == 0)
            Refuse(column, "is empty, but it must be known.");

        return text is { Length: > 0 } ? text : null;
    }

    /// <summary>A text; empty when the cell says nothing, <see langword="null"/> when it was refused.</summary>
    public string? Optional(CsvColumn column, int longest)
    {
        var cell = table[column];
        if (IsAbsent(cell))
            return "";

        // The same words come again and again: each is kept once.
        if (_texts.TryGetValue(cell, out var known))
            return known;

        var text = SpreadsheetText.Read(cell);
        if (text.Length > longest)
            return Refused<string>(column, string.Create(CultureInfo.InvariantCulture, $"is longer than {longest} characters."));

        if (text.Any(char.IsControl))
            return Refused<string>(column, "holds a line end, a tab or another control character. Put it into one line.");

        if (longest < LongestText)
            _texts.Add(cell, text);

        return text;
    }

    /// <summary>The name of a list or script; empty when the cell says nothing.</summary>
    public string? Name(CsvColumn column) => Optional(column, ReportFormReader.LongestName);

    public RosterTeam? Team(Roster roster, bool mayCreate)
    {
        if (Required(HistoryColumns.Team, LongestId) is not { } id)
            return null;

        if (roster.FindTeam(id) is { } known)
            return known;

        return mayCreate ? roster.AddTeam(id) : Refused<RosterTeam>(HistoryColumns.Team, "there is no such team. With --create it is made.");
    }

    public RosterMember? Member(Roster roster, bool mayCreate)
    {
        var team = Team(roster, mayCreate);
        var personId = Required(HistoryColumns.Operator, LongestId);
        if (team is null || personId is null)
            return null;

        if (team.Members.TryGetValue(personId, out var known))
            return known;

        return mayCreate
            ? roster.AddMember(team, personId)
            : Refused<RosterMember>(HistoryColumns.Operator, $"there is no such person in team {team.Id}. With --create an operator is made.");
    }

    /// <summary>A day that must be there.</summary>
    public DateOnly? Date(CsvColumn column)
    {
        if (!IsAbsent(column))
            return OptionalDate(column);

        Refuse(column, "is empty, but the day must be known, as 2026-01-31.");
        return null;
    }

    /// <summary>A day; <see langword="null"/> when the cell says nothing or was refused.</summary>
    public DateOnly? OptionalDate(CsvColumn column)
    {
        var cell = table[column];
        if (IsAbsent(cell))
            return null;

        if (!DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && !DateOnly.TryParseExact(Narrow(cell), DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out date))
        {
            Refuse(column, "there is no such day. A day is written as 2026-01-31 or 2026/1/31.");
            return null;
        }

        if (date.Year < EarliestYear)
        {
            Refuse(column, string.Create(CultureInfo.InvariantCulture, $"is before {EarliestYear}."));
            return null;
        }

        return date;
    }

    /// <summary>A day that must be there and not lie in the future.</summary>
    public DateOnly? PastDate(CsvColumn column, DateOnly today) => NotAfter(column, Date(column), today);

    /// <summary>A day that must not lie in the future; <see langword="null"/> when the cell says nothing or was refused.</summary>
    public DateOnly? OptionalPastDate(CsvColumn column, DateOnly today) => NotAfter(column, OptionalDate(column), today);

    /// <summary>A moment to the microsecond; without an offset it is one of the team's clock.</summary>
    public DateTimeOffset? Instant(CsvColumn column, TimeZoneInfo zone)
    {
        var cell = Narrow(table[column]);
        if (DateTimeOffset.TryParseExact(cell, OffsetFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
            return ToMicrosecond(instant);

        if (DateTime.TryParseExact(cell, LocalFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return ToMicrosecond(new DateTimeOffset(local, zone.GetUtcOffset(local)));

        Refuse(column, "is not a moment, as 2026-01-31T18:00:00+09:00 or 2026/1/31 18:00.");
        return null;
    }

    /// <summary>A number of a sequence, 0 or more.</summary>
    public long? Number(CsvColumn column)
    {
        if (long.TryParse(Narrow(table[column]), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;

        Refuse(column, "is not a whole number of 0 or more.");
        return null;
    }

    /// <summary>A count of a report, as the bot's forms read it.</summary>
    /// <param name="column">The column of the count.</param>
    /// <param name="field">Which count it is.</param>
    /// <param name="count">The number when there is no problem.</param>
    /// <returns><see cref="CountProblem.Empty"/> when the cell says nothing.</returns>
    public CountProblem Count(CsvColumn column, CountField field, out int count)
    {
        var cell = table[column];
        count = 0;
        if (IsAbsent(cell))
            return CountProblem.Empty;

        // Nearly every cell is a short number, and the general reader takes its time.
        return cell.Length <= 3 && int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out count)
            ? ReportCheck.Check(ReportCounts.None.With(field, count)) is null ? CountProblem.None : CountProblem.TooLarge
            : CountReader.Read(cell, field, out count);
    }

    /// <summary>The cell in narrow letters and digits, in lower case, for what is read as a word or a number of its own kind.</summary>
    public string Word(CsvColumn column) => Narrow(table[column]).ToLowerInvariant();

    private DateOnly? NotAfter(CsvColumn column, DateOnly? date, DateOnly today)
    {
        if (date is not { } day || ReportCheck.CheckDay(day, today) is null)
            return date;

        Refuse(column, string.Create(CultureInfo.InvariantCulture, $"has not come yet; today is {today:yyyy-MM-dd}."));
        return null;
    }

    private T? Refused<T>(CsvColumn column, string reason)
        where T : class
    {
        Refuse(column, reason);
        return null;
    }

    private static bool IsAbsent(string cell) => cell is "" or "-" or "ー" or "－" or "–" or "—" or "―" or "‐" or "−";

    private static string Narrow(string cell) => Ascii.IsValid(cell) ? cell : cell.Normalize(NormalizationForm.FormKC);

    // The storage keeps microseconds; what is compared with it must have no more.
    private static DateTimeOffset ToMicrosecond(DateTimeOffset instant) => instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerMicrosecond));
}
