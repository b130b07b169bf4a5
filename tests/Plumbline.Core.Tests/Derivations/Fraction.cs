using System.Numerics;

namespace Plumbline.Core.Tests.Derivations;

/// <summary>An exact number, to check sums and ratios by.</summary>
internal readonly record struct Fraction(BigInteger Top, BigInteger Bottom)
{
    internal static Fraction Zero { get; } = new(0, 1);

    public static Fraction operator +(Fraction a, Fraction b) => a.Bottom == b.Bottom ? new(a.Top + b.Top, a.Bottom) : new((a.Top * b.Bottom) + (b.Top * a.Bottom), a.Bottom * b.Bottom);

    public static Fraction operator *(Fraction a, Fraction b) => new(a.Top * b.Top, a.Bottom * b.Bottom);

    public static Fraction operator /(Fraction a, Fraction b)
    {
        var (top, bottom) = (a.Top * b.Bottom, a.Bottom * b.Top);
        var common = BigInteger.GreatestCommonDivisor(top, bottom);
        return common.IsZero ? Zero : new Fraction(top / common, bottom / common);
    }

    internal static Fraction Of(decimal number)
    {
        var bits = decimal.GetBits(number);
        var whole = (new BigInteger((uint)bits[2]) << 64) + (new BigInteger((uint)bits[1]) << 32) + (uint)bits[0];
        return new Fraction(number < 0 ? -whole : whole, BigInteger.Pow(10, number.Scale));
    }

    /// <summary>Whether a decimal is this number, to twenty decimals.</summary>
    internal bool Is(decimal number)
    {
        var other = Of(number);
        var difference = BigInteger.Abs((Top * other.Bottom) - (other.Top * Bottom));
        return difference * BigInteger.Pow(10, 20) <= BigInteger.Abs(Bottom * other.Bottom) * BigInteger.Max(1, BigInteger.Abs(Top / Bottom));
    }

    /// <summary>The number with some decimals, half away from zero, as its digits without the point.</summary>
    internal BigInteger Rounded(int decimals)
    {
        var (top, bottom) = Bottom < 0 ? (-Top, -Bottom) : (Top, Bottom);
        var scaled = BigInteger.Abs(top) * BigInteger.Pow(10, decimals);
        var rounded = ((2 * scaled) + bottom) / (2 * bottom);
        return top < 0 ? -rounded : rounded;
    }
}
