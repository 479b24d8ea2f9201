using System.Runtime.CompilerServices;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Bot.History;

/// <summary>The counts of a possible report in 14 bytes, for a million of them.</summary>
[InlineArray(Fields)]
internal struct PackedCounts
{
    private const int Fields = 7;
    private const short Absent = -1;

    private short _first;

    public static PackedCounts From(ReportCounts counts)
    {
        var packed = new PackedCounts();
        for (var field = 0; field < Fields; field++)
            packed[field] = checked((short)(counts[(CountField)field] ?? Absent));

        return packed;
    }

    public readonly ReportCounts ToCounts() => new()
    {
        Calls = Of(CountField.Calls),
        Connects = Of(CountField.Connects),
        Appointments = Of(CountField.Appointments),
        Meetings = Of(CountField.Meetings),
        Deals = Of(CountField.Deals),
        TalkMinutes = Of(CountField.TalkMinutes),
        FollowUps = Of(CountField.FollowUps),
    };

    private readonly int? Of(CountField field) => this[(int)field] is var count and not Absent ? count : null;
}
