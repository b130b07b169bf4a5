using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;

namespace Plumbline.Core.Checks.Standing;

/// <summary>A total that was given must be what the units below it, or its items, make by the indicator's rule, within the rounding of the printed figures. Where parts of a count are missing, they must not make more.</summary>
internal static class TotalOfUnits
{
    internal const string Code = "total-of-units";

    internal static IEnumerable<Finding> Find(Audit audit)
    {
        foreach (var beside in audit.TotalsBesideParts)
        {
            var (given, parts) = beside;
            if (parts.Figure?.Amount is not { } made || given.Amount is not { } amount || audit.Picture.Find(given.Indicator) is not { } indicator) continue;
            var isCount = indicator is { Aggregation: Aggregation.Sum, Measure.Kind: MeasureKind.Count };
            if (!parts.Made.IsComplete && (!isCount || made <= amount)) continue;
            List<Observation> counted = [.. beside.Counted(audit)];
            if (Math.Abs(made - amount) <= Rounding(indicator, given, counted)) continue;
            var right = CheckNumbers.Like(made, given, indicator, audit.Language);
            var expected = parts.Made.IsComplete ? right : $"at least {right}";
            yield return Finding.At(
                Code, Severity.Warning, given, given.Value.Text, expected,
                $"{audit.Subject(given)} is given as {given.Value.Text}, but {Words(audit, parts.Made, made, counted)} make {right}.", counted);
        }
    }

    // A sum adds up the rounding of its parts, a mean takes their mean; a ratio is of numerators and denominators, which are exact.
    private static decimal Rounding(Indicator indicator, Observation given, List<Observation> counted)
    {
        var parts = counted.Sum(cell => CheckNumbers.Allowance(cell, indicator));
        return CheckNumbers.Allowance(given, indicator) + indicator.Aggregation switch
        {
            Aggregation.Sum => parts,
            Aggregation.Mean => parts / Math.Max(1, counted.Count),
            Aggregation.Ratio or Aggregation.Latest or Aggregation.None => 0,
        };
    }

    private static string Words(Audit audit, Total made, decimal amount, List<Observation> counted)
    {
        var numbers = counted.Where(static cell => cell.Amount is not null).ToList();
        var sum = made.Rule == Aggregation.Sum && numbers.Count is > 1 and <= MostNamed && numbers.Sum(static cell => cell.Amount) == amount ? $" ({string.Join(" + ", numbers.Select(static cell => cell.Value.Text))})" : "";
        var whose = made.IsOfUnits ? $"{(made.Parts == 1 ? "unit" : "units")} below it" : $"{(made.Parts == 1 ? "item" : "items")} of its breakdown";
        return made.IsComplete
            ? string.Create(audit.Language, $"the figures of the {made.Parts:N0} {whose}{sum}")
            : string.Create(audit.Language, $"the figures of {made.Reported:N0} of the {made.Parts:N0} {whose}{sum}");
    }

    private const int MostNamed = 6;
}
