using System.Text.Json;
using Microsoft.Extensions.Options;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Bot.Summaries;
using OutboundKpi.Bot.Tests.Cards;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Reports;
using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Bot.Tests.Summaries;

/// <summary>The one action on a person's week.</summary>
public sealed class NextActionTests
{
    private static readonly SummaryCards Cards = new(new CardBook(ShippedCard.Folder, Options.Create(new ChannelCardOptions())));
    private static readonly ReportCounts Week = new() { Calls = 300, Connects = 50, Appointments = 25 };

    [Theory]
    [InlineData(AppointmentRateBasis.PerConnect)]
    [InlineData(AppointmentRateBasis.PerCall)]
    public void The_stage_with_most_leverage_is_the_same_whatever_appointments_are_divided_by(AppointmentRateBasis basis)
    {
        // A sixth of the calls connect and every second connect becomes an appointment: the room is in connecting.
        var summary = Summary(basis);
        var chosen = Enumerable.Range(0, 120).SelectMany(person => WordsOf(summary, $"person-{person}")).ToList();

        chosen.Count(words => words.StartsWith("今週の1つ：接続率", StringComparison.Ordinal))
            .ShouldBeGreaterThan(2 * chosen.Count(words => words.StartsWith("今週の1つ：アポ取得率", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> WordsOf(PersonSummary summary, string personId) =>
        CardRules.Strings(JsonElement.Parse(Cards.Person(ShippedCard.Languages.Find("ja")!, summary, personId).Card.Span));

    private static PersonSummary Summary(AppointmentRateBasis basis)
    {
        Team team = new()
        {
            TenantId = "t",
            TeamId = "team-1",
            Name = "1課",
            TimeZone = "Asia/Tokyo",
            Language = "ja",
            Settings = new() { AppointmentRate = basis },
        };
        return new(SummaryPeriod.UpTo(SummaryKind.Week, new(2026, 11, 20)), 5, 5, Week, [.. new[] { "connect-rate", "appointment-rate" }.Select(key => Rate(team.Kpis.Get(key)))]) { Team = team };
    }

    private static RateReading Rate(Kpi kpi)
    {
        var measure = kpi.Measure(Week)!;
        return new(kpi, new Proportion(measure.Numerator, measure.Denominator!.Value), Usual: null, [], []);
    }
}
