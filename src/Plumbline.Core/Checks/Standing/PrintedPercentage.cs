using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;

namespace Plumbline.Core.Checks.Standing;

/// <summary>A cell's numerator over its denominator is the percentage, or rate, printed with them; within half a unit of the last digit printed.</summary>
internal static class PrintedPercentage
{
    internal const string Code = "percentage";

    internal static IEnumerable<Finding> Find(Audit audit)
    {
        foreach (var (indicator, cell) in audit.Judged())
        {
            if (cell is not { Numerator: { } numerator, Denominator: { } denominator } || denominator == 0) continue;
            if (Per(indicator.Measure) is not { } per || Printed(cell.Value) is not (var printed, var allowance, var decimals, var text)) continue;
            var expected = numerator / denominator * per;
            if (Math.Abs(printed - expected) <= allowance) continue;
            var right = CheckNumbers.Print(expected, Math.Max(decimals, 2), indicator, audit.Language);
            yield return Finding.At(
                Code, Severity.Error, cell, text, right,
                $"{audit.Subject(cell)} is printed as {text}, but {CheckNumbers.Plain(numerator, audit.Language)} of {CheckNumbers.Plain(denominator, audit.Language)} is {right}.");
        }
    }

    private static decimal? Per(Measure measure) => measure.Kind switch
    {
        MeasureKind.Percentage => 100m,
        MeasureKind.Rate => measure.Per,
        MeasureKind.Count or MeasureKind.PercentageChange or MeasureKind.PercentageGap or MeasureKind.Money or MeasureKind.Days or MeasureKind.Score or MeasureKind.Verdict => null,
    };

    private static (decimal Printed, decimal Allowance, int Decimals, string Text)? Printed(ObservedValue value) => value switch
    {
        ObservedValue.Fraction { PrintedPercentage: { } percentage } => (percentage.Amount, percentage.RoundingAllowance, percentage.Decimals, percentage.ToString()),
        ObservedValue.Number { Quantity: var quantity } => (quantity.Amount, quantity.RoundingAllowance, quantity.Decimals, value.Text),
        ObservedValue.Verdict { Quantity: { } quantity } => (quantity.Amount, quantity.RoundingAllowance, quantity.Decimals, quantity.ToString()),
        _ => null,
    };
}
