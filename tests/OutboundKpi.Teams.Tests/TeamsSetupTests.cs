using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace OutboundKpi.Teams.Tests;

public sealed class TeamsSetupTests
{
    [Fact]
    public async Task Development_starts_without_any_setting() => await StartAsync("Development", []);

    [Fact]
    public async Task An_app_id_with_a_secret_starts_in_production() =>
        await StartAsync("Production", [("AppId", "id"), ("TenantId", "t"), ("Credential:Kind", "Secret"), ("Credential:Secret", "s")]);

    [Fact]
    public async Task A_managed_identity_needs_no_tenant() => await StartAsync("Production", [("AppId", "id"), ("Credential:Kind", "ManagedIdentity")]);

    public static TheoryData<string, string, string[]> Refusals => new()
    {
        { "Bot:AppId is empty", "Production", [] },
        { "Bot:AppId is empty", "Staging", [] },
        { "Bot:Credential:Kind is None", "Development", ["AppId=id"] },
        { "Bot:Credential:Kind is Secret, but Bot:AppId", "Development", ["Credential:Kind=Secret"] },
        { "Bot:Credential:Secret is empty", "Development", ["AppId=id", "TenantId=t", "Credential:Kind=Secret"] },
        { "Bot:TenantId is empty", "Development", ["AppId=id", "Credential:Kind=Secret", "Credential:Secret=s"] },
        { "Bot:Credential:CertificatePath", "Development", ["AppId=id", "TenantId=t", "Credential:Kind=Certificate"] },
        { "both set", "Development", ["AppId=id", "TenantId=t", "Credential:Kind=Certificate", "Credential:CertificatePath=a", "Credential:CertificateThumbprint=b"] },
        { "Bot:MetadataAddress must be https", "Development", ["MetadataAddress=http://login.example.com/x", "RequireHttpsMetadata=false"] },
        { "Bot:MetadataAddress must be https", "Development", ["MetadataAddress=http://127.0.0.1/x"] },
        { "Bot:MetadataAddress must be an absolute URL", "Development", ["MetadataAddress=login"] },
        { "Bot:Authority", "Development", ["Authority=http://login.example.com"] },
        { "Bot:Scope", "Development", ["Scope=everything"] },
        { "Issuer", "Development", ["Issuer="] },
        { "ClockSkew", "Development", ["ClockSkew=00:11:00"] },
        { "Bot:AllowedServiceHosts", "Development", ["AllowedServiceHosts:0=http://example.com"] },
        { "Bot:AllowedServiceHosts", "Development", ["AllowedServiceHosts:0=https://example.com/path"] },
        { "Bot:AllowedServiceHosts", "Development", ["AllowedServiceHosts:0=*.example.com"] },
        { "Bot:Connector:ConnectTimeout", "Development", ["Connector:RequestTimeout=00:00:02"] },
        { "Attempts", "Development", ["Connector:Attempts=50"] },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Settings_that_do_not_hold_together_stop_the_start_by_name(string named, string environment, string[] settings)
    {
        var pairs = settings.Select(setting => (setting.Split('=', 2)[0], setting.Split('=', 2)[1]));

        var refusal = await Should.ThrowAsync<OptionsValidationException>(() => StartAsync(environment, pairs));

        refusal.Message.ShouldContain(named);
    }

    private static async Task StartAsync(string environment, IEnumerable<(string Name, string Value)> settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create("Bot:" + setting.Name, (string?)setting.Value)));
        builder.Services.AddTeamsChannel(builder.Configuration);
        using var host = builder.Build();
        await host.StartAsync();
        await host.StopAsync();
    }
}
