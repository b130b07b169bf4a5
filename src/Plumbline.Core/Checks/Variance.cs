using Plumbline.Core.Finance.Variances;
using Plumbline.Core.Indicators;
using Plumbline.Core.Quantities;
using Plumbline.Core.Text;

namespace Plumbline.Core.Checks;

/// <summary>Whether a stated variance is what plan and actual make, favourable positive, as in a finance table.</summary>
public static class Variance
{
    /// <summary>What is wrong with a stated variance; null where nothing is wrong. It may differ by as much as the rounding of all three numbers explains.</summary>
    /// <param name="sign">What the line is.</param>
    /// <param name="plan">What was planned.</param>
    /// <param name="actual">What happened.</param>
    /// <param name="stated">The variance as stated.</param>
    public static Problem? Judge(LineSign sign, Quantity plan, Quantity actual, Quantity stated)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(actual);
        ArgumentNullException.ThrowIfNull(stated);
        var isPlanLessActual = LineVariance.IsPlanLessActual(sign, LineVariance.IsHeldNegative([plan.Amount, actual.Amount]));
        var (first, second) = isPlanLessActual ? (plan, actual) : (actual, plan);
        var expected = first.Amount - second.Amount;
        var rounding = plan.AllowanceOfShortened + actual.AllowanceOfShortened + stated.AllowanceOfShortened;
        return Math.Abs(expected - stated.Amount) <= rounding
            ? null
            : new Problem($"a variance of {stated}", $"{stated.Like(expected)}, which is {first} less {second}");
    }
}
