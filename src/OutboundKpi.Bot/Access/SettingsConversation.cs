using System.Text.Json;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Dialogs;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Access;

/// <summary>Shows what is set for a team and takes what its supervisor sets; when another was faster, says what changed and keeps what was typed.</summary>
public sealed class SettingsConversation(
    TeamAccess access, SettingsReader reader, SettingsCards cards, ReadingRuleStore rules, AuditStore audit, PeopleStore people)
{
    /// <summary>Shows the settings of a team.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="wanted">The team that a button names; <see langword="null"/> or empty for none.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public async ValueTask ShowAsync(TurnContext turn, string? wanted, CancellationToken cancellationToken)
    {
        if (await access.ChooseAsync(turn, SettingsVerbs.Open, wanted, Choice, cancellationToken) is { } team)
            turn.SayPrivately(cards.Settings(turn.Texts, team, await RulesAsync(team, cancellationToken), "", open: null));

        static CardButton Choice(Team team) => CardButton.Of(team.Name, SettingsVerbs.Open, ("team", team.TeamId));
    }

    /// <summary>Forgets a reading rule of a team.</summary>
    public async ValueTask RemoveRuleAsync(TurnContext turn, string verb, string teamId, string subject, CancellationToken cancellationToken)
    {
        if (await access.FindAsync(turn, verb, teamId, cancellationToken) is not { } team)
            return;

        var known = await RulesAsync(team, cancellationToken);
        if (known.FirstOrDefault(rule => rule.Subject == subject) is { } removed)
        {
            turn.Save(new RemoveReadingRule(turn.TenantId, teamId, subject));
            TeamAccess.Audit(turn, verb, teamId, subject, removed.Rule, after: null);
        }

        turn.SayPrivately(cards.Settings(turn.Texts, team, [.. known.Where(rule => rule.Subject != subject)], "", open: null));
    }

    /// <summary>Takes a form.</summary>
    public async ValueTask SaveAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken)
    {
        if (await access.FindAsync(turn, SettingsVerbs.Save, FormValues.Text(data, "team"), cancellationToken) is not { } team)
            return;

        var fields = SettingsReader.FieldsIn(data);
        var known = await RulesAsync(team, cancellationToken);
        var read = reader.Read(fields, team, turn.Today, out var problems);
        if (problems.Count > 0)
        {
            var lines = problems.Select(problem => new FigureLine(turn.Texts[problem.FieldKey], turn.Texts[problem.ReasonKey]));
            turn.SayPrivately(cards.Settings(turn.Texts, team, known, turn.Texts["settings.problem"], (fields, [.. lines])));
        }
        else if (FormValues.Number(data, "version") != team.Version)
        {
            await AskAgainAsync(turn, team, known, fields, FormValues.Number(data, "version"), cancellationToken);
        }
        else
        {
            turn.SpentNonce = FormValues.Text(data, "nonce") is { Length: > 0 } nonce ? nonce : null;
            var saved = read == team ? team : read with { Version = team.Version + 1 };
            if (saved != team)
            {
                turn.Save(new SaveTeamSettings(read));
                TeamAccess.Audit(turn, SettingsVerbs.Save, team.TeamId, SubjectOf(saved.Version), TeamSnapshot.Write(team), TeamSnapshot.Write(saved));
            }

            turn.SayPrivately(cards.Settings(turn.Texts, saved, known, turn.Texts[saved == team ? "settings.asBefore" : "settings.saved"], open: null));
        }
    }

    // What the other changed is shown, and fills the fields that this one has not touched; what they typed themselves stays.
    private async ValueTask AskAgainAsync(
        TurnContext turn, Team team, IReadOnlyList<TeamReadingRule> known, SettingsFields fields, int version, CancellationToken cancellationToken)
    {
        var done = await audit.GetDoneAsync(turn.TenantId, team.TeamId, SettingsVerbs.Save, cancellationToken);
        var since = done.FirstOrDefault(entry => entry.Subject == SubjectOf(version + 1));
        var other = since is null ? null : await people.GetPersonAsync(turn.TenantId, done[^1].PersonId, cancellationToken);
        var before = since?.Before is { } json ? TeamSnapshot.Read(json, team) : team;
        var merged = SettingsReader.Merge(fields, SettingsReader.FieldsOf(before), SettingsReader.FieldsOf(team));
        var message = other is null
            ? turn.Texts["settings.changedMeanwhile"]
            : turn.Texts.Format("settings.changedBy", ("name", other.Name));
        turn.SayPrivately(cards.Settings(turn.Texts, team, known, message, (merged, cards.WordsOf(turn.Texts).Differences(before, team))));
    }

    private ValueTask<IReadOnlyList<TeamReadingRule>> RulesAsync(Team team, CancellationToken cancellationToken) =>
        rules.GetOfTeamAsync(team.TenantId, team.TeamId, cancellationToken);

    private static string SubjectOf(long version) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"v{version}");
}
