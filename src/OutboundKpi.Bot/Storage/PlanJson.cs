using System.Text.Json;
using System.Text.Json.Serialization;
using OutboundKpi.Domain.Plans;

namespace OutboundKpi.Bot.Storage;

/// <summary>How a plan is written down: names instead of numbers for kinds, words as they are, so that the database can be read by eye.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(KpiPlan))]
internal sealed partial class PlanJson : JsonSerializerContext;
