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
        ["questions"] = string.Concat(Enumerable.Repeat("1か", 5_000)),
        ["corrections"] = string.Concat(Enumerable.Repeat("誤1正2", 2_500)),
        ["recalls"] = string.Concat(Enumerable.Repeat("再架電1新規架電1", 1_000)),
        ["tables"] = string.Concat(Enumerable.Repeat("架電\t接続\n1\t2\n", 1_000)),
        ["random"] = Random(10_000),
    };

    [ParamsSource(nameof(Names))]
    public string Message { get; set; } = "usual";

    public static IEnumerable<string> Names => Messages.Keys;

    /// <summary>Pieces of reports in a random order, the same in every run.</summary>
    private static string Random(int length)
    {
        const string pieces = "架電接続アポ0123456789 、。\nですかたい今日昨日目標(（）)：:/-1一二十百さんリストのはがをab計午前×→？率仮";
        var random = new Random(5);
        return string.Create(length, random, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = pieces[source.Next(pieces.Length)];
        });
    }

    [Benchmark]
    public ReportReading Read() => _parser.Read(Messages[Message], Context);
}
