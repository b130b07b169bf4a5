using Plumbline.Core.Quantities;
using Plumbline.Core.Text;

namespace Plumbline.Core.Checks;

/// <summary>Whether a stated variance is plan less actual, as in a finance table.</summary>
public static class Variance
{
    /// <summary>What is wrong with a stated variance; null where nothing is wrong. It may differ by as much as the rounding of all three numbers explains.</summary>
    public static Problem? Judge(Quantity plan, Quantity actual, Quantity stated)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(actual);
        ArgumentNullException.ThrowIfNull(stated);
        var expected = plan.Amount - actual.Amount;
        var rounding = Rounding(plan) + Rounding(actual) + Rounding(stated);
        return Math.Abs(expected - stated.Amount) <= rounding
            ? null
            : new Problem($"a variance of {stated}", $"{stated.Like(expected)}, which is {plan} less {actual}");
    }

    // A number printed in full is exact: £61 is not £61.40, but £61k may be £61,400.
    private static decimal Rounding(Quantity quantity) => quantity is { Scale: QuantityScale.One, Decimals: 0 } ? 0 : quantity.RoundingAllowance;
}
