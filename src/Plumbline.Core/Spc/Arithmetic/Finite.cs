namespace Plumbline.Core.Spc;

/// <summary>Arithmetic that stays among the finite numbers whatever finite numbers it is given.</summary>
internal static class Finite
{
    /// <summary>
    /// A factor small enough that the sum of any series of finite numbers, so scaled, is finite, and a power of two, so
    /// that nothing else is rounded.
    /// </summary>
    public const double Shrink = 1.0 / (1L << 60) / (1L << 20);

    /// <summary>An infinite result, taken back to the largest number there is.</summary>
    public static double Saturate(double number) => Math.Clamp(number, -double.MaxValue, double.MaxValue);

    /// <summary>√(a·b) without forming a product that may overflow or vanish; 0 where either is negative.</summary>
    public static double RootOfProduct(double a, double b) => a <= 0 || b <= 0 ? 0 : Saturate(Math.Sqrt(a) * Math.Sqrt(b));

    /// <summary>√(a ÷ b), 0 where a is not positive.</summary>
    public static double RootOfQuotient(double a, double b) => a <= 0 ? 0 : Saturate(Math.Sqrt(a) / Math.Sqrt(b));
}
