using Microsoft.Data.Sqlite;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Bot.Storage.Sqlite;

namespace OutboundKpi.Bot.Tests.Storage;

/// <summary>What happens when the file, the disk or another program does not play along.</summary>
public sealed class SqliteFailureTests : IAsyncLifetime
{
    private readonly SqliteUnderTest _engine = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task A_file_that_is_no_database_says_what_to_do()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_engine.File)!);
        await File.WriteAllTextAsync(_engine.File, string.Join('\n', Enumerable.Repeat("date,team_id,operator_id", 100)));

        var refused = await Should.ThrowAsync<StorageUnavailableException>(() => _engine.NewInstance().InitializeAsync(default));

        refused.Message.ShouldContain("restore the latest backup");
        refused.Message.ShouldContain(_engine.File);
        (await File.ReadAllTextAsync(_engine.File)).ShouldStartWith("date,team_id");
    }

    [Fact]
    public async Task A_file_damaged_in_its_middle_says_so_when_that_part_is_read()
    {
        var database = await StartAsync();
        await database.CommitAsync([.. Enumerable.Range(0, 300).Select(Some.ReportTurn).SelectMany(turn => turn)], default);
        await _engine.CloseAsync(database);
        await using (var file = File.OpenWrite(_engine.File))
        {
            file.Position = 4096;
            await file.WriteAsync(Enumerable.Repeat((byte)0xA5, (int)file.Length - 8192).ToArray());
        }

        var damaged = _engine.NewInstance();
        var told = await Should.ThrowAsync<StorageUnavailableException>(async () =>
        {
            await damaged.InitializeAsync(default);
            await new ReportStore(damaged).GetPeriodAsync(Some.Tenant, Some.Operator, DateOnly.MinValue, DateOnly.MaxValue);
        });

        told.Message.ShouldContain("damaged");
    }

    [Fact]
    public async Task A_database_that_may_only_be_read_says_what_to_do()
    {
        await _engine.CloseAsync(await StartAsync());

        var readOnly = _engine.NewInstance($"{_engine.ConnectionString};Mode=ReadOnly");
        var refused = await Should.ThrowAsync<StorageUnavailableException>(async () =>
        {
            await readOnly.InitializeAsync(default);
            await readOnly.CommitAsync([new SavePerson(Some.Person())], default);
        });

        refused.Message.ShouldContain("cannot be written");
    }

    [Fact]
    public async Task A_path_that_cannot_be_opened_says_what_to_do()
    {
        Directory.CreateDirectory(_engine.File);
        (await Should.ThrowAsync<StorageUnavailableException>(() => _engine.NewInstance().InitializeAsync(default))).Message.ShouldContain("Check the path");

        var below = _engine.NewInstance($"Data Source={Path.Combine(_engine.File, "file", "below.db")}");
        await File.WriteAllTextAsync(Path.Combine(_engine.File, "file"), "in the way");
        (await Should.ThrowAsync<StorageUnavailableException>(() => below.InitializeAsync(default))).Message.ShouldContain("Check the path");
    }

    [Theory]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=kpi;Mode=Memory")]
    [InlineData("Cache=Shared")]
    public void Data_that_would_not_outlive_the_program_is_refused(string connectionString) =>
        Should.Throw<ArgumentException>(() => new SqliteDatabase(connectionString)).Message.ShouldContain("must name a file");

    [Fact]
    public async Task A_turn_that_fails_does_not_disturb_those_that_are_flushed_with_it()
    {
        var database = await StartAsync();
        var turns = await CommitTogetherAsync(database, number => number == 20
            ? [.. Some.ReportTurn(number), new AppendReport(Some.Entry() with { PersonId = "nobody-we-know" })]
            : Some.ReportTurn(number == 30 ? 29 : number));

        await Should.ThrowAsync<SqliteException>(turns[20]);
        (await turns[29]).ShouldBeOfType<CommitResult.Committed>();
        (await turns[30]).ShouldBe(new CommitResult.Conflict(ConflictKind.ActivitySeen));
        (await new OutboxStore(database).CountPendingAsync(default)).ShouldBe(62);
    }

    [Fact]
    public async Task A_failure_that_ends_the_transaction_fails_all_turns_of_the_flush_and_the_next_ones_go_on()
    {
        var database = await StartAsync();
        // As a full disk does: SQLite rolls back the whole transaction, savepoints and all.
        ByHand("CREATE TRIGGER disaster BEFORE INSERT ON report_entry WHEN NEW.list = 'disaster' BEGIN SELECT RAISE(ROLLBACK, 'disaster'); END");

        var turns = await CommitTogetherAsync(database, number =>
            number == 63 ? [new AppendReport(Some.Entry(list: "disaster"))] : Some.ReportTurn(number));

        await Should.ThrowAsync<SqliteException>(turns[63]);
        var kept = turns.Count(turn => turn.IsCompletedSuccessfully);
        (await new OutboxStore(database).CountPendingAsync(default)).ShouldBe(kept);
        (await database.CommitAsync(Some.ReportTurn(100), default)).ShouldBeOfType<CommitResult.Committed>();
    }

    [Fact]
    public async Task What_is_read_beside_an_open_transaction_is_the_last_durable_state()
    {
        var database = await StartAsync();
        using var other = _engine.OpenByHand();
        using var transaction = other.BeginTransaction(deferred: false);
        using var command = other.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "UPDATE person SET name = 'not yet'";
        command.ExecuteNonQuery();

        (await new PeopleStore(database).GetPersonAsync(Some.Tenant, Some.Operator, default)).ShouldBe(Some.Person());
    }

    /// <summary>64 turns of which all but the first few wait for the writer together, because another program holds the lock meanwhile.</summary>
    private async Task<Task<CommitResult>[]> CommitTogetherAsync(IDatabase database, Func<int, Write[]> turn)
    {
        Task<CommitResult>[] turns;
        using (var other = _engine.OpenByHand())
        {
            using var transaction = other.BeginTransaction(deferred: false);
            turns = [.. Enumerable.Range(0, 64).Select(number => database.CommitAsync(turn(number), default).AsTask())];
            await transaction.CommitAsync();
        }

        await Task.WhenAll(turns.Select(task => task.ContinueWith(_ => { }, TaskScheduler.Default)));
        return turns;
    }

    private async Task<IDatabase> StartAsync()
    {
        var database = _engine.NewInstance();
        await database.InitializeAsync(default);
        await database.CommitAsync([new SavePerson(Some.Person())], default);
        return database;
    }

    private void ByHand(string sql)
    {
        using var connection = _engine.OpenByHand();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
