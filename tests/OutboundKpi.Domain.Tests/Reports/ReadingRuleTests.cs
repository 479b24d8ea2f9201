using FsCheck;
using FsCheck.Fluent;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Domain.Tests.Reports;

public class ReadingRuleTests
{
    private static readonly ReportParser _parser = new();

    [Fact]
    public void A_rule_survives_being_written_and_read()
    {
        var orders = from fields in Gen.Shuffle(Enum.GetValues<CountField>())
                     from count in Gen.Choose(1, 7)
                     select ReadingRule.BareOrder([.. fields.Take(count)]);
        var labels = from word in Gen.Elements("着電", "有効", "獲得", "成果", "有効:A", "big talks", "ＯＫ件")
                     from field in Gen.Elements(Enum.GetValues<CountField>())
                     select ReadingRule.Label(word, field);

        Prop.ForAll(Gen.OneOf(orders, labels).ToArbitrary(), rule => ReadingRule.Parse(rule.ToString()) == rule).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("")]
    [InlineData("order:")]
    [InlineData("order:Calls,Calls")]
    [InlineData("order:1,2")]
    [InlineData("label:Calls")]
    [InlineData("label:Calls: ")]
    [InlineData("label:Nothing:着電")]
    [InlineData("calls")]
    public void What_is_no_rule_is_refused(string text) => Should.Throw<FormatException>(() => ReadingRule.Parse(text));

    [Theory]
    [InlineData("架電80 着電30 アポ2", "着電", CountField.Connects, "calls=80 connects=30 appts=2")]
    [InlineData("架電80 獲得3", "獲得", CountField.Appointments, "calls=80 appts=3")]
    [InlineData("架電80 有効１２件 アポ1", "有効", CountField.Connects, "calls=80 connects=12 appts=1")]
    [InlineData("80 calls, 3 demos", "demos", CountField.Meetings, "calls=80 meetings=3")]
    [InlineData("架電80 OKトーク5", "ＯＫトーク", CountField.Connects, "calls=80 connects=5")]
    public void A_label_that_was_explained_is_understood(string message, string label, CountField field, string blocks)
    {
        var reading = _parser.Read(message, new ReadingContext(Corpus.Now, [ReadingRule.Label(label, field)]));

        Corpus.Kind(reading).ShouldBe("ok");
        Corpus.Blocks(reading).ShouldBe(blocks);
    }

    [Fact]
    public void A_rule_about_three_numbers_says_nothing_about_two()
    {
        var rule = ReadingRule.BareOrder([CountField.Calls, CountField.Connects, CountField.Appointments]);

        _parser.Read("80/15", new ReadingContext(Corpus.Now, [rule])).ShouldBeOfType<ReportReading.Doubtful>();
    }

    [Fact]
    public void A_rule_does_not_make_the_impossible_possible()
    {
        var rule = ReadingRule.BareOrder([CountField.Calls, CountField.Connects, CountField.Appointments]);

        _parser.Read("15/80/2", new ReadingContext(Corpus.Now, [rule])).ShouldBe(new ReportReading.Rejected(RejectReason.MoreConnectsThanCalls));
    }
}
