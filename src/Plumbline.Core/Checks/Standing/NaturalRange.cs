using Plumbline.Core.Checks.Doubts;

namespace Plumbline.Core.Checks.Standing;

/// <summary>A figure must lie in the range of its measure: a count is not below 0, a percentage of a whole not above 100.</summary>
internal static class NaturalRange
{
    internal const string Code = "range";

    internal static IEnumerable<Finding> Find(Audit audit)
    {
        foreach (var (indicator, cell) in audit.Given(static measure => measure.LowerBound is not null || measure.UpperBound is not null))
        {
            // For a part above its whole, FractionAboveOne has the more exact finding.
            if (cell.Amount is not { } amount || cell.Numerator > cell.Denominator) continue;
            var (lower, upper) = (indicator.Measure.LowerBound, indicator.Measure.UpperBound);
            if (OutOfRange.Of(indicator.Measure, amount) is not { } doubt) continue;
            var range = (lower, upper) switch
            {
                ({ } low, { } high) => $"{Bound(low)} to {Bound(high)}",
                ({ } low, null) => $"at least {Bound(low)}",
                (null, { } high) => $"at most {Bound(high)}",
                (null, null) => "",
            };
            yield return Finding.At(
                Code, Severity.Error, cell, cell.Value.Text, range,
                $"{audit.Subject(cell)} is printed as {cell.Value.Text}: {doubt.Words}. It can be {range}.");

            string Bound(decimal bound) => CheckNumbers.Print(bound, 0, indicator, audit.Language);
        }
    }
}
