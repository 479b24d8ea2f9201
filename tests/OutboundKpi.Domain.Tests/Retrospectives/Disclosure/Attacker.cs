using OutboundKpi.Domain.Retrospectives.Disclosure;

namespace OutboundKpi.Domain.Tests.Retrospectives.Disclosure;

/// <summary>
/// Somebody who has seen all that is shown, knows how many answered in every group, and can add, subtract and try out. It knows nothing of how it was
/// decided what to show.
/// </summary>
internal sealed class Attacker
{
    private readonly AnswerGroup[] _leaves;
    private readonly List<double[]> _shown;

    public Attacker(AnswerGroup whole, IEnumerable<GroupView> views)
    {
        _leaves = [.. whole.Leaves()];
        _shown = [.. views.Where(view => view.IsShown).Select(view => Array.ConvertAll(_leaves, leaf => view.Covers.Contains(leaf.Key) ? 1.0 : 0))];

        // Of a group in which nobody answered everything is known.
        _shown.AddRange(Enumerable.Range(0, _leaves.Length).Where(leaf => _leaves[leaf].Answers == 0).Select(leaf => Indicator(1 << leaf)));
    }

    /// <summary>The numbers of answers of all groups, named or not, whose result follows from what is shown by adding and subtracting.</summary>
    public IEnumerable<int> SizesThatFollow() => Follow().Select(Answers).Where(answers => answers > 0);

    /// <summary>
    /// The numbers of answers of all groups whose count of one choice is the only one that agrees with what is shown, whole counts from 0 to all being
    /// tried out; those of whom it was said that all agree, in a group that follows from what is shown, are left out.
    /// </summary>
    /// <param name="counts">How many of each bottom group really took the choice.</param>
    public IEnumerable<int> SizesPinnedDown(int[] counts)
    {
        var possible = Possible(counts).ToList();
        var unanimous = Follow().Where(set => Sum(set, counts) == 0 || Sum(set, counts) == Answers(set)).Aggregate(0, (all, set) => all | set);
        return Subsets()
            .Where(set => Answers(set) > 0 && (set & ~unanimous & WithAnswers) != 0 && possible.TrueForAll(other => Sum(set, other) == Sum(set, counts)))
            .Select(Answers);
    }

    private int WithAnswers => Enumerable.Range(0, _leaves.Length).Where(leaf => _leaves[leaf].Answers > 0).Aggregate(0, (all, leaf) => all | (1 << leaf));

    private IEnumerable<int> Subsets() => Enumerable.Range(1, (1 << _leaves.Length) - 1);

    private IEnumerable<int> Follow()
    {
        var rank = Rank(_shown);
        return Subsets().Where(set => Rank([.. _shown, Indicator(set)]) == rank);
    }

    private double[] Indicator(int set) => [.. Enumerable.Range(0, _leaves.Length).Select(leaf => (set >> leaf & 1) == 1 ? 1.0 : 0)];

    private int Answers(int set) => Sum(set, Array.ConvertAll(_leaves, leaf => leaf.Answers));

    private static int Sum(int set, int[] counts) => counts.Where((_, leaf) => (set >> leaf & 1) == 1).Sum();

    private IEnumerable<int[]> Possible(int[] counts)
    {
        IEnumerable<int[]> all = [[]];
        foreach (var leaf in _leaves)
            all = all.SelectMany(_ => Enumerable.Range(0, leaf.Answers + 1), (start, count) => (int[])[.. start, count]);

        return all.Where(other => _shown.TrueForAll(shown => Dot(shown, other) == Dot(shown, counts)));
    }

    private static double Dot(double[] shown, int[] counts) => shown.Zip(counts, (a, b) => a * b).Sum();

    // Gauss elimination; the entries stay small whole numbers over small whole numbers.
    private static int Rank(IEnumerable<double[]> rows)
    {
        var matrix = rows.Select(row => (double[])row.Clone()).ToList();
        var rank = 0;
        for (var column = 0; matrix.Count > 0 && column < matrix[0].Length && rank < matrix.Count; column++)
        {
            var pivot = matrix.FindIndex(rank, row => Math.Abs(row[column]) > 1e-9);
            if (pivot < 0)
                continue;

            (matrix[rank], matrix[pivot]) = (matrix[pivot], matrix[rank]);
            foreach (var row in matrix.Skip(rank + 1))
            {
                var factor = row[column] / matrix[rank][column];
                for (var i = column; i < row.Length; i++)
                    row[i] -= factor * matrix[rank][i];
            }

            rank++;
        }

        return rank;
    }
}
