using System.Text;
using System.Text.Json.Nodes;

namespace OutboundKpi.Bot.Tests.Protocol;

/// <summary>Spoils activities: puts in what people, clients and attackers could send, and breaks the JSON itself. The same seed gives the same activity.</summary>
internal sealed class ActivityMutator(Random random)
{
    // A raw piece of JSON that no JSON writer writes is put in under a name, and takes the name's place in the text.
    private static readonly (string Name, string Json)[] Raw =
    [
        ("\"@lone-high@\"", "\"\\ud800\""),
        ("\"@lone-low@\"", "\"x\\udc00y\""),
        ("\"@lone-in-words@\"", "\"架電80 \\ud83d 接続24\""),
        ("\"@huge@\"", "1e999"),
        ("\"@huge-integer@\"", "123456789012345678901234567890123456789012345678901234567890"),
        ("\"@tiny@\"", "-1e-999"),
        ("\"@minus-zero@\"", "-0"),
        ("\"@deep@\"", new string('[', 60) + new string(']', 60)),
        ("\"@too-deep@\"", new string('[', 20_000) + new string(']', 20_000)),
        ("\"@twins@\"", """{"id":"a","id":"b","verb":"x","verb":5}"""),
    ];

    private static readonly string[] Texts =
    [
        "", " ", "\0", "\t\r\n", "null", "true", "0", "-1", "８０", "架電80 接続24 アポ3", "架電99999999999999999999", "キャンセル", "報告", "修正", "なぜ 接続率", "言語 xx",
        "'; DROP TABLE person; --", "\" OR 1=1", "${$root}", "${if(true, 'x', 'y')}", "{{0}}", "%s%n", "../../etc/passwd", "..", ".", "a/b?c#d", "a\r\nX-Header: y",
        "<at>架電KPI</at>", "<script>alert(1)</script>", "**太字** [x](https://evil.example)", "=1+1", "\u202Eabc", "\uFEFF架電80", "\u00A0\u3000架電\u00A080", "👩‍👩‍👧‍👦架電🔟",
        "ｱﾎﾟ３　ﾞﾟ", "Z̸̡a̷l̶g̵o̸", "\uFFFF", "__proto__", "constructor", "$when", "report.submit", "report.add", "command.run", "19:x@thread.tacv2;messageid=1",
        "2026-02-30", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00-14:00", "Mars/Olympus", "Asia/Tokyo", "xx-YY-zz", "ja-JP", new('架', 12_000), new('9', 5_000), new(' ', 3_000),
        "@lone-high@", "@lone-low@", "@lone-in-words@", "@huge@", "@huge-integer@", "@tiny@", "@minus-zero@", "@deep@", "@too-deep@", "@twins@",
    ];

    /// <summary>A spoilt copy of an activity, as bytes.</summary>
    public byte[] Mutate(JsonObject activity)
    {
        var copy = activity.DeepClone().AsObject();
        var serviceUrl = copy["serviceUrl"]!.GetValue<string>();
        for (var changes = random.Next(3) == 0 ? random.Next(2, 5) : 1; changes > 0; changes--)
            Change(copy, serviceUrl);

        var json = new StringBuilder(copy.ToJsonString());
        foreach (var (name, raw) in Raw)
            json.Replace(name, raw);

        return random.Next(8) == 0 ? Break(json.ToString(), serviceUrl) : Encoding.UTF8.GetBytes(json.ToString());
    }

    private void Change(JsonObject activity, string serviceUrl)
    {
        var (parent, name) = AnyPlace(activity);
        if (name == "serviceUrl")
        {
            activity["serviceUrl"] = ServiceUrl(serviceUrl);
            return;
        }

        switch (random.Next(6))
        {
            case 0:
                parent.Remove(name);
                break;
            case 1:
                var (elsewhere, other) = AnyPlace(activity);
                if (other != "serviceUrl")
                    (parent[name], elsewhere[other]) = (elsewhere[other]?.DeepClone(), parent[name]?.DeepClone());

                break;
            case 2:
                parent[name] = random.Next(2) == 0 ? new JsonArray(parent[name]?.DeepClone()) : new JsonObject { [Text()] = parent[name]?.DeepClone() };
                break;
            case 3:
                parent[Text()] = Value();
                break;
            default:
                parent[name] = Value();
                break;
        }
    }

    private (JsonObject Parent, string Name) AnyPlace(JsonObject root)
    {
        var places = Objects(root).SelectMany(parent => parent.Select(field => (parent, field.Key))).ToList();
        return places[random.Next(places.Count)];
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject found => found.SelectMany(field => Objects(field.Value)).Prepend(found).ToList(),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };

    private JsonNode? Value() => random.Next(12) switch
    {
        0 => null,
        1 => new JsonObject(),
        2 => new JsonArray(),
        3 => JsonValue.Create(random.Next(2) == 0),
        4 => JsonValue.Create(random.NextInt64(long.MinValue, long.MaxValue)),
        5 => new JsonArray(null, 5, Text(), new JsonObject { ["id"] = Text(), ["type"] = "mention", ["mentioned"] = Text() }),
        _ => JsonValue.Create(Text()),
    };

    private string Text() => Texts[random.Next(Texts.Length)];

    // Only where nobody listens, or what the rule for service URLs refuses: a test writes to no stranger on this machine.
    private string ServiceUrl(string good) => random.Next(9) switch
    {
        0 => $"{good}%00/..",
        1 => $"{good}?x=y",
        2 => good.ToUpperInvariant(),
        3 => good.Replace("http://", "http://user:word@", StringComparison.Ordinal),
        4 => "http://127.0.0.1:1/",
        5 => "http://127.0.0.1:99999/",
        6 => "https://smba.trafficmanager.net/apac/",
        7 => "javascript:alert(1)",
        _ => $"{good}{new string('x', 3_000)}/",
    };

    private byte[] Break(string json, string serviceUrl)
    {
        // The port of the service URL is left alone, for the same reason.
        var bytes = Encoding.UTF8.GetBytes(json);
        var keep = bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(serviceUrl));
        var at = random.Next(bytes.Length);
        if (keep >= 0 && at >= keep && at < keep + serviceUrl.Length)
            at = 0;

        switch (random.Next(4))
        {
            case 0:
                return bytes[..at];
            case 1:
                bytes[at] = (byte)random.Next(256);
                return bytes;
            case 2:
                return [.. bytes[..at], .. bytes[Math.Min(at + 1, bytes.Length)..]];
            default:
                return [.. bytes[..at], (byte)random.Next(256), .. bytes[at..]];
        }
    }
}
