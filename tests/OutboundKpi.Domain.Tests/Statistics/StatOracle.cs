using System.Globalization;
using System.Text.Json;

namespace OutboundKpi.Domain.Tests.Statistics;

/// <summary>The worked numbers of each method, from a program that shares no code with ours, rounded to six digits or as the value is named.</summary>
internal static class StatOracle
{
    public const double Precision = 1e-5;

    private static readonly JsonDocument _document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Statistics", "stat-oracle.json")));

    public static JsonElement Root => _document.RootElement;

    /// <summary>Every value of a section is checked: a name without a check fails, and so does a check without a value.</summary>
    public static void Covers(this JsonElement section, Dictionary<string, Action<JsonElement>> checks)
    {
        section.EnumerateObject().Select(value => value.Name).ShouldBe(checks.Keys, ignoreOrder: true);
        foreach (var value in section.EnumerateObject())
            checks[value.Name](value.Value);
    }

    public static double[] Numbers(this JsonElement array) => [.. array.EnumerateArray().Select(value => value.GetDouble())];

    public static long[] Counts(this JsonElement array) => [.. array.EnumerateArray().Select(value => value.GetInt64())];

    public static Proportion[] Rates(this JsonElement section) => [.. section.GetProperty("x").Counts().Zip(section.GetProperty("n").Counts(), (x, n) => new Proportion(x, n))];

    public static void ShouldBe(this Interval interval, JsonElement ends, double precision = Precision)
    {
        interval.Low.ShouldBe(ends[0].GetDouble(), precision);
        interval.High.ShouldBe(ends[1].GetDouble(), precision);
    }

    public static void ShouldBe(this double value, JsonElement expected, double precision = Precision) => value.ShouldBe(expected.GetDouble(), precision);

    public static void ShouldBe(this IEnumerable<double> values, JsonElement expected, double precision = Precision)
    {
        var actual = values.ToArray();
        actual.Length.ShouldBe(expected.GetArrayLength());
        for (var i = 0; i < actual.Length; i++)
            actual[i].ShouldBe(expected[i].GetDouble(), precision, $"at {i}");
    }

    public static int AsAge(this JsonProperty property) => int.Parse(property.Name, CultureInfo.InvariantCulture);

    /// <summary>For what is named but not compared, such as the words of a case.</summary>
    public static void Given(JsonElement value) => value.ValueKind.ShouldNotBe(JsonValueKind.Undefined);
}
