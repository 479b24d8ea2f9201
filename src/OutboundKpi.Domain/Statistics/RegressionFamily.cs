namespace OutboundKpi.Domain.Statistics;

/// <summary>What kind of number a <see cref="Regression"/> explains.</summary>
public enum RegressionFamily
{
    /// <summary>Successes out of trials, by logistic regression.</summary>
    Binomial,

    /// <summary>A quantity with a mean, such as calls of a day, by least squares.</summary>
    Gaussian,
}
