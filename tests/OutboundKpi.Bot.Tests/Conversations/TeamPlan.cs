using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Plans;

namespace OutboundKpi.Bot.Tests.Conversations;

/// <summary>Plans for teams of tests, and what is in force, asked, read.</summary>
internal static class TeamPlan
{
    /// <summary>A plan that counts calls.</summary>
    public static readonly KpiPlan Calls = Of(Item("calls", "機会をつくれたかを見ます") with { Target = new(TargetPer.OperatorDay, 80, TargetBasis.Chosen) }, Item("connect-rate", "話せたかを見ます"));

    /// <summary>A plan about what is said.</summary>
    public static readonly KpiPlan Talks = Of(Item("appointment-rate", "会う理由を渡せたかを見ます"), Item("calls", "無理のない機会を見ます") with { Target = new(TargetPer.OperatorDay, 60, TargetBasis.Chosen) });

    public static KpiPlan Of(params PlanItem[] items) => new()
    {
        Goal = new(GoalMeasure.Deals, PerMonth: 12),
        Persona = "製造業の総務の方",
        Problem = "採用に時間がかかる",
        Process = new("電話から契約まで", "その日のうちに", "日時が決まったもの"),
        Phase = Phase.Improve,
        Purposes = ["商談の質を高める"],
        Items = items,
    };

    public static PlanItem Item(string kpi, string purpose) => new()
    {
        KpiKey = kpi,
        Purpose = purpose,
        Actions = [$"{kpi}の行動"],
        Impact = $"{kpi}の影響",
        Reason = $"{kpi}の理由",
    };

    /// <summary>Decides a version of a team's plan.</summary>
    public static async Task DecideAsync(this TestBot bot, TestPerson by, int version, KpiPlan plan, DateOnly from, string why = "話の中身を見ていくため", string team = "team-1")
    {
        var result = await bot.Services.GetRequiredService<IStorage>().CommitAsync(
            [
                new AppendPlan(new()
                {
                    TenantId = by.Tenant,
                    TeamId = team,
                    Version = version,
                    EffectiveFrom = from,
                    Plan = plan,
                    Why = why,
                    Origin = PlanOrigin.Design,
                    DecidedBy = by.Id,
                    DecidedAt = new(2026, 9, 30, 10, 0, 0, TimeSpan.FromHours(9)),
                }),
            ],
            TestContext.Current.CancellationToken);
        result.ShouldBeOfType<CommitResult.Committed>();
    }

    /// <summary>Sets that a team divides appointments by calls.</summary>
    public static async Task DividesByCallsAsync(this TestBot bot, TestPerson person, string team = "team-1")
    {
        var known = (await bot.Services.GetRequiredService<PeopleStore>().GetTeamAsync(person.Tenant, team, TestContext.Current.CancellationToken)).ShouldNotBeNull();
        await bot.Services.GetRequiredService<IStorage>().CommitAsync(
            [new SaveTeamSettings(known with { Settings = known.Settings with { AppointmentRate = AppointmentRateBasis.PerCall } })],
            TestContext.Current.CancellationToken);
    }

    /// <summary>A team's versions, the first one first.</summary>
    public static async Task<IReadOnlyList<PlanVersion>> PlansAsync(this TestBot bot, string tenant = "tenant-1", string team = "team-1") =>
        await bot.Services.GetRequiredService<PlanStore>().GetAllAsync(tenant, team, TestContext.Current.CancellationToken);

    /// <summary>The questions about a team's plans.</summary>
    public static async Task<IReadOnlyList<PlanQuestion>> QuestionsAsync(this TestBot bot, string tenant = "tenant-1", string team = "team-1") =>
        await bot.Services.GetRequiredService<PlanSharingStore>().GetQuestionsAsync(tenant, team, TestContext.Current.CancellationToken);

    /// <summary>Waits for a card in somebody's chat with these words on it.</summary>
    public static async Task<SaidCard> WaitForCardAsync(this TestBot bot, TestPerson person, string words)
    {
        var found = await bot.Channel.WaitForAsync(request => request.ConversationId == person.Chat && request.Method == "POST" && CardIn(request.Json)?.Text.Contains(words, StringComparison.Ordinal) == true);
        return CardIn(found[^1].Json)!;
    }

    private static SaidCard? CardIn(JsonElement message) => message.TryGetProperty("attachments", out _) ? new(message) : null;
}
