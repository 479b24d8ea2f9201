namespace OutboundKpi.Bot.History;

/// <summary>The problems found in a file: all of them counted, the first ones kept.</summary>
internal sealed class LineProblems
{
    /// <summary>How many are told; a file may have as many as it has cells.</summary>
    public const int MostKept = 1_000;

    // The one furthest down comes out first.
    private readonly PriorityQueue<LineProblem, (long Line, long Found)> _kept =
        new(Comparer<(long Line, long Found)>.Create((one, other) => other.CompareTo(one)));

    public long Count { get; private set; }

    /// <summary>The first ones by their lines.</summary>
    public IReadOnlyList<LineProblem> First =>
        [.. _kept.UnorderedItems.OrderBy(problem => problem.Priority).Select(problem => problem.Element)];

    public void Add(LineProblem problem)
    {
        Count++;
        if (_kept.Count < MostKept)
            _kept.Enqueue(problem, (problem.Line, Count));
        else
            _kept.EnqueueDequeue(problem, (problem.Line, Count));
    }

    public void Add(long line, string reason) => Add(new LineProblem(line, null, null, reason));
}
