using System.Globalization;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Domain.Tests.Reports;

/// <summary>
/// The messages of corpus.tsv with the reading that a good colleague would give. A line: message (line breaks as \n, tabs as \t), kind,
/// blocks, note. A block is written "calls=80 connects=15 date=yesterday list=新規", blocks apart by " ; ".
/// </summary>
public static class Corpus
{
    /// <summary>When the messages are said: Friday 20 November 2026, 18:02 in Tokyo.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 20, 18, 2, 0, TimeSpan.FromHours(9));

    public static IReadOnlyList<Line> Read(string file)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Reports", file);
        return [.. File.ReadLines(path).Select((text, index) => (text, index)).Where(line => line.text.Length > 0 && line.text[0] != '#').Select(line => Parse(line.text, line.index + 1))];
    }

    public static string Kind(ReportReading reading) => reading switch
    {
        ReportReading.Understood => "ok",
        ReportReading.Doubtful => "ask",
        _ => "reject",
    };

    public static string Blocks(ReportReading reading) => string.Join(" ; ", BlocksOf(reading).Select(Show));

    public static IReadOnlyList<ReportBlock> BlocksOf(ReportReading reading) => reading switch
    {
        ReportReading.Understood understood => understood.Blocks,
        ReportReading.Doubtful doubtful => doubtful.Blocks,
        _ => [],
    };

    private static string Show(ReportBlock block)
    {
        var parts = Enum.GetValues<CountField>().Where(field => block.Counts[field] is not null).Select(field => $"{Name(field)}={block.Counts[field]}").ToList();
        if (block.Day is { } day)
            parts.Add("date=" + Show(day));

        if (block.List is not null)
            parts.Add("list=" + block.List.Replace(' ', '_'));

        if (block.Script is not null)
            parts.Add("script=" + block.Script.Replace(' ', '_'));

        return string.Join(' ', parts);
    }

    private static string Name(CountField field) => field switch
    {
        CountField.TalkMinutes => "talk",
        CountField.FollowUps => "followUps",
        CountField.Appointments => "appts",
        _ => field.ToString().ToLowerInvariant(),
    };

    private static string Show(SpokenDay day) => day switch
    {
        SpokenDay.Ago { Days: 0 } => "today",
        SpokenDay.Ago { Days: 1 } => "yesterday",
        SpokenDay.Ago ago => (-ago.Days).ToString(CultureInfo.InvariantCulture),
        SpokenDay.InMonth date => $"{date.Month:00}-{date.Day:00}",
        _ => "?",
    };

    private static Line Parse(string text, int number)
    {
        var cells = text.Split('\t');
        if (cells.Length < 2 || cells[1] is not ("ok" or "ask" or "reject"))
            throw new FormatException($"Line {number} of the corpus is not \"message, kind, blocks, note\": {text}");

        return new Line(number, cells[0].Replace("\\n", "\n").Replace("\\t", "\t"), cells[1], cells.Length > 2 ? cells[2].Trim() : "", cells.Length > 3 ? cells[3] : "");
    }

    public sealed record Line(int Number, string Message, string Kind, string Blocks, string Note);
}
