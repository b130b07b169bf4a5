namespace Plumbline.Core.Spc;

/// <summary>Arithmetic on finite numbers whose results are always finite.</summary>
internal static class Finite
{
    /// <summary>
    /// A factor so small that the sum of any series of finite numbers stays finite once scaled by it. It is a power of two, so scaling
    /// rounds nothing else.
    /// </summary>
    public const double Shrink = 1.0 / (1L << 60) / (1L << 20);

    /// <summary>Replaces an infinite result by the largest finite number.</summary>
    public static double Saturate(double number) => Math.Clamp(number, -double.MaxValue, double.MaxValue);

    /// <summary>√(a·b) without a product that may overflow or underflow; 0 where either is negative.</summary>
    public static double RootOfProduct(double a, double b) => a <= 0 || b <= 0 ? 0 : Saturate(Math.Sqrt(a) * Math.Sqrt(b));

    /// <summary>√(a ÷ b), 0 where a is not positive.</summary>
    public static double RootOfQuotient(double a, double b) => a <= 0 ? 0 : Saturate(Math.Sqrt(a) / Math.Sqrt(b));
}
