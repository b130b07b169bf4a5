using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Quantities;

namespace Plumbline.Core.Checks.Standing;

/// <summary>A cell's numerator over its denominator must equal the percentage, or rate, printed with them, within half a unit of the last digit printed.</summary>
internal static class PrintedPercentage
{
    internal const string Code = "percentage";

    internal static IEnumerable<Finding> Find(Audit audit)
    {
        foreach (var (indicator, cell) in audit.Given(static measure => Per(measure) is not null))
        {
            if (cell is not { Numerator: { } numerator, Denominator: { } denominator } || denominator == 0) continue;
            if (Per(indicator.Measure) is not { } per || Printed(cell.Value) is not { } printed) continue;
            if (Arithmetic.Ratio(numerator, denominator, per) is not { } expected) continue;
            if (Math.Abs(printed.Amount - expected) <= printed.RoundingAllowance) continue;
            var text = cell.Value is ObservedValue.Number ? cell.Value.Text : printed.ToString();
            var right = CheckNumbers.Like(expected, printed, indicator, audit.Language);
            yield return Finding.At(
                Code, Severity.Error, cell, text, right,
                $"{audit.Subject(cell)} is printed as {text}, but {CheckNumbers.Plain(numerator, audit.Language)} of {CheckNumbers.Plain(denominator, audit.Language)} is {right}.");
        }
    }

    private static int? Per(Measure measure) => measure.Kind switch
    {
        MeasureKind.Percentage => 100,
        MeasureKind.Rate => measure.Per,
        MeasureKind.Count or MeasureKind.PercentageChange or MeasureKind.PercentageGap or MeasureKind.Money or MeasureKind.Days or MeasureKind.Score or MeasureKind.Verdict => null,
    };

    private static Quantity? Printed(ObservedValue value) => value switch
    {
        ObservedValue.Fraction fraction => fraction.PrintedPercentage,
        ObservedValue.Number number => number.Quantity,
        ObservedValue.Verdict verdict => verdict.Quantity,
        _ => null,
    };
}
