namespace OutboundKpi.Bot.Storage;

/// <summary>What did not get through, and who does not know of it yet.</summary>
/// <remarks>The heartbeat serves all tenants, so its questions name none; each row that it gets has its own.</remarks>
public sealed class DeliveryProblemStore(IDatabase database)
{
    private const string SelectUntold = """
        SELECT d.tenant_id, d.person_id, d.team_id, d.cause, d.times, COALESCE(p.name, '') AS name,
               CASE WHEN d.team_id = '' THEN COALESCE(m.team_id, '') ELSE d.team_id END AS member_of
        FROM delivery_problem AS d
        LEFT JOIN person AS p ON p.tenant_id = d.tenant_id AND p.person_id = d.person_id
        LEFT JOIN membership AS m ON m.tenant_id = d.tenant_id AND m.person_id = d.person_id
        WHERE d.told_at IS NULL
        ORDER BY d.tenant_id, member_of, name, d.person_id
        """;

    /// <summary>The problems of all tenants that nobody was told of, once for each team that they concern.</summary>
    public ValueTask<IReadOnlyList<DeliveryProblem>> GetUntoldAsync(CancellationToken cancellationToken) =>
        database.QueryAsync<DeliveryProblem>(new(SelectUntold), cancellationToken);

    // A conversation is saved anew when the bot is let in again or hears from the person, and stays as it is while messages go out.
    private const string DeleteSolved = """
        DELETE FROM delivery_problem
        WHERE last_at < @forgetBefore
          OR EXISTS (
            SELECT 1
            FROM conversation AS c
            WHERE c.tenant_id = delivery_problem.tenant_id AND c.reachable AND c.updated_at > delivery_problem.last_at
              AND ((delivery_problem.person_id <> '' AND c.kind = 'Personal' AND c.person_id = delivery_problem.person_id)
                OR (delivery_problem.team_id <> '' AND c.kind <> 'Personal' AND c.team_id = delivery_problem.team_id)))
        RETURNING 1
        """;

    /// <summary>Forgets the problems of all tenants that are solved, since the bot was heard there again, or have not shown again since an instant.</summary>
    /// <returns>How many.</returns>
    public async ValueTask<int> ForgetSolvedAsync(DateTimeOffset forgetBefore, CancellationToken cancellationToken) =>
        (await database.ChangeAsync<long>(new(DeleteSolved, ("@forgetBefore", forgetBefore)), cancellationToken)).Count;
}
