using System.Reflection;
using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Tests.Storage;

/// <summary>How SQLite finds its rows: a question about one team or person must not become slower with the history of all the others.</summary>
public sealed class SqlitePlanTests : IAsyncLifetime
{
    private readonly SqliteUnderTest _engine = new();

    public async ValueTask InitializeAsync() => await _engine.NewInstance().InitializeAsync(default);

    public ValueTask DisposeAsync() => _engine.DisposeAsync();

    [Theory]
    [InlineData(typeof(ReportStore), 6)]
    [InlineData(typeof(AppointmentStore), 1)]
    [InlineData(typeof(TeamEventStore), 1)]
    [InlineData(typeof(TargetStore), 1)]
    public void No_question_about_a_history_goes_through_a_whole_table(Type store, int questions)
    {
        var texts = store.GetFields(BindingFlags.NonPublic | BindingFlags.Static)
            .Where(field => field.IsLiteral && field.Name.StartsWith("Select", StringComparison.Ordinal))
            .Select(field => (string)field.GetRawConstantValue()!)
            .ToList();

        texts.Count.ShouldBe(questions);
        foreach (var sql in texts)
            Plan(sql).ShouldAllBe(step => !step.StartsWith("SCAN", StringComparison.Ordinal), sql);
    }

    private List<string> Plan(string sql)
    {
        using var connection = _engine.OpenByHand();
        using var command = connection.CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {sql}";
        foreach (var name in new[] { "@tenantId", "@personId", "@teamId", "@from", "@to", "@asOf", "@until", "@seq" }.Where(sql.Contains))
            command.Parameters.AddWithValue(name, "x");

        using var reader = command.ExecuteReader();
        var steps = new List<string>();
        while (reader.Read())
            steps.Add(reader.GetString(3));

        steps.ShouldNotBeEmpty();
        return steps;
    }
}
