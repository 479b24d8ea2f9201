using System.Text.Json.Serialization;
using OutboundKpi.Teams.Activities;

namespace OutboundKpi.Teams.Connector;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(MemberPage))]
[JsonSerializable(typeof(ChannelAccount))]
internal sealed partial class ConnectorJsonContext : JsonSerializerContext;
