using System.Globalization;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Quantities;

namespace Plumbline.Core.Checks;

/// <summary>Numbers as checks compare and print them.</summary>
internal static class CheckNumbers
{
    private const int MostDecimals = 4;

    /// <summary>Whether a figure is a total from which parts are missing, so that it cannot be compared.</summary>
    internal static bool IsIncomplete(Observation? cell) => cell?.Total is { IsComplete: false };

    /// <summary>By how much rounding may have moved a printed figure. A count printed in full is exact; 1.2m of them is not.</summary>
    internal static decimal Allowance(Observation cell, Indicator? indicator)
    {
        var exact = indicator?.Measure.Kind == MeasureKind.Count
            && cell.Value is ObservedValue.Number { Quantity: { Scale: QuantityScale.One, Decimals: 0, Sign: QuantitySign.None } };
        return exact ? 0 : cell.Value.RoundingAllowance;
    }

    /// <summary>A number as its indicator prints it: a percentage with its sign, money with its pound sign.</summary>
    internal static string Print(decimal amount, int decimals, Indicator? indicator, CultureInfo culture)
    {
        return Style(indicator).Like(amount, Math.Min(decimals, MostDecimals)).ToText(culture);
    }

    private static Quantity Style(Indicator? indicator) => Quantity.Of(0, 0, indicator?.Measure switch
    {
        { IsPercent: true } => QuantitySign.Percent,
        { Kind: MeasureKind.Money } => QuantitySign.Pounds,
        _ => QuantitySign.None,
    });

    /// <summary>An amount printed like the number of a cell: with the same sign, scale and decimals. It has more decimals only where it would otherwise read as the cell's own number.</summary>
    /// <param name="amount">The amount: pounds, percentage points.</param>
    /// <param name="cell">The cell to print like.</param>
    /// <param name="indicator">Its indicator, for a cell without a number or a sign.</param>
    /// <param name="culture">The reader's language.</param>
    /// <param name="decimals">The fewest decimals shown; null: as many as the cell has.</param>
    internal static string Like(decimal amount, Observation cell, Indicator? indicator, CultureInfo culture, int? decimals = null) =>
        Like(amount, StyleOf(cell.Value) ?? Style(indicator), indicator, culture, decimals);

    /// <summary>An amount printed like a number.</summary>
    internal static string Like(decimal amount, Quantity printed, Indicator? indicator, CultureInfo culture, int? decimals = null)
    {
        var style = printed.Sign == QuantitySign.None && printed.Scale == QuantityScale.One && Style(indicator) is { Sign: not QuantitySign.None } signed ? signed.Like(printed.Amount, printed.Decimals) : printed;
        var shown = Math.Min(Quantity.MaximumDecimals, Math.Max(decimals ?? 0, style.Decimals));
        var most = Math.Min(Quantity.MaximumDecimals, shown + MostDecimals);
        while (shown < most && amount != printed.Amount && style.Like(amount, shown).Amount == printed.Amount) shown++;
        return style.Like(amount, shown).ToText(culture);
    }

    /// <summary>An amount in full, printed like the number of a cell but with all its decimals: parts that are told must add up.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="cell">The cell to print like; null: as its indicator, else as money.</param>
    /// <param name="indicator">Its indicator.</param>
    /// <param name="culture">The reader's language.</param>
    internal static string Exactly(decimal amount, Observation? cell, Indicator? indicator, CultureInfo culture)
    {
        var style = (cell is null ? null : StyleOf(cell.Value)) ?? (indicator is null ? Quantity.Of(0, 0, QuantitySign.Pounds) : Style(indicator));
        return Like(amount, style, indicator, culture, Quantity.Exactly(amount, 0, style.Sign, style.Scale, bracketed: false, grouped: false).Printed.Normalised().Scale);
    }

    private static Quantity? StyleOf(ObservedValue value) => value switch
    {
        ObservedValue.Number number => number.Quantity,
        ObservedValue.Fraction fraction => fraction.PrintedPercentage ?? Quantity.Percent(0, 0),
        ObservedValue.Verdict verdict => verdict.Quantity,
        ObservedValue.Missing => null,
        _ => null,
    };

    /// <summary>How far two amounts are apart, in the unit of their indicator: <c>£1,655</c>, <c>0.2 percentage points</c>, <c>4</c>.</summary>
    internal static string Difference(decimal amount, Indicator? indicator, CultureInfo culture) => indicator?.Measure switch
    {
        { IsPercent: true } => $"{Plain(amount, culture)} percentage {(amount == 1 ? "point" : "points")}",
        { Kind: MeasureKind.Money } => $"£{amount.ToString(amount == decimal.Truncate(amount) ? "#,0" : "#,0.00", culture)}",
        _ => Plain(amount, culture),
    };

    /// <summary>A bare number, its trailing zeros left out.</summary>
    internal static string Plain(decimal amount, CultureInfo culture) => amount.ToString("0.######", culture);
}
