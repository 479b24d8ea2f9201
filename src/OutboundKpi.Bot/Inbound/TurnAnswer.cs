using OutboundKpi.Bot.Storage;
using OutboundKpi.Teams.Activities;

namespace OutboundKpi.Bot.Inbound;

/// <summary>What a turn answers: in the HTTP response, and by messages.</summary>
/// <param name="Response">The answer in the response; <see langword="null"/> for an activity that expects none.</param>
/// <param name="Messages">What is to be sent, in order.</param>
public sealed record TurnAnswer(InvokeResponse? Response, IReadOnlyList<OutboxMessage> Messages);
