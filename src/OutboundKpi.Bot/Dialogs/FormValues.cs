using System.Globalization;
using System.Text.Json;

namespace OutboundKpi.Bot.Dialogs;

/// <summary>What a button or form sends. It comes from the client: nothing in it is an identity or a right.</summary>
public static class FormValues
{
    private const int Longest = 200;

    /// <summary>Whether something was sent under a name.</summary>
    public static bool Has(JsonElement data, string name) => data.ValueKind == JsonValueKind.Object && data.TryGetProperty(name, out _);

    /// <summary>A value as text, trimmed; empty when it is missing or no text or number.</summary>
    public static string Text(JsonElement data, string name) => Text(data, name, Longest);

    /// <summary>A value as text of at most so many characters, trimmed; empty when it is missing or no text or number.</summary>
    public static string Text(JsonElement data, string name, int longest)
    {
        if (data.ValueKind != JsonValueKind.Object || !data.TryGetProperty(name, out var value))
            return "";

        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!.Trim(),
            JsonValueKind.Number => value.GetRawText(),
            _ => "",
        };
        return text.Length <= longest ? text : text[..longest];
    }

    /// <summary>A whole number, 0 or more; 0 when it is none.</summary>
    public static int Number(JsonElement data, string name) =>
        int.TryParse(Text(data, name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;

    /// <summary>A day written as yyyy-MM-dd; <see langword="null"/> when it is none.</summary>
    public static DateOnly? Date(JsonElement data, string name) =>
        DateOnly.TryParseExact(Text(data, name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>A value of an enumeration by its name or number; <see langword="null"/> when it is none.</summary>
    public static T? Choice<T>(JsonElement data, string name)
        where T : struct, Enum =>
        Enum.TryParse<T>(Text(data, name), out var value) && Enum.IsDefined(value) ? value : null;

    /// <summary>A day as yyyy-MM-dd.</summary>
    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
