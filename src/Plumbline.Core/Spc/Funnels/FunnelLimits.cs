using System.Runtime.InteropServices;
namespace Plumbline.Core.Spc;

/// <summary>What is counted in a funnel plot, and so which distribution its limits have.</summary>
public enum FunnelModel
{
    /// <summary>A share of a whole: the numerator is binomial.</summary>
    Proportion,

    /// <summary>Events for each unit of the denominator: the numerator is Poisson.</summary>
    Rate,
}

/// <summary>The control limits of a funnel plot at one denominator, as a proportion or as events for each unit of the denominator.</summary>
/// <remarks>
/// Exact limits, interpolated between counts: D. J. Spiegelhalter, Funnel plots for comparing institutional performance,
/// Statistics in Medicine 24 (2005) 1185–1202, appendix A.1. There is no allowance for over-dispersion.
/// </remarks>
/// <param name="Low998">Below it lies one in a thousand by chance.</param>
/// <param name="Low95">Below it lies one in forty by chance.</param>
/// <param name="High95">Above it lies one in forty by chance.</param>
/// <param name="High998">Above it lies one in a thousand by chance.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FunnelLimits(double Low998, double Low95, double High95, double High998)
{
    private const double Beyond = 10;

    /// <summary>The limits around a mean.</summary>
    /// <param name="model">The distribution.</param>
    /// <param name="mean">The overall proportion, or the overall rate for each unit of the denominator.</param>
    /// <param name="denominator">The denominator, above 0. That of a proportion is rounded to a whole number.</param>
    public static FunnelLimits At(FunnelModel model, double mean, double denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        ArgumentOutOfRangeException.ThrowIfNegative(mean);
        var size = model switch { FunnelModel.Proportion => Math.Max(1, Math.Round(denominator)), FunnelModel.Rate => denominator };
        if (mean == 0 || (model == FunnelModel.Proportion && mean >= 1)) return new(mean, mean, mean, mean);
        var counts = Quantiles(model, mean, size, [0.001, 0.025, 0.975, 0.999]);
        var most = model switch { FunnelModel.Proportion => 1, FunnelModel.Rate => double.PositiveInfinity };
        var limits = counts.Select(count => Math.Clamp(count / size, 0, most)).ToArray();
        return new(limits[0], limits[1], limits[2], limits[3]);
    }

    // One walk up the distribution. It starts ten standard deviations below the mean: what lies below does not count in a double.
    private static double[] Quantiles(FunnelModel model, double mean, double size, double[] probabilities)
    {
        var expected = mean * size;
        var spread = Math.Sqrt(model switch { FunnelModel.Proportion => expected * (1 - mean), FunnelModel.Rate => expected });
        var count = (int)Math.Max(0, Math.Floor(expected - (Beyond * spread)));
        var term = Math.Exp(model switch
        {
            FunnelModel.Proportion => Binomial.LogFactorial((int)size) - Binomial.LogFactorial(count) - Binomial.LogFactorial((int)size - count) + (count * Math.Log(mean)) + ((size - count) * Math.Log(1 - mean)),
            FunnelModel.Rate => (count * Math.Log(expected)) - expected - Binomial.LogFactorial(count),
        });
        var below = 0.0;
        var found = new double[probabilities.Length];
        for (var next = 0; next < found.Length;)
        {
            var upTo = below + term;
            var isLast = model == FunnelModel.Proportion && count >= size;
            while (next < found.Length && (upTo > probabilities[next] || isLast))
            {
                found[next] = count - Math.Clamp((upTo - probabilities[next]) / term, 0, 1);
                next++;
            }

            below = upTo;
            term *= model switch
            {
                FunnelModel.Proportion => (size - count) / (count + 1) * mean / (1 - mean),
                FunnelModel.Rate => expected / (count + 1),
            };
            count++;
        }

        return found;
    }
}
