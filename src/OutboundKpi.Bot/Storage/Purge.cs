namespace OutboundKpi.Bot.Storage;

/// <summary>Deletes what has become old, a step at a time, so that turns are committed in between.</summary>
internal static class Purge
{
    private const int RowsAStep = 500;

    /// <summary>Deletes the old rows of one table, each step durable by itself.</summary>
    /// <param name="database">Where.</param>
    /// <param name="deleteOld">Deletes at most <c>@limit</c> rows older than <c>@before</c> and returns one row for each.</param>
    /// <param name="before">What is older goes.</param>
    /// <param name="cancellationToken">Stops between two steps.</param>
    /// <returns>How many rows were deleted.</returns>
    public static async ValueTask<int> InStepsAsync(IDatabase database, string deleteOld, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var deleted = 0;
        while (true)
        {
            var step = await database.ChangeAsync<long>(new(deleteOld, ("@before", before), ("@limit", RowsAStep)), cancellationToken);
            deleted += step.Count;
            if (step.Count < RowsAStep)
                return deleted;
        }
    }
}
