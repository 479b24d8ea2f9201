using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using OutboundKpi.Bot.Tests.Conversations;

namespace OutboundKpi.Bot.Tests.Protocol;

/// <summary>One bot for all tests of a class, and a plain HTTP client beside it.</summary>
public sealed class SharedBot : IAsyncLifetime
{
    private static readonly HttpClient Http = new();

    public TestBot Bot { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Bot = await TestBot.StartAsync();

    public ValueTask DisposeAsync() => Bot.DisposeAsync();

    /// <summary>Posts bytes under a content type.</summary>
    public Task<(HttpStatusCode Status, string Body)> PostAsync(byte[] body, string? contentType = "application/json") =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, Bot.Endpoint), body, contentType);

    public Task<(HttpStatusCode Status, string Body)> PostAsync(string json) => PostAsync(Encoding.UTF8.GetBytes(json));

    public Task<(HttpStatusCode Status, string Body)> PostAsync(JsonObject activity) => PostAsync(activity.ToJsonString());

    /// <summary>Sends any request.</summary>
    public static async Task<(HttpStatusCode Status, string Body)> SendAsync(HttpRequestMessage request, byte[]? body = null, string? contentType = null)
    {
        using (request)
        {
            if (body is not null)
            {
                request.Content = new ByteArrayContent(body);
                request.Content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
            }

            using var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
            return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }
}
