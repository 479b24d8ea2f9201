using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Tests.Storage;

public sealed class StorageSetupTests : IAsyncLifetime
{
    private readonly SqliteUnderTest _engine = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task A_started_host_has_its_database_ready()
    {
        using var host = Build(("Storage:ConnectionString", _engine.ConnectionString));
        await host.StartAsync();

        await host.Services.GetRequiredService<IStorage>().CommitAsync([new SavePerson(Some.Person())], default);

        (await host.Services.GetRequiredService<PeopleStore>().GetPersonAsync(Some.Tenant, Some.Operator, default)).ShouldBe(Some.Person());
        await host.StopAsync();
    }

    [Fact]
    public void By_default_the_data_lies_under_the_current_folder()
    {
        using var host = Build();

        host.Services.GetRequiredService<IOptions<StorageOptions>>().Value.ConnectionString.ShouldBe("Data Source=data/outboundkpi.db");
    }

    [Fact]
    public async Task An_empty_connection_string_stops_the_start()
    {
        using var host = Build(("Storage:ConnectionString", ""));

        (await Should.ThrowAsync<OptionsValidationException>(() => host.StartAsync())).Message.ShouldContain("ConnectionString");
    }

    [Fact]
    public async Task An_engine_that_the_program_does_not_have_stops_the_start()
    {
        using var host = Build(("Storage:Engine", "7"));

        (await Should.ThrowAsync<OptionsValidationException>(() => host.StartAsync())).Message.ShouldContain("Engine");
    }

    private static IHost Build(params (string Key, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        builder.Services.AddStorage();
        return builder.Build();
    }
}
