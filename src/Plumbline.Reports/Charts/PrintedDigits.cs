namespace Plumbline.Reports.Charts;

/// <summary>The digits .NET prints for a double, as a decimal, so that a table and a workbook hold the same number.</summary>
internal static class PrintedDigits
{
    /// <summary>The number rounded to some decimals by its exact binary value, half to even.</summary>
    /// <param name="value">Smaller than 10¹⁵.</param>
    /// <param name="decimals">0 to 15.</param>
    internal static decimal Of(double value, int decimals)
    {
        var unit = Math.Pow(10, decimals);
        var units = Math.Round(Math.Abs(value) * unit);

        // The product is rounded to a double and may fall on the other side of a half. The fused multiply-add uses the exact product.
        var remainder = Math.FusedMultiplyAdd(Math.Abs(value), unit, -units);
        if (remainder > 0.5) units++;
        else if (remainder < -0.5) units--;
        var size = (decimal)(long)units * new decimal(1, 0, 0, isNegative: false, (byte)decimals);
        return value < 0 ? -size : size;
    }
}
