using System.Text.Json.Serialization;

namespace OutboundKpi.Teams.Activities;

/// <summary>The generated JSON code of the protocol's types. Nulls are left out: Teams refuses some fields when they are null.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ConversationReference))]
internal sealed partial class ActivityJsonContext : JsonSerializerContext;
