using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Options;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Teams.Authentication;
using OutboundKpi.Teams.Connector;

namespace OutboundKpi.Bot.Cli;

/// <summary>Looks at everything that a start needs and says of each whether it is well: a line each.</summary>
public static class DoctorVerb
{
    /// <summary>The largest difference to the directory's clock that tokens bear.</summary>
    private static readonly TimeSpan LargestClockError = TimeSpan.FromMinutes(5);

    /// <summary>The verb.</summary>
    public static Command Build()
    {
        var command = new Command("doctor", "Check configuration, database, cards, languages, manifest, credentials and clock.");
        var settings = SettingArguments.Build();
        command.Arguments.Add(settings);
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(settings) ?? [], parsed.InvocationConfiguration.Output, cancellationToken));
        return command;
    }

    /// <summary>Runs all checks, each also when one before it failed.</summary>
    /// <returns>0 when all are well, else 1.</returns>
    public static async Task<int> RunAsync(string[] settings, TextWriter output, CancellationToken cancellationToken)
    {
        var (app, fault) = await TryAsync(() => Task.FromResult(BotHost.BuildUnchecked(TimeProvider.System, settings)));
        if (app is null)
        {
            await WriteAsync(output, "configuration", isWell: false, fault!);
            return 1;
        }

        await using (app)
            return await RunAsync(app.Services, output, cancellationToken);
    }

    private static async Task<int> RunAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        (string Name, Func<Task<string>> Look)[] checks =
        [
            ("configuration", () => Task.FromResult(Configuration(services))),
            ("database", () => DatabaseAsync(services, cancellationToken)),
            ("languages", () => Task.FromResult(Languages(services))),
            ("cards", () => Task.FromResult(CardTemplates(services))),
            ("manifest", () => Task.FromResult(Manifest())),
            ("credentials", () => CredentialsAsync(services, cancellationToken)),
            ("clock", () => ClockAsync(services, cancellationToken)),
        ];

        var failed = 0;
        foreach (var (name, look) in checks)
        {
            var (words, fault) = await TryAsync(look);
            failed += fault is null ? 0 : 1;
            await WriteAsync(output, name, fault is null, words ?? fault!);
        }

        return failed == 0 ? 0 : 1;
    }

    private static Task WriteAsync(TextWriter output, string name, bool isWell, string words) =>
        output.WriteLineAsync($"{(isWell ? "ok  " : "FAIL")}  {name,-13}  {words}");

    // The doctor reports every failure as a line, whatever it is.
    private static async Task<(T? Result, string? Fault)> TryAsync<T>(Func<Task<T>> look)
        where T : class
    {
        try
        {
            return (await look(), null);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return (null, Failures.Words(e).ReplaceLineEndings(" "));
        }
    }

    private static string Configuration(IServiceProvider services)
    {
        services.GetRequiredService<IStartupValidator>().Validate();
        return "all settings hold together";
    }

    private static async Task<string> DatabaseAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<IStorage>().InitializeAsync(cancellationToken);
        // Nothing is that old, but to look for it takes the right to write.
        await services.GetRequiredService<NonceStore>().PurgeAsync(DateTimeOffset.UnixEpoch, cancellationToken);
        var pending = await services.GetRequiredService<OutboxStore>().CountPendingAsync(cancellationToken);
        var options = services.GetRequiredService<IOptions<StorageOptions>>().Value;
        return string.Create(CultureInfo.InvariantCulture, $"{options.Engine} can be read and written; {pending} messages wait to be sent");
    }

    private static string Languages(IServiceProvider services) =>
        string.Join(", ", services.GetRequiredService<LanguageBook>().All.Select(texts => texts.Borrowed.Count == 0
            ? $"{texts.Tag} ({texts.Name})"
            : string.Create(CultureInfo.InvariantCulture, $"{texts.Tag} ({texts.Name}; {texts.Borrowed.Count} texts still in English)")));

    private static string CardTemplates(IServiceProvider services)
    {
        services.GetRequiredService<CardBook>();
        return string.Create(CultureInfo.InvariantCulture, $"{CardNames.All.Count} templates are good");
    }

    private static string Manifest()
    {
        using var nowhere = new MemoryStream();
        var problems = AppPackage.Build(PackageVerb.ManifestFolder, PackageVerb.SampleAppId, domain: null, nowhere);
        return problems.Count == 0 ? "the app package can be made" : throw new InvalidOperationException(string.Join("; ", problems));
    }

    private static async Task<string> CredentialsAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (services.GetRequiredService<IOptions<BotAuthenticationOptions>>().Value.AppId.Length == 0)
            return "none, which is well while developing";

        await services.GetRequiredService<IAccessTokenSource>().GetAsync(cancellationToken);
        return "the directory gave the bot a token";
    }

    private static async Task<string> ClockAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var options = services.GetRequiredService<IOptions<BotAuthenticationOptions>>().Value;
        if (options.AppId.Length == 0)
            return "not compared: there are no credentials whose tokens would expire";

        using var http = new HttpClient();
        using var response = await http.GetAsync(options.MetadataAddress, cancellationToken);
        var error = services.GetRequiredService<TimeProvider>().GetUtcNow() - response.Headers.Date!.Value;
        return error.Duration() < LargestClockError
            ? string.Create(CultureInfo.InvariantCulture, $"{error.TotalSeconds:0} s off the channel's clock")
            : throw new InvalidOperationException($"This machine's clock is {error:c} off; tokens will be refused. Set it by NTP.");
    }
}
