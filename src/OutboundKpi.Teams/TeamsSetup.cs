using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;
using OutboundKpi.Teams.Authentication;
using OutboundKpi.Teams.Connector;

namespace OutboundKpi.Teams;

/// <summary>Puts the channel together: who may come in, and how messages go out.</summary>
public static class TeamsSetup
{
    /// <summary>
    /// Adds <see cref="ChannelGate"/> and <see cref="ConnectorClient"/>, with their settings from the section <c>Bot</c> of the configuration.
    /// Settings that do not hold together stop the start with a message that names them.
    /// </summary>
    public static IServiceCollection AddTeamsChannel(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddGate(configuration);
        services.AddConnector(configuration);
        return services;
    }

    private static void AddGate(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<BotAuthenticationOptions>()
            .Bind(configuration.GetSection(BotAuthenticationOptions.Section))
            .CheckLimits(BotAuthenticationOptions.Section);
        services.AddSingleton<IValidateOptions<BotAuthenticationOptions>, BotAuthenticationOptionsValidator>();

        services.AddSingleton<AnonymousRule>();
        services.AddSingleton<ServiceUrlPolicy>();
        services.AddSingleton<DirectoryHttp>();
        services.AddSingleton(provider => new ChannelKeys(
            provider.GetRequiredService<DirectoryHttp>().GetHttpClient(),
            provider.GetRequiredService<IOptions<BotAuthenticationOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ChannelKeys>>()));
        services.AddSingleton(provider => new ChannelTokenValidator(
            provider.GetRequiredService<ChannelKeys>(),
            provider.GetRequiredService<IOptions<BotAuthenticationOptions>>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ChannelGate>();
    }

    private static void AddConnector(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ConnectorOptions>()
            .Bind(configuration.GetSection(ConnectorOptions.Section))
            .CheckLimits(ConnectorOptions.Section)
            .Validate(options => options.ConnectTimeout < options.RequestTimeout, "Bot:Connector:ConnectTimeout must be shorter than Bot:Connector:RequestTimeout.");

        services.TryAddSingleton<IMsalHttpClientFactory>(provider => provider.GetRequiredService<DirectoryHttp>());
        services.TryAddSingleton(provider => AccessTokenSources.Create(
            provider.GetRequiredService<IOptions<BotAuthenticationOptions>>().Value,
            provider.GetRequiredService<IMsalHttpClientFactory>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ConnectorClient>();
    }
}
