using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace OutboundKpi.Teams.Tests;

/// <summary>The channel as a host would put it together, from settings.</summary>
internal static class TeamsServices
{
    public const string AppId = "0b0c0d0e-1111-4222-8333-444455556666";

    /// <summary>Settings of a bot that is registered; nothing is fetched for them until a token is needed.</summary>
    public static IReadOnlyDictionary<string, string?> Registered { get; } = new Dictionary<string, string?>
    {
        ["Bot:AppId"] = AppId,
        ["Bot:TenantId"] = "11111111-1111-4111-8111-111111111111",
        ["Bot:Credential:Kind"] = "Secret",
        ["Bot:Credential:Secret"] = "the bot's secret",
    };

    public static ServiceProvider Create(
        IEnumerable<KeyValuePair<string, string?>> settings, string environment = "Production", Action<IServiceCollection>? before = null)
    {
        var services = new ServiceCollection();
        before?.Invoke(services);
        services.AddLogging();
        services.AddSingleton<IHostEnvironment>(new TestEnvironment(environment));
        services.AddTeamsChannel(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    private sealed class TestEnvironment(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "tests";

        public string ContentRootPath { get; set; } = AppContext.BaseDirectory;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
