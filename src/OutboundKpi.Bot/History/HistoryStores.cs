using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.History;

/// <summary>The stores that hold a team's history.</summary>
public sealed record HistoryStores(
    PeopleStore People, ReportStore Reports, AppointmentStore Appointments, TeamEventStore Events, TargetStore Targets);
