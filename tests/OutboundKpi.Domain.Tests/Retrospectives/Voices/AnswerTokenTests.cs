using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using OutboundKpi.Domain.Retrospectives.Voices;

namespace OutboundKpi.Domain.Tests.Retrospectives.Voices;

public sealed class AnswerTokenTests
{
    private static readonly byte[] _key = SHA256.HashData("round 1"u8);
    private static readonly byte[] _other = SHA256.HashData("round 2"u8);

    private static readonly Gen<string> _person = Gen.Choose(0, 1_000_000).Select(number => $"29:{number:x}");

    [Fact]
    public void It_is_HMAC_SHA256_as_published()
    {
        // RFC 4231, test case 2; HMAC pads a shorter key with zeros.
        byte[] key = [.. "Jefe"u8, .. new byte[28]];

        AnswerToken.Of(key, "what do ya want for nothing?").ToString().ShouldBe("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    [Fact]
    public void A_person_keeps_the_token_within_a_round_so_an_answer_can_be_changed() =>
        Check(_person, person => AnswerToken.Of(_key, person) == AnswerToken.Of(_key, person));

    [Fact]
    public void Another_round_gives_another_token_so_rounds_cannot_be_linked() =>
        Check(_person, person => AnswerToken.Of(_key, person) != AnswerToken.Of(_other, person));

    [Fact]
    public void Two_people_never_share_one() => Check(
        _person.Two(),
        people => people.Item1 == people.Item2 || AnswerToken.Of(_key, people.Item1) != AnswerToken.Of(_key, people.Item2));

    [Fact]
    public void It_is_read_as_it_was_written() =>
        Check(_person, person => AnswerToken.Parse(AnswerToken.Of(_key, person).ToString()) == AnswerToken.Of(_key, person));

    [Fact]
    public void Its_order_says_nothing_about_people()
    {
        string[] people = [.. Enumerable.Range(0, 200).Select(number => $"person-{number:000}")];

        string[] Ordered(byte[] key) => [.. people.OrderBy(person => AnswerToken.Of(key, person))];

        Ordered(_key).ShouldNotBe(people);
        Ordered(_key).ShouldNotBe(Ordered(_other));

        // Of 200 in a random order about half come before the one that they follow here.
        Ordered(_key).Zip(Ordered(_key).Skip(1)).Count(pair => string.CompareOrdinal(pair.First, pair.Second) < 0).ShouldBeInRange(70, 130);
    }

    [Fact]
    public void A_short_key_or_nobody_is_refused()
    {
        Should.Throw<ArgumentException>(() => AnswerToken.Of(_key.AsSpan(1), "person"));
        Should.Throw<ArgumentException>(() => AnswerToken.Of(_key, ""));
        Should.Throw<FormatException>(() => AnswerToken.Parse("person"));
        Should.Throw<FormatException>(() => AnswerToken.Parse(new string('A', 64)));
    }

    private static void Check<T>(Gen<T> samples, Func<T, bool> promise) => Prop.ForAll(samples.ToArbitrary(), promise).QuickCheckThrowOnFailure();
}
