using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Plans;

namespace OutboundKpi.Bot.Demo;

/// <summary>
/// What the demo's team follows: a first plan that counted calls, and the one that took its place when the floor said what that did. So a first look at
/// the bot shows the whole loop. Both are older than anything that the team reports.
/// </summary>
public static class DemoPlan
{
    private static readonly DateOnly First = new(2025, 1, 6);
    private static readonly DateOnly Second = new(2025, 4, 1);

    /// <summary>The versions, in their order.</summary>
    /// <param name="texts">The language in which its people write.</param>
    /// <param name="timeZone">The team's time zone.</param>
    public static IReadOnlyList<Write> Versions(Texts texts, string timeZone)
    {
        var now = Plan(texts);
        var before = now with
        {
            Phase = Phase.Launch,
            Items = [Calls(texts, perDay: 80), Watched("connect-rate", texts["demo.plan.connects.purpose"], texts.List("demo.plan.connects.actions"), texts["demo.plan.connects.impact"], texts["demo.plan.connects.reason"])],
        };
        return
        [
            new AppendPlan(Version(1, First, before, texts["demo.plan.firstWhy"], timeZone)),
            new AppendPlan(Version(2, Second, now, texts["demo.plan.why"], timeZone) with { Voices = DemoHistory.Operators }),
        ];
    }

    private static KpiPlan Plan(Texts texts) => new()
    {
        Goal = new(GoalMeasure.Deals, PerMonth: 12),
        Persona = texts["demo.plan.persona"],
        Problem = texts["demo.plan.problem"],
        Process = new(texts["demo.plan.steps"], texts["demo.plan.handOver"], texts["demo.plan.appointmentCondition"]),
        Phase = Phase.Improve,
        Purposes = texts.List("demo.plan.purposes"),
        Items =
        [
            Watched("appointment-rate", texts["demo.plan.appointments.purpose"], texts.List("demo.plan.appointments.actions"), texts["demo.plan.appointments.impact"], texts["demo.plan.appointments.reason"]),
            Watched("connect-rate", texts["demo.plan.connects.purpose"], texts.List("demo.plan.connects.actions"), texts["demo.plan.connects.impact"], texts["demo.plan.connects.reason"]),
            Calls(texts, perDay: 60),
        ],
    };

    private static PlanItem Calls(Texts texts, int perDay) =>
        Watched("calls", texts["demo.plan.calls.purpose"], texts.List("demo.plan.calls.actions"), texts["demo.plan.calls.impact"], texts["demo.plan.calls.reason"]) with
        {
            Target = new(TargetPer.OperatorDay, perDay, TargetBasis.Chosen),
        };

    private static PlanItem Watched(string kpi, string purpose, IReadOnlyList<string> actions, string impact, string reason) =>
        new() { KpiKey = kpi, Purpose = purpose, Actions = actions, Impact = impact, Reason = reason };

    private static PlanVersion Version(int version, DateOnly from, KpiPlan plan, string why, string timeZone)
    {
        var noonOfTheWeekBefore = from.AddDays(-7).ToDateTime(new TimeOnly(12, 0));
        return new()
        {
            TenantId = DemoTeam.TenantId,
            TeamId = DemoTeam.TeamId,
            Version = version,
            EffectiveFrom = from,
            Plan = plan,
            Why = why,
            Origin = PlanOrigin.Demo,
            DecidedBy = DemoTeam.SupervisorId,
            DecidedAt = new DateTimeOffset(noonOfTheWeekBefore, TimeZoneInfo.FindSystemTimeZoneById(timeZone).GetUtcOffset(noonOfTheWeekBefore)),
        };
    }
}
