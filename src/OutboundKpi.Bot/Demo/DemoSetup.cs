using OutboundKpi.Bot.Schedules;
using OutboundKpi.Teams;
using OutboundKpi.Teams.Authentication;

namespace OutboundKpi.Bot.Demo;

/// <summary>Adds the demo where it may run: in Development, without an app id, unless it is switched off.</summary>
public static class DemoSetup
{
    /// <summary>Adds the demo's team and the local client.</summary>
    public static IServiceCollection AddDemo(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddOptions<DemoOptions>().BindConfiguration(DemoOptions.Section).CheckLimits(DemoOptions.Section);
        var demo = configuration.GetSection(DemoOptions.Section).Get<DemoOptions>() ?? new();
        var appId = configuration[$"{BotAuthenticationOptions.Section}:{nameof(BotAuthenticationOptions.AppId)}"];
        if (!demo.Enabled || !environment.IsDevelopment() || !string.IsNullOrEmpty(appId))
            return services;

        // The demo's colleagues have no chats and never report of themselves: reminding them, and telling that it failed, would only be in the way.
        services.PostConfigure<ScheduleOptions>(schedules => (schedules.Reminders, schedules.Heartbeat) = (false, false));
        return services
            .AddSingleton<DemoTeam>()
            .AddHostedService<DemoStart>()
            .AddHostedService<LocalClientService>();
    }
}
