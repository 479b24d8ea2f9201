using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Options;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Bot.Summaries;
using OutboundKpi.Bot.Tests.Cards;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Reports;
using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Bot.Tests.Summaries;

/// <summary>Whatever a team's period holds: what others may read names nobody, and no total is a person's own numbers.</summary>
public sealed class SummaryPrivacyTests
{
    private static readonly SummaryCards Cards = new(new CardBook(ShippedCard.Folder, Options.Create(new ChannelCardOptions())));
    private static readonly DateOnly Day = new(2026, 11, 20);

    public static TheoryData<string> Tags => [.. ShippedCard.LanguageTags];

    [Theory]
    [MemberData(nameof(Tags))]
    public void Only_the_supervisor_s_card_names_people(string tag)
    {
        var texts = ShippedCard.Languages.Find(tag)!;
        Prop.ForAll(Teams().ToArbitrary(), team =>
        {
            var names = team.Gaps.Select(gap => gap.Name).ToList();
            WordsOf(Cards.TeamForSupervisor(texts, team, [])).ShouldSatisfyAllConditions([.. names.Select(name => (Action<string>)(words => words.ShouldContain(name)))]);
            foreach (var card in ForOthers(texts, team))
                names.ShouldAllBe(name => !WordsOf(card).Contains(name, StringComparison.Ordinal));
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Totals_of_fewer_than_three_are_nobody_s_to_see_but_the_supervisor_s(string tag)
    {
        var texts = ShippedCard.Languages.Find(tag)!;
        Prop.ForAll(Teams().ToArbitrary(), team =>
        {
            var total = texts.Number(team.Counts.Calls!.Value);
            WordsOf(Cards.TeamForSupervisor(texts, team, [])).ShouldContain(total);
            foreach (var card in ForOthers(texts, team))
                WordsOf(card).Contains(total, StringComparison.Ordinal).ShouldBe(team.Reporters >= 3);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_person_s_card_holds_no_id() =>
        Prop.ForAll(Teams().ToArbitrary(), team =>
        {
            var summary = new PersonSummary(team.Period, 3, 5, team.Counts, team.Rates);
            WordsOf(Cards.Person(ShippedCard.Languages.Default, summary, "person-4711")).ShouldNotContain("person-4711");
        }).QuickCheckThrowOnFailure();

    private static IEnumerable<Reply> ForOthers(Texts texts, TeamSummary team) =>
    [
        Cards.TeamForChannel(texts, team, [], isOver: false),
        Cards.Teams(texts, team.Period, [team]),
    ];

    private static string WordsOf(Reply reply) => string.Join('\n', CardRules.Strings(JsonElement.Parse(reply.Card.Span)).Append(reply.Words));

    // Calls of six digits are found in no other number of a card.
    private static Gen<TeamSummary> Teams() =>
        from reporters in Gen.Choose(1, 6)
        from calls in Gen.Choose(100_000, 999_999)
        from connects in Gen.Choose(1, calls)
        from appointments in Gen.Choose(0, connects)
        from late in Gen.Choose(0, 50)
        from gaps in Gen.Choose(1, 9).ArrayOf(3)
        from kind in Gen.Elements(SummaryKind.Week, SummaryKind.Month)
        select new TeamSummary
        {
            Team = Some.Team(),
            Period = SummaryPeriod.UpTo(kind, Day),
            Reporters = reporters,
            Members = 6,
            BusinessDays = 5,
            ReportedDays = reporters,
            Counts = new ReportCounts { Calls = calls, Connects = connects, Appointments = appointments, Meetings = late },
            Rates = [Rate("connect-rate", connects, calls), Rate("appointment-rate", appointments, connects)],
            Gaps = [.. gaps.Select((days, i) => new ReportGap($"氏名 {(char)('甲' + i)}", days))],
            Events = [],
        };

    private static RateReading Rate(string key, int successes, int trials) =>
        new(KpiCatalogue.PerConnect.Get(key), new Proportion(successes, trials), new Domain.Statistics.Interval(0.1, 0.2), [], []);

    private static class Some
    {
        public static Team Team() => new() { TenantId = "t", TeamId = "team-1", Name = "1課", TimeZone = "Asia/Tokyo", Language = "ja" };
    }
}
