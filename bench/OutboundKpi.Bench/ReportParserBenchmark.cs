using BenchmarkDotNet.Attributes;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Bench;

/// <summary>
/// What reading a message costs, from the usual report to 10,000 characters of the worst kinds. The bar is 5 ms for 10,000 characters.
/// Compare two commits by running the same filter on each: <c>dotnet run -c Release --project bench/OutboundKpi.Bench -- --filter *ReportParser*</c>.
/// </summary>
[MemoryDiagnoser]
public class ReportParserBenchmark
{
    private static readonly ReadingContext Context = ReadingContext.At(new DateTimeOffset(2026, 11, 20, 18, 2, 0, TimeSpan.FromHours(9)));
    private readonly ReportParser _parser = new();

    /// <summary>The messages by their names.</summary>
    public static IReadOnlyDictionary<string, string> Messages { get; } = new Dictionary<string, string>
    {
        ["usual"] = "架電80 接続24 アポ3",
        ["chatty"] = "お疲れさまです！今日は架電７５、うち通電１８。アポ１！明日もがんばります😊",
        ["lists"] = "新規リスト 架電40接続8アポ1／休眠リスト 架電30接続9アポ2",
        ["digits"] = new string('1', 10_000),
        ["numbers"] = string.Concat(Enumerable.Repeat("80 ", 3_333)),
        ["labels"] = string.Concat(Enumerable.Repeat("架電", 5_000)),
        ["reports"] = string.Concat(Enumerable.Repeat("架電80接続24アポ3\n", 800)),
        ["brackets"] = string.Concat(Enumerable.Repeat("（「", 5_000)),
        ["prose"] = string.Concat(Enumerable.Repeat("本日はよく晴れていましたが電話はなかなかつながらず苦労しました。", 320)),
    };

    [ParamsSource(nameof(Names))]
    public string Message { get; set; } = "usual";

    public static IEnumerable<string> Names => Messages.Keys;

    [Benchmark]
    public ReportReading Read() => _parser.Read(Messages[Message], Context);
}
