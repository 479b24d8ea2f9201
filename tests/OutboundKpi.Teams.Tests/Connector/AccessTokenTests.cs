using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Identity.Client;
using OutboundKpi.Teams.Connector;
using OutboundKpi.Testing;

namespace OutboundKpi.Teams.Tests.Connector;

/// <summary>The real MSAL against a directory of our own, which takes the place of the network.</summary>
public sealed class AccessTokenTests : IDisposable
{
    private readonly WatchedClock clock = new();
    private readonly Directory directory = new();

    public void Dispose() => directory.Dispose();

    [Fact]
    public async Task A_secret_buys_a_token_that_is_used_again()
    {
        await using var services = Services(TeamsServices.Registered);
        var tokens = services.GetRequiredService<IAccessTokenSource>();

        (await tokens.GetAsync(CancellationToken.None)).ShouldBe("token-1");
        (await tokens.GetAsync(CancellationToken.None)).ShouldBe("token-1");

        var (address, form) = directory.Requests.Single();
        address.ShouldBe("https://login.microsoftonline.com/11111111-1111-4111-8111-111111111111/oauth2/v2.0/token");
        form.ShouldContain("grant_type=client_credentials");
        form.ShouldContain($"client_id={TeamsServices.AppId}");
        form.ShouldContain("scope=https%3A%2F%2Fapi.botframework.com%2F.default");
    }

    [Fact]
    public async Task A_refused_token_is_replaced_but_not_more_than_once_a_minute()
    {
        await using var services = Services(TeamsServices.Registered);
        var tokens = services.GetRequiredService<IAccessTokenSource>();
        var first = (await tokens.GetAsync(CancellationToken.None))!;

        (await tokens.RenewAsync(first, CancellationToken.None)).ShouldBe("token-2");
        (await tokens.RenewAsync(first, CancellationToken.None)).ShouldBe("token-2"); // Another send was refused with the old one.
        (await tokens.RenewAsync("token-2", CancellationToken.None)).ShouldBe("token-2");
        directory.Requests.Count.ShouldBe(2);

        clock.Advance(TimeSpan.FromMinutes(1));
        (await tokens.RenewAsync("token-2", CancellationToken.None)).ShouldBe("token-3");
    }

    [Theory]
    [InlineData(401, "invalid_client", false)]
    [InlineData(400, "unauthorized_client", false)]
    [InlineData(503, "temporarily_unavailable", true)]
    public async Task What_the_directory_refuses_says_whether_waiting_helps(int status, string error, bool isTransient)
    {
        await using var services = Services(TeamsServices.Registered);
        directory.Failure = ((HttpStatusCode)status, error);

        var refusal = await Should.ThrowAsync<AccessTokenException>(
            async () => await services.GetRequiredService<IAccessTokenSource>().GetAsync(CancellationToken.None));

        refusal.IsTransient.ShouldBe(isTransient);
        refusal.ToString().ShouldNotContain("the bot's secret");
    }

    [Theory]
    [InlineData("pfx")]
    [InlineData("pem")]
    [InlineData("encrypted pem")]
    public async Task A_certificate_from_a_file_signs_for_the_bot(string format)
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.{format}");
        try
        {
            await WriteCertificateAsync(path, format);
            await using var services = Services(
            [
                .. TeamsServices.Registered,
                new("Bot:Credential:Kind", "Certificate"),
                new("Bot:Credential:CertificatePath", path),
                new("Bot:Credential:CertificatePassword", format == "pem" ? null : "open"),
            ]);

            (await services.GetRequiredService<IAccessTokenSource>().GetAsync(CancellationToken.None)).ShouldBe("token-1");

            directory.Requests.Single().Form.ShouldContain("client_assertion=ey");
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_certificate_that_is_in_no_store_is_named()
    {
        using var services = Services(
            [.. TeamsServices.Registered, new("Bot:Credential:Kind", "Certificate"), new("Bot:Credential:CertificateThumbprint", "00AA")]);

        Should.Throw<InvalidOperationException>(() => services.GetRequiredService<IAccessTokenSource>()).Message.ShouldContain("00AA");
    }

    [Fact]
    public async Task A_managed_identity_asks_the_host_for_the_channels_resource()
    {
        await using var services = Services(
            [new("Bot:AppId", TeamsServices.AppId), new("Bot:Credential:Kind", "ManagedIdentity"), new("Bot:Credential:ManagedIdentityClientId", "mi-1")]);

        (await services.GetRequiredService<IAccessTokenSource>().GetAsync(CancellationToken.None)).ShouldBe("token-1");

        var asked = Uri.UnescapeDataString(directory.Requests[^1].Address);
        asked.ShouldContain("resource=https://api.botframework.com");
        asked.ShouldContain("client_id=mi-1");
    }

    [Fact]
    public async Task Without_credentials_there_is_no_token()
    {
        await using var services = TeamsServices.Create([], "Development");
        var tokens = services.GetRequiredService<IAccessTokenSource>();

        (await tokens.GetAsync(CancellationToken.None)).ShouldBeNull();
        (await tokens.RenewAsync("x", CancellationToken.None)).ShouldBeNull();
    }

    private ServiceProvider Services(IEnumerable<KeyValuePair<string, string?>> settings) => TeamsServices.Create(
        settings.GroupBy(setting => setting.Key).Select(same => same.Last()),
        before: all => all.AddSingleton<TimeProvider>(clock).AddSingleton<IMsalHttpClientFactory>(directory));

    private static async Task WriteCertificateAsync(string path, string format)
    {
        using var rsa = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=bot", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2046, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var encryption = new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1_000);
        var text = certificate.ExportCertificatePem() + "\n";
        await (format switch
        {
            "pfx" => File.WriteAllBytesAsync(path, certificate.Export(X509ContentType.Pfx, "open")),
            "pem" => File.WriteAllTextAsync(path, text + rsa.ExportPkcs8PrivateKeyPem()),
            _ => File.WriteAllTextAsync(path, text + rsa.ExportEncryptedPkcs8PrivateKeyPem("open", encryption)),
        });
    }

    /// <summary>Answers as the directory does, and numbers its tokens.</summary>
    private sealed class Directory : HttpMessageHandler, IMsalHttpClientFactory
    {
        public List<(string Address, string Form)> Requests { get; } = [];

        public (HttpStatusCode Status, string Error)? Failure { get; set; }

        public HttpClient GetHttpClient() => new(this, disposeHandler: false);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests.Add((request.RequestUri!.AbsoluteUri, request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken)));
            if (Failure is var (status, error))
            {
                return new HttpResponseMessage(status) { Content = new StringContent($$"""{"error":"{{error}}","error_description":"as scripted"}""") };
            }

            // The host's own endpoint gives the same fields, its numbers as text.
            return new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent(
                    $$"""{"token_type":"Bearer","expires_in":"3599","expires_on":"4102444800","resource":"r","access_token":"token-{{Requests.Count}}"}"""),
            };
        }
    }
}
