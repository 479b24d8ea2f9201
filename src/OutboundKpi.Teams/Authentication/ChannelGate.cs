using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using OutboundKpi.Teams.Activities;

namespace OutboundKpi.Teams.Authentication;

/// <summary>The one door for activities: who may come in, and whether the answers may go where they ask.</summary>
public sealed partial class ChannelGate(ChannelTokenValidator tokens, AnonymousRule anonymous, ServiceUrlPolicy serviceUrls, ILogger<ChannelGate> logger)
{
    /// <summary>Judges the sender of an activity that <see cref="ActivityJson"/> found complete. A refusal is logged with its reason.</summary>
    public async ValueTask<TokenVerdict> JudgeAsync(HttpRequest request, Activity activity, CancellationToken cancellationToken)
    {
        var verdict = await DecideAsync(request, activity.ChannelId!, activity.ServiceUrl!, cancellationToken);
        if (verdict is TokenRefused refused) Log.Refused(logger, refused.Reason, (int)refused.Status);
        return verdict;
    }

    private async ValueTask<TokenVerdict> DecideAsync(HttpRequest request, string channelId, string serviceUrl, CancellationToken cancellationToken)
    {
        if (anonymous.IsOn)
        {
            return anonymous.Allows(request, serviceUrl)
                ? new TokenAccepted(serviceUrl, IsAnonymous: true)
                : new TokenRefused(HttpStatusCode.Unauthorized, TokenRefusal.NotLocal);
        }

        var header = request.Headers.Authorization;
        if (header.Count > 1) return new TokenRefused(HttpStatusCode.Unauthorized, TokenRefusal.MalformedHeader);

        var verdict = await tokens.ValidateAsync(header, channelId, serviceUrl, cancellationToken);
        return verdict is TokenAccepted && !serviceUrls.Allows(serviceUrl)
            ? new TokenRefused(HttpStatusCode.Forbidden, TokenRefusal.ServiceUrlNotAllowed)
            : verdict;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Refused an activity with {Status}: {Reason}.")]
        public static partial void Refused(ILogger logger, TokenRefusal reason, int status);
    }
}
