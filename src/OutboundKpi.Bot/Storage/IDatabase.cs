namespace OutboundKpi.Bot.Storage;

/// <summary>What an engine offers to the stores: SQL in, rows out. One folder for each engine implements it.</summary>
public interface IDatabase : IStorage
{
    /// <summary>
    /// What this engine adds to a SELECT that claims rows for an UPDATE, so that two instances claim different rows instead of waiting for each other;
    /// empty where there is only one writer.
    /// </summary>
    string ClaimLock { get; }

    /// <summary>Whether other instances may be at work on the same database.</summary>
    bool IsShared { get; }

    /// <summary>Reads beside the writers; one call sees one state of the database.</summary>
    /// <typeparam name="T">A record with init properties named as the columns are (underscores aside), or a simple type.</typeparam>
    ValueTask<IReadOnlyList<T>> QueryAsync<T>(Statement statement, CancellationToken cancellationToken);

    /// <summary>Changes rows by one statement in a transaction of its own, durable on return.</summary>
    /// <returns>The rows of its RETURNING clause.</returns>
    ValueTask<IReadOnlyList<T>> ChangeAsync<T>(Statement statement, CancellationToken cancellationToken);
}
