using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Dialogs;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Kpis;

namespace OutboundKpi.Bot.Access;

/// <summary>Settings of a team to the fields of the form, and back with what is wrong.</summary>
public sealed partial class SettingsReader(LanguageBook languages)
{
    /// <summary>The longest name of a team, and the longest word for days off, in characters.</summary>
    public const int LongestName = 60;

    private const int LongestClosures = 2000;
    private const int MostClosures = 30;
    private const int LongestClosure = 366;
    private const int LatestFreezeDay = 20;
    private const int MostAnswers = 100;

    // A day without a year is the next one to come, unless it was only just.
    private const int DaysOfThePast = 60;

    /// <summary>What stands in the fields for a team.</summary>
    public static SettingsFields FieldsOf(Team team)
    {
        var settings = team.Settings;
        return new()
        {
            Name = team.Name,
            Language = team.Language,
            TimeZone = team.TimeZone,
            ShiftEnd = settings.ShiftEnd.ToString("HH:mm", CultureInfo.InvariantCulture),
            Weekdays = string.Join(',', settings.Weekdays),
            WorksOnHolidays = settings.WorksOnHolidays ? "true" : "false",
            Closures = string.Join('\n', settings.Closures.Select(Write)),
            Connect = settings.Connect?.ToString() ?? "",
            AppointmentRate = settings.AppointmentRate.ToString(),
            Recalls = settings.CountsRecalls switch { true => "yes", false => "no", null => "" },
            FreezeDay = Plain(settings.FreezeBusinessDay),
            Breakdown = Plain(settings.FewestForBreakdown),
            FreeText = Plain(settings.FewestForFreeText),
        };
    }

    /// <summary>The fields that a form sends.</summary>
    public static SettingsFields FieldsIn(JsonElement data) => new()
    {
        Name = FormValues.Text(data, "name"),
        Language = FormValues.Text(data, "language"),
        TimeZone = FormValues.Text(data, "timeZone"),
        ShiftEnd = FormValues.Text(data, "shiftEnd"),
        Weekdays = FormValues.Text(data, "weekdays"),
        WorksOnHolidays = FormValues.Text(data, "worksOnHolidays"),
        Closures = FormValues.Text(data, "closures", LongestClosures),
        Connect = FormValues.Text(data, "connect"),
        AppointmentRate = FormValues.Text(data, "appointmentRate"),
        Recalls = FormValues.Text(data, "recalls"),
        FreezeDay = FormValues.Text(data, "freezeDay"),
        Breakdown = FormValues.Text(data, "breakdown"),
        FreeText = FormValues.Text(data, "freeText"),
    };

    /// <summary>The fields that one supervisor sent, with what another has changed meanwhile wherever the first had not touched it.</summary>
    /// <param name="mine">What was sent.</param>
    /// <param name="from">What stood in the form when it was opened.</param>
    /// <param name="theirs">What stands now.</param>
    public static SettingsFields Merge(SettingsFields mine, SettingsFields from, SettingsFields theirs)
    {
        return new()
        {
            Name = One(fields => fields.Name),
            Language = One(fields => fields.Language),
            TimeZone = One(fields => fields.TimeZone),
            ShiftEnd = One(fields => fields.ShiftEnd),
            Weekdays = One(fields => fields.Weekdays),
            WorksOnHolidays = One(fields => fields.WorksOnHolidays),
            Closures = One(fields => fields.Closures),
            Connect = One(fields => fields.Connect),
            AppointmentRate = One(fields => fields.AppointmentRate),
            Recalls = One(fields => fields.Recalls),
            FreezeDay = One(fields => fields.FreezeDay),
            Breakdown = One(fields => fields.Breakdown),
            FreeText = One(fields => fields.FreeText),
        };

        string One(Func<SettingsFields, string> field) => field(mine) == field(from) ? field(theirs) : field(mine);
    }

    /// <summary>Reads the fields.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="team">The team as it is.</param>
    /// <param name="today">The day of the question, from which days without a year are understood.</param>
    /// <param name="problems">What is wrong: the keys of the texts of a field's name and of the reason.</param>
    /// <returns>The team as it is to be; of use only when nothing is wrong.</returns>
    public Team Read(SettingsFields fields, Team team, DateOnly today, out IReadOnlyList<SettingsProblem> problems)
    {
        var wrong = new List<SettingsProblem>();
        var read = team with
        {
            Name = Check(fields.Name, fields.Name.Length is > 0 and <= LongestName, "settings.name", "settings.badName"),
            Language = Check(languages.Find(fields.Language)?.Tag ?? "", languages.Find(fields.Language) is not null, "settings.language", "settings.badChoice"),
            TimeZone = Check(fields.TimeZone, TimeZoneInfo.TryFindSystemTimeZoneById(fields.TimeZone, out _), "settings.timeZone", "settings.badTimeZone"),
            Settings = new()
            {
                ShiftEnd = Check(Time(fields.ShiftEnd, out var isTime), isTime, "settings.shiftEnd", "settings.badTime"),
                Weekdays = Check(Weekdays(fields.Weekdays, out var areDays), areDays, "settings.weekdays", "settings.badWeekdays"),
                WorksOnHolidays = fields.WorksOnHolidays.Equals("true", StringComparison.OrdinalIgnoreCase),
                Closures = Check(Closures(fields.Closures, today, out var areClosures), areClosures, "settings.closures", "settings.badClosures"),
                Connect = Check(Choice<ConnectLevel>(fields.Connect, out var isLevel), isLevel, "settings.connect", "settings.badChoice"),
                AppointmentRate = Check(
                    Choice<AppointmentRateBasis>(fields.AppointmentRate, out var isBasis) ?? default, isBasis, "settings.appointmentRate", "settings.badChoice"),
                CountsRecalls = fields.Recalls switch { "yes" => true, "no" => false, _ => null },
                FreezeBusinessDay = fields.FreezeDay.Length == 0
                    ? null
                    : Check(Whole(fields.FreezeDay), Whole(fields.FreezeDay) is >= 1 and <= LatestFreezeDay, "settings.freezeDay", "settings.badFreezeDay"),
                FewestForBreakdown = Check(
                    Whole(fields.Breakdown), Whole(fields.Breakdown) is >= TeamSettings.LeastForBreakdown and <= MostAnswers, "settings.breakdown", "settings.badBreakdown"),
                FewestForFreeText = Check(
                    Whole(fields.FreeText), Whole(fields.FreeText) is >= TeamSettings.LeastForFreeText and <= MostAnswers, "settings.freeText", "settings.badFreeText"),
            },
        };
        problems = wrong;
        return read;

        T Check<T>(T value, bool isRight, string field, string reason)
        {
            if (!isRight)
                wrong.Add(new(field, reason));

            return value;
        }
    }

    /// <summary>A closure as a line of the form.</summary>
    public static string Write(TeamClosure closure)
    {
        var days = closure.First == closure.Last ? FormValues.Iso(closure.First) : $"{FormValues.Iso(closure.First)}〜{FormValues.Iso(closure.Last)}";
        return $"{days} {closure.Reason}".TrimEnd();
    }

    private static TimeOnly Time(string text, out bool isRight)
    {
        isRight = TimeOnly.TryParseExact(
            text.Normalize(NormalizationForm.FormKC), ["H:mm", "HH:mm", "H:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time);
        return time;
    }

    private static IReadOnlyList<DayOfWeek> Weekdays(string text, out bool isRight)
    {
        var days = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(name => Choice<DayOfWeek>(name, out _))
            .Distinct()
            .ToList();
        isRight = days.Count > 0 && days.TrueForAll(day => day is not null);
        return [.. days.OfType<DayOfWeek>().OrderBy(day => ((int)day + 6) % 7)];
    }

    private static IReadOnlyList<TeamClosure> Closures(string text, DateOnly today, out bool isRight)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var closures = lines.Select(line => Closure(line, today)).ToList();
        isRight = closures.Count <= MostClosures && closures.TrueForAll(closure => closure is not null);
        return [.. closures.OfType<TeamClosure>().OrderBy(closure => closure.First)];
    }

    private static TeamClosure? Closure(string line, DateOnly today)
    {
        var match = ClosureLine().Match(line.Normalize(NormalizationForm.FormKC));
        if (!match.Success || Day(match, "y1", "m1", "d1", today.AddDays(-DaysOfThePast)) is not { } first)
            return null;

        var last = match.Groups["d2"].Success ? Day(match, "y2", "m2", "d2", first) : first;
        var reason = match.Groups["reason"].Value.Trim();
        return last is { } end && end >= first && end.DayNumber - first.DayNumber < LongestClosure && reason.Length <= LongestName ? new(first, end, reason) : null;
    }

    // Without a year it is the first such day from there on.
    private static DateOnly? Day(Match match, string year, string month, string day, DateOnly from)
    {
        var (m, d) = (Whole(match.Groups[month].Value), Whole(match.Groups[day].Value));
        int[] years = match.Groups[year].Success ? [Whole(match.Groups[year].Value)] : [from.Year, from.Year + 1];
        return years
            .Where(y => y is >= 2000 and < 2100 && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m))
            .Select(y => (DateOnly?)new DateOnly(y, m, d))
            .FirstOrDefault(one => match.Groups[year].Success || one >= from);
    }

    private static T? Choice<T>(string name, out bool isRight)
        where T : struct, Enum
    {
        var isKnown = Enum.TryParse<T>(name, out var value) && Enum.IsDefined(value);
        isRight = isKnown || name.Length == 0;
        return isKnown ? value : null;
    }

    private static int Whole(string text) =>
        int.TryParse(text.Normalize(NormalizationForm.FormKC).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : -1;

    private static string Plain(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    [GeneratedRegex(
        @"^((?<y1>\d{4})[-/年])?(?<m1>\d{1,2})[-/月](?<d1>\d{1,2})日?\s*([~〜～\-–]\s*((?<y2>\d{4})[-/年])?((?<m2>\d{1,2})[-/月])(?<d2>\d{1,2})日?)?(?<reason>\s+\S.*)?$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex ClosureLine();
}
