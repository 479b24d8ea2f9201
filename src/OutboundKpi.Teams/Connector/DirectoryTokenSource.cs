using Microsoft.Identity.Client;

namespace OutboundKpi.Teams.Connector;

/// <summary>Tokens from the directory (Entra) by MSAL, which caches them and renews them in time.</summary>
/// <param name="acquire">Asks MSAL for a token; true to pass over its cache.</param>
/// <param name="time">For the pause between two renewals.</param>
internal sealed class DirectoryTokenSource(Func<bool, CancellationToken, Task<AuthenticationResult>> acquire, TimeProvider time) : IAccessTokenSource, IDisposable
{
    /// <summary>A broken registration has every token refused: the directory is not asked for each message.</summary>
    private static readonly TimeSpan PauseBetweenRenewals = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim renewing = new(1, 1);
    private DateTimeOffset? renewedAt;

    public async ValueTask<string?> GetAsync(CancellationToken cancellationToken) => await AcquireAsync(renew: false, cancellationToken);

    public async ValueTask<string?> RenewAsync(string refused, CancellationToken cancellationToken)
    {
        await renewing.WaitAsync(cancellationToken);
        try
        {
            var current = await AcquireAsync(renew: false, cancellationToken);
            if (current != refused || time.GetUtcNow() - renewedAt < PauseBetweenRenewals) return current;

            renewedAt = time.GetUtcNow();
            return await AcquireAsync(renew: true, cancellationToken);
        }
        finally
        {
            renewing.Release();
        }
    }

    public void Dispose() => renewing.Dispose();

    private async Task<string> AcquireAsync(bool renew, CancellationToken cancellationToken)
    {
        try
        {
            return (await acquire(renew, cancellationToken)).AccessToken;
        }
        catch (MsalException e)
        {
            throw new AccessTokenException(e.ErrorCode, e.IsRetryable || e is MsalServiceException { StatusCode: 429 or >= 500 }, e);
        }
        catch (HttpRequestException e)
        {
            throw new AccessTokenException(e.HttpRequestError.ToString(), isTransient: true, e);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new AccessTokenException("Timeout", isTransient: true, e);
        }
    }
}
