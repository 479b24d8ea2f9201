using Microsoft.Extensions.Options;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Commands;
using OutboundKpi.Bot.Dialogs.Reports;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Bot.Access;

/// <summary>The card of a team's settings.</summary>
public sealed class SettingsCards(CardBook cards, LanguageBook languages, IOptions<ReportOptions> reports)
{
    /// <summary>The words for what is set.</summary>
    public SettingsWords WordsOf(Texts texts) => new(texts, languages, reports.Value.FreezeBusinessDay);

    /// <summary>The settings of a team.</summary>
    /// <param name="texts">The reader's language.</param>
    /// <param name="team">The team as it is.</param>
    /// <param name="rules">How its reports are read.</param>
    /// <param name="message">What is said above them; may be empty.</param>
    /// <param name="open">
    /// What was typed and is not saved, with what is to be looked at; <see langword="null"/> when the fields hold what is set.
    /// </param>
    public Reply Settings(Texts texts, Team team, IReadOnlyList<TeamReadingRule> rules, string message, (SettingsFields Fields, IReadOnlyList<FigureLine> Lines)? open)
    {
        var words = WordsOf(texts);
        var model = new SettingsCard(
            team.Name,
            message,
            open is not null,
            open?.Lines ?? [],
            open?.Fields ?? SettingsReader.FieldsOf(team),
            open is not null,
            words.Sentence(words.Basics(team).Skip(1)),
            words.Sentence(words.Days(team)),
            words.Sentence(words.Counting(team)),
            words.Sentence(words.Privacy(team)),
            [.. Enum.GetValues<ConnectLevel>().Select(level => new SettingsChoice(level.ToString(), SettingsWords.LevelOf(texts, level)))],
            [new(nameof(AppointmentRateBasis.PerConnect), texts["settings.perConnect"]), new(nameof(AppointmentRateBasis.PerCall), texts["settings.perCall"])],
            [new("yes", texts["settings.recallsIn"]), new("no", texts["settings.recallsOut"])],
            [.. Enum.GetValues<DayOfWeek>().OrderBy(day => ((int)day + 6) % 7).Select(day => new SettingsChoice(day.ToString(), texts.Culture.DateTimeFormat.GetDayName(day)))],
            [.. languages.All.Select(language => new SettingsChoice(language.Tag, language.Name))],
            texts.Format("settings.freezeHint", ("n", texts.Number(reports.Value.FreezeBusinessDay))),
            CardButton.DataOf(SettingsVerbs.Save, ("nonce", Nonce.New()), ("team", team.TeamId), ("version", team.Version)),
            [
                .. rules.Select(rule => new SettingsRule(
                    RuleWords.Write(texts, ReadingRule.Parse(rule.Rule)),
                    texts["settings.remove"],
                    CardButton.DataOf(RemoveRuleVerb.Name, ("team", rule.TeamId), ("subject", rule.Subject)))),
            ]);
        return new(cards.Fill(CardNames.Settings, texts, model), texts["settings.heading"]);
    }
}
