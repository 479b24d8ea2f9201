namespace OutboundKpi.Bot.Storage;

/// <summary>
/// The bot's memory, as a turn sees it: what a turn decided on is committed whole, or not at all.
/// What is read back is asked of the stores (<see cref="TurnStore"/>, <see cref="ReportStore"/> and their neighbours).
/// </summary>
/// <remarks>The store never reads the clock: every instant is the caller's, kept in UTC to the microsecond.</remarks>
public interface IStorage
{
    /// <summary>Makes the database where there is none and brings an older one to this program's version. Calling it again does nothing.</summary>
    /// <exception cref="StorageVersionException">A newer program has made or migrated this database.</exception>
    /// <exception cref="StorageUnavailableException">The database cannot be opened, read or written; the message says what to do.</exception>
    Task InitializeAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Applies the writes in their order in one transaction. When this returns <see cref="CommitResult.Committed"/>, they are durable;
    /// on a <see cref="CommitResult.Conflict"/> or an exception nothing of them was written
    /// (only when the disk itself fails in the very flush is that unknown, as it is for any database).
    /// </summary>
    /// <param name="writes">What was decided; empty is allowed and commits nothing.</param>
    /// <param name="cancellationToken">Takes back what has not been begun; writes once begun are seen through, so that the caller always learns how they ended.</param>
    /// <exception cref="StorageUnavailableException">The database cannot be written: disk full, read-only, damaged, or held by another program.</exception>
    ValueTask<CommitResult> CommitAsync(IReadOnlyList<Write> writes, CancellationToken cancellationToken);
}
