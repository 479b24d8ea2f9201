namespace OutboundKpi.Domain.Statistics;

/// <summary>One cell of data for a <see cref="Regression"/>.</summary>
/// <param name="Day">The position of its day in the series, from 0. Cells of one day share what is special about that day.</param>
/// <param name="Columns">The columns of the design that are 1 for this cell; all others are 0.</param>
/// <param name="Size">Binomial: the trials, > 0. Gaussian: the weight, usually 1.</param>
/// <param name="Value">Binomial: the successes, 0 to <paramref name="Size"/>. Gaussian: the quantity.</param>
public sealed record Observation(int Day, int[] Columns, double Size, double Value);
