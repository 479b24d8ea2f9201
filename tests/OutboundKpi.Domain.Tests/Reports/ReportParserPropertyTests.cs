using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Domain.Tests.Reports;

public class ReportParserPropertyTests
{
    private static readonly ReportParser _parser = new();
    private static readonly string[] _separators = [" ", "、", "/", "\n", "・", "　", ", ", "。", "\t", " / ", "；", "｜"];
    private static readonly string[] _before = ["", "お疲れ様です！", "おつかれさまです🙇\n", "Hi team, ", "本日もお疲れ様でした。\n", "✨", "【日報】\n", "@Bot "];
    private static readonly string[] _after = ["", "\nよろしくお願いします", " 以上です", "🔥", "！", "。ありがとうございます😊", "\nThanks!", "（泣）"];
    private static readonly (CountField Field, string[] Labels)[] _labels =
    [
        (CountField.Calls, ["架電", "架電数", "コール", "calls", "発信件数"]),
        (CountField.Connects, ["接続", "通電", "コンタクト", "connects"]),
        (CountField.Appointments, ["アポ", "アポイント", "獲得アポ", "appts"]),
        (CountField.Meetings, ["商談", "meetings"]),
        (CountField.Deals, ["受注", "成約", "deals"]),
        (CountField.FollowUps, ["再コール", "フォロー", "follow-ups"]),
    ];

    private static readonly Gen<Item[]> _items =
        from fields in Gen.Shuffle(_labels)
        from count in Gen.Choose(1, _labels.Length)
        from values in Gen.Choose(0, 150).ListOf(count)
        from words in Gen.Choose(0, 99).ListOf(count)
        select fields.Take(count).Select((field, i) => new Item(field.Field, field.Labels[words[i] % field.Labels.Length], values[i])).ToArray();

    [Fact]
    public void Order_separators_greetings_and_emoji_change_nothing() => Check(
        from items in _items
        from shuffled in Gen.Shuffle(items)
        from separator in Gen.Elements(_separators)
        from before in Gen.Elements(_before)
        from after in Gen.Elements(_after)
        from colon in Gen.Elements("", ":", " ", "：", "は")
        from unit in Gen.Elements("", "件")
        select (items, text: before + string.Join(separator, shuffled.Select(item => item.Label + colon + item.Value + unit)) + after),
        sample => Says(_parser.Read(sample.text, ReadingContext.At(Corpus.Now)), sample.items));

    [Fact]
    public void The_number_may_stand_before_its_label() => Check(
        from items in _items
        from separator in Gen.Elements(_separators)
        select (items, text: string.Join(separator, items.Select(item => $"{item.Value}{item.Label}"))),
        sample => Says(_parser.Read(sample.text, ReadingContext.At(Corpus.Now)), sample.items));

    [Fact]
    public void Full_width_is_half_width() => Check(
        from line in Gen.Elements(Corpus.Read("corpus.tsv").Select(line => line.Message).ToArray())
        select line,
        text => Corpus.Blocks(_parser.Read(text, ReadingContext.At(Corpus.Now))) == Corpus.Blocks(_parser.Read(Widen(text), ReadingContext.At(Corpus.Now))));

    [Fact]
    public void A_number_that_was_not_said_is_never_stored() => Check(
        from pieces in Gen.Elements(Pieces()).ListOf()
        select string.Concat(pieces),
        text =>
        {
            var said = SaidIn(text);
            var reading = _parser.Read(text, ReadingContext.At(Corpus.Now));
            return Corpus.BlocksOf(reading).All(block => Enum.GetValues<CountField>().All(field => block.Counts[field] is not { } value || said.Contains(value)));
        });

    [Fact]
    public void Any_text_is_understood_doubtful_or_rejected() => Check(
        from chars in Gen.OneOf(
            Gen.Choose(0, 0xFFFF).Select(c => (char)c),
            Gen.Elements("架電接続アポ商談0123456789０１２〇一十百 、。\n\t:/()（）-〜→×さんたいかの目標今月昨日リストトークabcは件分時間\ud83d".ToCharArray())).ListOf()
        from size in Gen.Elements(1, 10, 100)
        select Repeat(new string([.. chars]), size),
        text => _parser.Read(text, ReadingContext.At(Corpus.Now)) switch
        {
            ReportReading.Understood understood => understood.Blocks.Count > 0 && understood.Blocks.All(block => !block.Counts.IsEmpty && ReportCheck.Check(block.Counts) is null),
            ReportReading.Doubtful doubtful => doubtful.Doubts.Count > 0,
            ReportReading.Rejected => true,
            _ => false,
        });

    [Fact]
    public void What_a_team_has_answered_is_not_asked_again() => Check(
        from order in Gen.Shuffle(new[] { CountField.Calls, CountField.Connects, CountField.Appointments, CountField.Deals })
        from calls in Gen.Choose(100, 200)
        from others in Gen.Choose(0, 100).ListOf(3)
        from separator in Gen.Elements("/", " ", "、", "・", "-", "\n")
        select (order, values: order.Select(field => field == CountField.Calls ? calls : others[field == CountField.Connects ? 0 : field == CountField.Appointments ? 1 : 2]).ToArray(), separator),
        sample =>
        {
            var text = string.Join(sample.separator, sample.values);
            var taught = new ReadingContext(Corpus.Now, [ReadingRule.BareOrder(sample.order)]);
            return _parser.Read(text, ReadingContext.At(Corpus.Now)) is ReportReading.Doubtful { Blocks.Count: 0 }
                && Says(_parser.Read(text, taught), [.. sample.order.Zip(sample.values, (field, value) => new Item(field, "", value))]);
        });

    private static void Check<T>(Gen<T> samples, Func<T, bool> holds) => Prop.ForAll(samples.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    /// <summary>Whether the reading is one block of exactly these counts; more connects than calls is refused.</summary>
    private static bool Says(ReportReading reading, Item[] items)
    {
        var expected = items.Aggregate(ReportCounts.None, (counts, item) => counts.With(item.Field, item.Value));
        return ReportCheck.Check(expected) is { } why
            ? reading is ReportReading.Rejected rejected && rejected.Why == why
            : reading is ReportReading.Understood { Blocks: [var block] } && block == new ReportBlock(expected);
    }

    private static string[] Pieces() =>
    [
        "架電", "接続", "アポ", "商談", "受注", "calls ", "connects ", "appts ", "着電", "目標", "今月", "昨日より", "昨日", "率", "%", "円", "時", "件", "本", "約", "くらい", "80", "15", "2", "0", "105",
        "1,200", "、", "。", " ", "\n", "/", "：", "（", "）", "じゃなくて", "→", "さん", "チーム", "リスト", "トークA", "です", "でした", "か？", "明日", "頑張ります", "仮アポ", "うち", "は", "が", "を", "かけて", "つながり",
    ];

    /// <summary>The whole numbers in a text of <see cref="Pieces"/>; なし and the like are not among them.</summary>
    private static HashSet<int> SaidIn(string text)
    {
        var said = new HashSet<int>();
        var digits = new string([.. text.Select(c => char.IsAsciiDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var run in digits)
            said.Add(run.Length < 9 ? int.Parse(run) : -1);

        foreach (Match match in Regex.Matches(text, "[0-9]{1,3}(,[0-9]{3})+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture))
            said.Add(match.Value.Length < 10 ? int.Parse(match.Value.Replace(",", "")) : -1);

        return said;
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times)) is { Length: > 10_000 } longer ? longer[..10_000] : string.Concat(Enumerable.Repeat(text, times));

    /// <summary>Every half-width character that has a full-width twin, but for what a mention or a link is made of.</summary>
    private static string Widen(string text) => text.Contains("<at>", StringComparison.Ordinal) || text.Contains("http", StringComparison.Ordinal)
        ? text
        : new string([.. text.Select(c => c is > ' ' and <= '~' ? (char)(c + 0xFEE0) : c == ' ' ? '　' : c)]);

    private sealed record Item(CountField Field, string Label, int Value);
}
