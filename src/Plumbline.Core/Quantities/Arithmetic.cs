namespace Plumbline.Core.Quantities;

/// <summary>Arithmetic on figures of any size. A figure has at most 24 digits before the point and 15 after it, so that the ratio of two may be larger than a decimal holds.</summary>
public static class Arithmetic
{
    /// <summary>The largest amount that is worked out. The sum and the difference of two such amounts, and twelve times one of them, are decimals still.</summary>
    public const decimal Largest = 1_000_000_000_000_000_000_000_000_000m;

    /// <summary>Part ÷ whole × per; null where the whole is 0, or where the result is too large to be held.</summary>
    /// <param name="part">The part.</param>
    /// <param name="whole">The whole.</param>
    /// <param name="per">100 for a percentage, the base of a rate.</param>
    public static decimal? Ratio(decimal part, decimal whole, int per = 1)
    {
        if (whole == 0) return null;
        try
        {
            var ratio = part * per / whole;
            return Math.Abs(ratio) > Largest ? null : ratio;
        }
        catch (OverflowException)
        {
            // There is no other way to ask a decimal whether a quotient fits.
            return null;
        }
    }

    /// <summary>The sum of two amounts; null where it is too large to go on with.</summary>
    public static decimal? Sum(decimal one, decimal other)
    {
        if (Math.Abs(one) > Largest || Math.Abs(other) > Largest) return null;
        return Math.Abs(one + other) > Largest ? null : one + other;
    }
}
