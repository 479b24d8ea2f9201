using System.Globalization;
using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Tests.Storage;

public sealed class SqliteMigrationTests : IAsyncLifetime
{
    private readonly SqliteUnderTest _engine = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task The_file_and_its_folder_are_made_at_the_first_start()
    {
        Directory.Exists(Path.GetDirectoryName(_engine.File)).ShouldBeFalse();

        await _engine.NewInstance().InitializeAsync(default);

        File.Exists(_engine.File).ShouldBeTrue();
        ReadPragma("user_version").ShouldNotBe("0");
        ReadPragma("journal_mode").ShouldBe("wal");
    }

    [Fact]
    public async Task Initializing_again_changes_nothing()
    {
        var database = await StartAsync();
        await database.CommitAsync([new SavePerson(Some.Person())], default);

        await database.InitializeAsync(default);
        var second = await StartAsync();

        (await new PeopleStore(second).GetPersonAsync(Some.Tenant, Some.Operator, default)).ShouldBe(Some.Person());
    }

    [Fact]
    public async Task A_newer_database_is_refused_and_left_as_it_is()
    {
        await _engine.CloseAsync(await StartAsync());
        var known = int.Parse(ReadPragma("user_version"), CultureInfo.InvariantCulture);
        ByHand($"PRAGMA user_version = {known + 1}");

        var refused = await Should.ThrowAsync<StorageVersionException>(() => _engine.NewInstance().InitializeAsync(default));

        (refused.DatabaseVersion, refused.ProgramVersion).ShouldBe((known + 1, known));
        ReadPragma("user_version").ShouldBe($"{known + 1}");
    }

    [Fact]
    public async Task Instances_that_start_together_migrate_once()
    {
        var instances = Enumerable.Range(0, 8).Select(_ => _engine.NewInstance()).ToList();

        await Task.WhenAll(instances.Select(instance => Task.Run(() => instance.InitializeAsync(default))));

        await instances[0].CommitAsync([new SavePerson(Some.Person())], default);
        foreach (var instance in instances)
            (await new PeopleStore(instance).GetPersonAsync(Some.Tenant, Some.Operator, default)).ShouldBe(Some.Person());
    }

    [Fact]
    public async Task Two_instances_on_one_file_can_both_write()
    {
        var instances = new[] { await StartAsync(), await StartAsync() };
        await instances[0].CommitAsync([new SavePerson(Some.Person())], default);

        var results = await Task.WhenAll(Enumerable.Range(0, 64).Select(number =>
            Task.Run(() => instances[number % 2].CommitAsync(Some.ReportTurn(number), default).AsTask())));

        results.ShouldAllBe(result => result is CommitResult.Committed);
        (await new OutboxStore(instances[1]).CountPendingAsync(default)).ShouldBe(64);
    }

    private async Task<IDatabase> StartAsync()
    {
        var database = _engine.NewInstance();
        await database.InitializeAsync(default);
        return database;
    }

    private string ReadPragma(string name)
    {
        using var connection = _engine.OpenByHand();
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture)!;
    }

    private void ByHand(string sql)
    {
        using var connection = _engine.OpenByHand();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
