using System.Globalization;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Bot.Access;

/// <summary>What is set for a team, in a reader's words.</summary>
public sealed class SettingsWords(Texts texts, LanguageBook languages, int usualFreezeDay)
{
    /// <summary>Name, language and time zone.</summary>
    public IReadOnlyList<FigureLine> Basics(Team team) =>
    [
        new(texts["settings.name"], team.Name),
        new(texts["settings.language"], languages.Choose(team.Language).Name),
        new(texts["settings.timeZone"], team.TimeZone),
    ];

    /// <summary>When the team works.</summary>
    public IReadOnlyList<FigureLine> Days(Team team)
    {
        var settings = team.Settings;
        return
        [
            new(texts["settings.shiftEnd"], settings.ShiftEnd.ToString("HH:mm", CultureInfo.InvariantCulture)),
            new(texts["settings.weekdays"], string.Join(texts["format.list"], settings.Weekdays.Select(texts.Culture.DateTimeFormat.GetAbbreviatedDayName))),
            new(texts["settings.holidays"], texts[settings.WorksOnHolidays ? "settings.holidaysOn" : "settings.holidaysOff"]),
            new(texts["settings.closures"], settings.Closures.Count == 0 ? texts["settings.none"] : string.Join(texts["format.list"], settings.Closures.Select(SettingsReader.Write))),
        ];
    }

    /// <summary>What the team counts as what.</summary>
    public IReadOnlyList<FigureLine> Counting(Team team)
    {
        var settings = team.Settings;
        return
        [
            new(texts["settings.connect"], settings.Connect is { } level ? LevelOf(texts, level) : texts["settings.unsaid"]),
            new(texts["settings.appointmentRate"], texts[settings.AppointmentRate == AppointmentRateBasis.PerCall ? "settings.perCall" : "settings.perConnect"]),
            new(texts["settings.recalls"], texts[settings.CountsRecalls switch { true => "settings.recallsIn", false => "settings.recallsOut", null => "settings.unsaid" }]),
            new(texts["settings.freezeDay"], texts.Format("settings.businessDay", ("n", texts.Number(settings.FreezeBusinessDay ?? usualFreezeDay)))),
        ];
    }

    /// <summary>From how many answers on what is shown.</summary>
    public IReadOnlyList<FigureLine> Privacy(Team team) =>
    [
        new(texts["settings.breakdown"], texts.Format("settings.answers", ("n", texts.Number(team.Settings.FewestForBreakdown)))),
        new(texts["settings.freeText"], texts.Format("settings.answers", ("n", texts.Number(team.Settings.FewestForFreeText)))),
    ];

    /// <summary>What differs between two states of a team: each field with both.</summary>
    public IReadOnlyList<FigureLine> Differences(Team before, Team after) =>
    [
        .. All(before).Zip(All(after))
            .Where(pair => pair.First.Value != pair.Second.Value)
            .Select(pair => new FigureLine(pair.First.Label, texts.Format("settings.fromTo", ("before", pair.First.Value), ("after", pair.Second.Value)))),
    ];

    /// <summary>Some lines as one sentence.</summary>
    public string Sentence(IEnumerable<FigureLine> lines) =>
        string.Join($" {texts["settings.between"]} ", lines.Select(line => texts.Format("settings.pair", ("label", line.Label), ("value", line.Value))));

    /// <summary>What a team counts as what, in sentences for where a KPI is explained; empty where nobody has said.</summary>
    public static string DefinitionsFor(Texts texts, Kpi kpi, Team? team)
    {
        var sentences = new List<string>();
        if (team?.Settings.Connect is { } level && IsMadeOf(kpi, CountField.Connects))
            sentences.Add(texts.Format("settings.connectDefinition", ("level", LevelOf(texts, level))));

        if (team?.Settings.CountsRecalls is { } counts && IsMadeOf(kpi, CountField.Calls))
            sentences.Add(texts[counts ? "settings.recallsInDefinition" : "settings.recallsOutDefinition"]);

        return string.Join(' ', sentences);
    }

    private static bool IsMadeOf(Kpi kpi, CountField field) => kpi.Numerator == field || kpi.Denominator == field;

    private IEnumerable<FigureLine> All(Team team) => [.. Basics(team), .. Days(team), .. Counting(team), .. Privacy(team)];

    /// <summary>A level of 接続 in words.</summary>
    public static string LevelOf(Texts texts, ConnectLevel level) => texts[level switch
    {
        ConnectLevel.Answered => "settings.connectAnswered",
        ConnectLevel.Reception => "settings.connectReception",
        ConnectLevel.DecisionMaker => "settings.connectDecisionMaker",
        ConnectLevel.RealTalk => "settings.connectRealTalk",
        ConnectLevel.FullTalk => "settings.connectFullTalk",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "Not a level of 接続."),
    }];
}
