using System.CommandLine;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.History;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Plans;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Diagnosis;

namespace OutboundKpi.Bot.Cli;

/// <summary>Prints what a team's numbers say as of a day.</summary>
public static class DiagnoseVerb
{
    /// <summary>How a diagnosis is printed.</summary>
    public enum Format
    {
        /// <summary>Sentences in the team's language.</summary>
        Text,

        /// <summary>One JSON object.</summary>
        Json,
    }

    /// <summary>The verb.</summary>
    /// <param name="time">The clock that says which day it is.</param>
    public static Command Build(TimeProvider time)
    {
        var team = new Option<string>("--team") { Description = "The team's id.", HelpName = "ID", Required = true };
        var asOf = DayOption.Build("--as-of", "The day whose end is looked at; nothing that became known later counts (default: today).");
        var format = new Option<Format>("--format") { Description = "text (default) or json.", HelpName = "text|json" };
        var tenant = TenantOption.Build();
        var settings = SettingArguments.Build();
        var command = new Command("diagnose", "Say what changed in a team's numbers, since when and how sure that is.") { team, asOf, format, tenant };
        command.Arguments.Add(settings);
        command.SetAction((parsed, cancellationToken) =>
        {
            var io = parsed.InvocationConfiguration;
            return Failures.ReportAsync(io.Error, async () =>
            {
                await using var app = BotHost.BuildUnchecked(time, parsed.GetValue(settings) ?? []);
                var tenantId = TenantOption.Resolve(parsed.GetValue(tenant), app.Configuration);
                return await RunAsync(app.Services, tenantId, parsed.GetValue(team)!, parsed.GetValue(asOf), parsed.GetValue(format), io, cancellationToken);
            });
        });
        return command;
    }

    private static async Task<int> RunAsync(
        IServiceProvider services, string tenantId, string teamId, DateOnly? asOf, Format format, InvocationConfiguration io, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<IStorage>().InitializeAsync(cancellationToken);
        var people = services.GetRequiredService<PeopleStore>();
        var teams = await people.GetTeamsAsync(tenantId, cancellationToken);
        if (teams.SingleOrDefault(team => team.TeamId == teamId) is not { } team)
        {
            await io.Error.WriteLineAsync($"There is no team '{teamId}' in the tenant '{tenantId}'.");
            return 1;
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(team.TimeZone);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(services.GetRequiredService<TimeProvider>().GetUtcNow(), zone).DateTime);
        var history = await services.GetRequiredService<TeamHistoryReader>().ReadAsync(team, asOf ?? today, cancellationToken);
        var diagnosis = TeamDiagnosis.Of(history);
        var texts = services.GetRequiredService<LanguageBook>().Choose(team.Language);
        if (format == Format.Json)
        {
            var plan = await services.GetRequiredService<PlanBook>().InForceAsync(team, history.AsOf, cancellationToken);
            await io.Output.WriteLineAsync(DiagnosisJson.Write(history, diagnosis, texts, plan));
            return 0;
        }

        var names = (await people.GetMembersAsync(tenantId, teamId, cancellationToken)).ToDictionary(member => member.Person.PersonId, member => member.Person.Name, StringComparer.Ordinal);
        await WriteTextAsync(io.Output, texts, new(texts, history.Kpis, person => names.GetValueOrDefault(person, person)), team, history.AsOf, diagnosis);
        return 0;
    }

    private static async Task WriteTextAsync(TextWriter output, Texts texts, FindingWording wording, Team team, DateOnly asOf, TeamDiagnosis diagnosis)
    {
        await output.WriteLineAsync($"{team.Name}  {texts.Format("diagnosis.heading", ("day", texts.Day(asOf)))}");
        var told = DiagnosisCards.WithoutParts(diagnosis.Findings);
        if (told.Count == 0)
            await output.WriteLineAsync(texts["diagnosis.quiet"]);

        foreach (var finding in told)
        {
            await output.WriteLineAsync();
            await output.WriteLineAsync($"{wording.Strength(finding)}  {wording.Headline(finding)}");
            foreach (var line in wording.Evidence(finding).Append(wording.Event(finding)).Where(line => line.Length > 0))
                await output.WriteLineAsync($"  {line}");
        }

        if (diagnosis.Undecided.Count > 0)
        {
            await output.WriteLineAsync();
            await output.WriteLineAsync(texts["diagnosis.missing"]);
        }

        foreach (var missing in diagnosis.Undecided)
            await output.WriteLineAsync($"  {wording.Missing(missing)}");

        if (diagnosis.Goal is { } goal)
        {
            await output.WriteLineAsync();
            foreach (var line in wording.Goal(goal))
                await output.WriteLineAsync(line);
        }

        await output.WriteLineAsync();
        foreach (var line in wording.Room(diagnosis.Bottleneck))
            await output.WriteLineAsync(line);
    }
}
