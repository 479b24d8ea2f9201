using System.Collections.Frozen;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace OutboundKpi.AdaptiveCards.Tests;

/// <summary>Cards are filled from the product's own models.</summary>
public sealed class CardValueTests
{
    private enum Mood
    {
        Fine,
        ReallyGood,
    }

    private interface INamed
    {
        string Name { get; }
    }

    [Fact]
    public void Properties_are_found_in_any_case_and_written_in_camelCase()
    {
        var model = new Person("佐藤", new Team("東京", 3));

        TestCards.Fill("""{"a":"${NAME}","b":"${team.size}","c":"${Team}"}""", model)
            .ShouldBeJson("""{"a":"佐藤","b":3,"c":{"name":"東京","size":3}}""");
    }

    [Fact]
    public void Numbers_of_every_type_are_numbers()
    {
        var model = new
        {
            A = (byte)1, B = (sbyte)-1, C = (short)2, D = (ushort)3, E = 4, F = 5u, G = 6L, H = 7ul, I = 1.5f, J = 2.25, K = 3.10m, L = (Half)0.5, M = (int?)9, N = (int?)null,
        };

        TestCards.Fill("\"${$root}\"", model).ShouldBeJson(
            """{"a":1,"b":-1,"c":2,"d":3,"e":4,"f":5,"g":6,"h":7,"i":1.5,"j":2.25,"k":3.1,"l":0.5,"m":9,"n":null}""");
    }

    [Fact]
    public void Enum_values_are_their_names_in_camelCase()
    {
        TestCards.Fill("""["${mood}","${other}","${$root.moods}"]""", new { Mood = Mood.ReallyGood, Other = (Mood?)Mood.Fine, Moods = new[] { Mood.Fine } })
            .ShouldBeJson("""["reallyGood","fine","fine"]""");
        Should.Throw<ArgumentException>(() => CardValue.From((Mood)7));
    }

    [Fact]
    public void Lists_of_every_kind_repeat()
    {
        var model = new
        {
            Array = new[] { 1, 2 },
            List = new List<Team> { new("x", 1) },
            Lazy = Enumerable.Range(1, 2).Select(number => $"n{number}"),
            Set = new HashSet<string>(["only"]),
            Queue = new Queue<int>([4, 5]),
        };

        TestCards.Fill("""[{"$data":"${array}","v":"${$data}"},{"$data":"${list}","v":"${name}"},"${lazy}","${set}","${queue}"]""", model)
            .ShouldBeJson("""[{"v":1},{"v":2},{"v":"x"},"n1","n2","only",4,5]""");
    }

    [Fact]
    public void Dictionaries_are_objects()
    {
        var model = new
        {
            Texts = new Dictionary<string, string> { ["report.title"] = "日報", ["Done"] = "済" },
            Numbers = new Dictionary<string, int> { ["n"] = 1 }.ToFrozenDictionary(),
            Any = new SortedDictionary<string, object?> { ["x"] = null, ["y"] = new Team("t", 2) },
        };

        TestCards.Fill("""{"a":"${texts['report.title']}","b":"${texts.done}","c":"${numbers.N}","d":"${any}","e":"${count(texts)}"}""", model)
            .ShouldBeJson("""{"a":"日報","b":"済","c":1,"d":{"x":null,"y":{"name":"t","size":2}},"e":2}""");
    }

    [Fact]
    public void JSON_and_card_values_may_stand_in_a_model()
    {
        var model = new { Json = JsonElement.Parse("""{"A":[1,{"b":null}]}"""), Value = CardValue.From("v"), Object = (object)new Team("o", 1), Nothing = default(CardValue) };

        TestCards.Fill("""{"a":"${json.a}","b":"${value}","c":"${object.name}","d":"${nothing}"}""", model)
            .ShouldBeJson("""{"a":[1,{"b":null}],"b":"v","c":"o","d":null}""");
    }

    [Fact]
    public void Structs_interfaces_and_derived_types_are_read_by_what_they_are()
    {
        var model = new { Struct = new Point(1, 2), Named = (INamed)new Person("n", new Team("t", 1)), Derived = (Animal)new Dog() };

        TestCards.Fill("""["${struct.y}","${named.team.name}","${derived.sound}","${derived.legs}"]""", model)
            .ShouldBeJson("""[2,"t","woof",4]""");
    }

    [Fact]
    public void A_type_that_has_no_form_of_its_own_is_refused_when_it_is_used()
    {
        var model = new { Date = new DateOnly(2026, 11, 22), N = 1 };

        TestCards.Fill("""{"a":"${n}"}""", model).ShouldBeJson("""{"a":1}""");
        Should.Throw<ArgumentException>(() => TestCards.Fill("""{"a":"${date}"}""", model)).Message.ShouldContain("System.DateOnly");
        foreach (object value in new object[] { DateTimeOffset.UnixEpoch, TimeSpan.Zero, Guid.Empty, 'c', new Uri("https://example.test"), typeof(int) })
        {
            Should.Throw<ArgumentException>(() => CardValue.From(value));
        }
    }

    [Fact]
    public void A_record_and_the_same_as_JSON_give_the_same_card()
    {
        var days = new[] { new Day("月", 80, ["朝", "夕"]), new Day("火", 0, []) };
        const string Template = """
            {"body":[{"$data":"${days}","$when":"${calls > 0}","text":"${$index + 1}. ${name}: ${calls}件 ${join(notes, '・')}","raw":"${$data}"}],"first":"${first(days).name}","same":"${days == $root.days}"}
            """;

        var fromModel = TestCards.Fill(Template, new { Days = days });

        var json = JsonSerializer.SerializeToElement(new { days }, JsonSerializerOptions.Web);
        fromModel.ShouldBeJson(TestCards.Fill(TestCards.Compile(Template), CardValue.From(json)), Template);
        fromModel.ShouldBeJson("""{"body":[{"text":"1. 月: 80件 朝・夕","raw":{"name":"月","calls":80,"notes":["朝","夕"]}}],"first":"月","same":true}""");
    }

    private sealed record Person(string Name, Team Team) : INamed;

    private sealed record Team(string Name, int Size);

    private sealed record Day(string Name, int Calls, IReadOnlyList<string> Notes);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Point(int X, int Y);

    private class Animal
    {
        public virtual string Sound => "";
    }

    private sealed class Dog : Animal
    {
        public override string Sound => "woof";

        public int Legs { get; } = 4;

        public string this[int index] => $"{index}";
    }
}
