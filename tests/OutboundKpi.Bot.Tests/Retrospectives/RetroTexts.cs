using Microsoft.Extensions.DependencyInjection;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Bot.Tests.Conversations;

namespace OutboundKpi.Bot.Tests.Retrospectives;

/// <summary>Small looks that several tests take.</summary>
internal static class RetroTexts
{
    /// <summary>What somebody hears who wants to answer.</summary>
    public static async Task<string> AnswerToAsync(TestPerson person) => (await person.SaysAsync("振り返り")).Text;

    /// <summary>How many people have answered about themselves in a round.</summary>
    public static async Task<int> GetOwnAsync(this IServiceProvider services, string roundId) =>
        (await services.GetRequiredService<VoiceStore>().GetOwnAnswersAsync("tenant-1", roundId, TestContext.Current.CancellationToken)).Count;

    /// <summary>The team as it is stored.</summary>
    public static async Task<Team> TeamAsync(this IServiceProvider services) =>
        (await services.GetRequiredService<PeopleStore>().GetTeamAsync("tenant-1", "team-1", TestContext.Current.CancellationToken)).ShouldNotBeNull();
}
