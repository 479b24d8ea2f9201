using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Access;

/// <summary>What is set for a team, as it stands in the audit log.</summary>
public static class TeamSnapshot
{
    private static readonly TeamSnapshotJson Context = new(new JsonSerializerOptions(TeamSnapshotJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });

    /// <summary>The settings as JSON.</summary>
    public static string Write(Team team) => JsonSerializer.Serialize(
        new AuditedTeam(team.Name, team.TimeZone, team.Language, JsonElement.Parse(team.Settings.ToJson())), Context.AuditedTeam);

    /// <summary>The team with the settings of a snapshot.</summary>
    /// <exception cref="JsonException">The text is not one of <see cref="Write"/>.</exception>
    public static Team Read(string json, Team team)
    {
        var then = JsonSerializer.Deserialize(json, Context.AuditedTeam) ?? throw new JsonException("The snapshot of a team is null.");
        return team with { Name = then.Name, TimeZone = then.TimeZone, Language = then.Language, Settings = TeamSettings.FromJson(then.Settings.GetRawText()) };
    }
}

internal sealed record AuditedTeam(string Name, string TimeZone, string Language, JsonElement Settings);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(AuditedTeam))]
internal sealed partial class TeamSnapshotJson : JsonSerializerContext;
