using OutboundKpi.Bot.Demo;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Teams;

namespace OutboundKpi.Bot;

/// <summary>The host of the bot: everything added, everything mapped.</summary>
public static class BotHost
{
    /// <summary>Builds the host and checks what can be wrong in the files it was shipped with.</summary>
    /// <param name="time">The clock that the bot goes by.</param>
    /// <param name="settings">Settings as <c>--Section:Key value</c>; they win over the environment and appsettings.json.</param>
    /// <exception cref="AdaptiveCards.CardTemplateException">A card template is wrong.</exception>
    public static WebApplication Build(TimeProvider time, params string[] settings)
    {
        var app = BuildUnchecked(time, settings);
        app.Services.CheckAtStart();
        app.MapMessages();
        return app;
    }

    /// <summary>Builds the host without a look at anything, for whoever wants to look at each part alone.</summary>
    public static WebApplication BuildUnchecked(TimeProvider time, params string[] settings)
    {
        // Settings, cards and languages lie beside the program, wherever it is started from; data lies below the current folder.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddSingleton(time);
        builder.Services
            .AddStorage()
            .AddTeamsChannel(builder.Configuration)
            .AddInbound()
            .AddAccess()
            .AddCommands()
            .AddDialogs()
            .AddPlans()
            .AddSummaries()
            .AddCards(AppContext.BaseDirectory)
            .AddOutbox()
            .AddSchedules()
            .AddDemo(builder.Configuration, builder.Environment);

        return builder.Build();
    }
}
