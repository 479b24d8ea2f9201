using System.Runtime.InteropServices;
using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Domain.Diagnosis;

/// <summary>A coefficient told in the KPI's own unit.</summary>
/// <param name="Difference">Points of a rate as a fraction, or the unit of the quantity, at the mix of the cells in question.</param>
/// <param name="Ratio">The level with it over the level without.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Effect(double Difference, double Ratio)
{
    /// <summary>The two-sided 95 % point of the normal distribution.</summary>
    public static readonly double Z95 = Critical.TwoSided(0.95);

    /// <summary>The smallest relative change of a level that anyone would act on. One person's course is only talked about when it is plain.</summary>
    public static double WorthActing(string kpiKey, FindingScope scope) => (kpiKey, scope.Operator) switch
    {
        (_, not null) => 0.2,
        ("meeting-rate", _) => 0.05,
        ("calls", _) => 0.1,
        _ => 0.08,
    };

    /// <summary>What a coefficient does to the cells that have it.</summary>
    /// <param name="model">A fitted model.</param>
    /// <param name="cells">The cells whose expectation includes the coefficient.</param>
    /// <param name="included">The coefficient as it is in the model.</param>
    /// <param name="told">The value to tell about, such as a bound of its interval; the coefficient itself when absent.</param>
    public static Effect Of(Regression model, Func<Observation, bool> cells, double included, double? told = null)
    {
        var (with, without, size) = (0.0, 0.0, 0.0);
        for (var i = 0; i < model.Data.Count; i++)
        {
            if (!cells(model.Data[i]))
                continue;

            var (fitted, weight) = (model.Fitted[i], model.Data[i].Size);
            size += weight;
            if (model.Family == RegressionFamily.Gaussian)
            {
                without += fitted - (weight * included);
                with += fitted + (weight * ((told ?? included) - included));
                continue;
            }

            var odds = Math.Log(fitted / (weight - fitted)) - included;
            without += weight / (1 + Math.Exp(-odds));
            with += weight / (1 + Math.Exp(-odds - (told ?? included)));
        }

        return size > 0 && without > 0 ? new((with - without) / size, with / without) : new(0, 1);
    }
}
