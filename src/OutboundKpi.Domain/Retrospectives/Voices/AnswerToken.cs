using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace OutboundKpi.Domain.Retrospectives.Voices;

/// <summary>
/// Stands for a person in the anonymous answers of one round: HMAC-SHA256(round key, person). While the key lives the person's answer can be found
/// again to change it; once the key is destroyed at the close nobody can tell whose it is, not even by trying every person.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct AnswerToken : IComparable<AnswerToken>
{
    /// <summary>The length of a round's key, in bytes: random, used for that round alone, and never written anywhere that outlives the round, such as a backup or a log.</summary>
    public const int KeyLength = 32;

    private const int TextLength = 2 * HMACSHA256.HashSizeInBytes;

    private readonly string? _text;

    private AnswerToken(string text) => _text = text;

    /// <summary>The token of a person in a round.</summary>
    /// <param name="roundKey">The round's key, of <see cref="KeyLength"/> bytes.</param>
    /// <param name="person">The person's id, not empty.</param>
    /// <exception cref="ArgumentException">The key has another length, or there is no person.</exception>
    public static AnswerToken Of(ReadOnlySpan<byte> roundKey, string person)
    {
        if (roundKey.Length != KeyLength)
            throw new ArgumentException($"A round's key has {KeyLength} bytes.", nameof(roundKey));

        ArgumentException.ThrowIfNullOrEmpty(person);
        return new(Convert.ToHexStringLower(HMACSHA256.HashData(roundKey, Encoding.UTF8.GetBytes(person))));
    }

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <exception cref="FormatException">It is not a token.</exception>
    public static AnswerToken Parse(string text) => text.Length == TextLength && text.All(char.IsAsciiHexDigitLower)
        ? new(text)
        : throw new FormatException("A token is 64 hexadecimal digits in lower case.");

    public static bool operator <(AnswerToken left, AnswerToken right) => left.CompareTo(right) < 0;

    public static bool operator >(AnswerToken left, AnswerToken right) => left.CompareTo(right) > 0;

    public static bool operator <=(AnswerToken left, AnswerToken right) => left.CompareTo(right) <= 0;

    public static bool operator >=(AnswerToken left, AnswerToken right) => left.CompareTo(right) >= 0;

    /// <summary>An order that has nothing to do with people, or with the time at which they answered, and is another one in each round.</summary>
    public int CompareTo(AnswerToken other) => string.CompareOrdinal(_text, other._text);

    /// <summary>64 hexadecimal digits in lower case; empty for the default.</summary>
    public override string ToString() => _text ?? "";
}
