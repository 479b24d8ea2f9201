using System.Net;
using System.Net.Http.Headers;
using System.Text;
using OutboundKpi.Bot.Tests.Support;
using OutboundKpi.Testing;

namespace OutboundKpi.Bot.Tests.Protocol;

/// <summary>The bot as it runs in production: registered, in a process of its own, with tokens in both directions. All its peers are on loopback.</summary>
public sealed class RegisteredBot : IAsyncLifetime
{
    public const string AppId = "0b0c0d0e-1111-4222-8333-444455556666";

    private static readonly HttpClient Http = new();

    private readonly TemporaryFolder _folder = new();
    private BotProcess _process = null!;

    /// <summary>Signs the channel's tokens.</summary>
    public LocalTokenIssuer Issuer { get; private set; } = null!;

    /// <summary>Gives the bot its own tokens.</summary>
    public LocalManagedIdentity Identity { get; private set; } = null!;

    public RecordingConnector Channel { get; private set; } = null!;

    public string DatabaseFile => Path.Combine(_folder.Path, "bot.db");

    /// <summary>What the bot has logged so far.</summary>
    public string Output => _process.Output;

    /// <summary>A token of the channel for this bot and its service URL, changed as the test is about.</summary>
    public string Token(Action<TokenDraft>? change = null) => Issuer.Token(AppId, Channel.ServiceUrl, change);

    /// <summary>Posts a message of a person in a conversation.</summary>
    public async Task<HttpStatusCode> PostAsync(string? authorization, string text = "架電80 接続24", string conversation = "a:1", string? serviceUrl = null)
    {
        var activity = $$"""
            {"type":"message","id":"{{Guid.NewGuid():N}}","channelId":"msteams","serviceUrl":"{{serviceUrl ?? Channel.ServiceUrl}}","locale":"ja-JP",
             "from":{"id":"29:1","name":"佐藤 花子","aadObjectId":"person-1"},"recipient":{"id":"28:{{AppId}}","name":"架電KPI"},
             "conversation":{"id":"{{conversation}}","conversationType":"personal","tenantId":"tenant-1"},"text":"{{text}}"}
            """;
        using var request = new HttpRequestMessage(HttpMethod.Post, _process.Endpoint)
        {
            Content = new StringContent(activity, Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
        };
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);

        using var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    public async ValueTask InitializeAsync()
    {
        Issuer = await LocalTokenIssuer.StartAsync();
        Identity = await LocalManagedIdentity.StartAsync();
        Channel = await RecordingConnector.StartAsync();
        _process = await BotProcess.StartAsync(
            [
                "--environment", "Production",
                "--Bot:AppId", AppId,
                "--Bot:Credential:Kind", "ManagedIdentity",
                "--Bot:MetadataAddress", Issuer.MetadataAddress,
                "--Bot:RequireHttpsMetadata", "false",
                "--Bot:AllowedServiceHosts:0", Channel.ServiceUrl.TrimEnd('/'),
                "--Storage:ConnectionString", $"Data Source={DatabaseFile}",
            ],
            Identity.Environment);
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        await Channel.DisposeAsync();
        await Identity.DisposeAsync();
        await Issuer.DisposeAsync();
        _folder.Dispose();
    }
}
