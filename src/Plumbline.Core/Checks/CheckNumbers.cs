using System.Globalization;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Quantities;

namespace Plumbline.Core.Checks;

/// <summary>Numbers as checks compare and print them.</summary>
internal static class CheckNumbers
{
    private const int MostDecimals = 4;

    /// <summary>By how much rounding may have moved a printed figure. A count printed in full is exact; 1.2m of them is not.</summary>
    internal static decimal Allowance(Observation cell, Indicator? indicator)
    {
        var exact = indicator?.Measure.Kind == MeasureKind.Count
            && cell.Value is ObservedValue.Number { Quantity: { Scale: QuantityScale.One, Decimals: 0, Sign: QuantitySign.None } };
        return exact ? 0 : cell.Value.RoundingAllowance;
    }

    /// <summary>A number in the manner of its indicator: percentages with their sign, money with its pounds.</summary>
    internal static string Print(decimal amount, int decimals, Indicator? indicator, CultureInfo culture)
    {
        var sign = indicator?.Measure switch
        {
            { IsPercent: true } => QuantitySign.Percent,
            { Kind: MeasureKind.Money } => QuantitySign.Pounds,
            _ => QuantitySign.None,
        };
        return Quantity.Of(amount, Math.Min(decimals, MostDecimals), sign).ToText(culture);
    }

    /// <summary>A bare number, its trailing zeros left out.</summary>
    internal static string Plain(decimal amount, CultureInfo culture) => amount.ToString("0.######", culture);
}
