using Plumbline.Core.Checks.Rules;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Quantities;

namespace Plumbline.Core.Checks.Proposals;

/// <summary>A row of percentages that equals the fraction of another row, or the quotient of two rows of counts, in its section.</summary>
internal static class PercentageOfFraction
{
    internal static IEnumerable<FoundRule> In(IReadOnlyList<FigureRow> section)
    {
        var counts = section.Where(row => row.Kind == MeasureKind.Count && row.Varies).ToList();
        foreach (var percentage in section.Where(row => row.Kind == MeasureKind.Percentage))
        {
            foreach (var fraction in section.Where(row => row != percentage && row.Kind == MeasureKind.Percentage))
            {
                if (Judge(percentage, cell => fraction.Cells.GetValueOrDefault((cell.Unit, cell.Period)) is { Numerator: { } n, Denominator: { } d } ? (n, d) : null) is { } held)
                    yield return new FoundRule(new PercentageOf(percentage.Code, fraction.Code, null), "percentage", held.Held, held.Comparable);
            }

            if (!percentage.Varies) continue;
            foreach (var numerator in counts)
            {
                foreach (var denominator in counts.Where(row => row != numerator))
                {
                    if (Judge(percentage, cell => Quotient(cell, numerator, denominator)) is { } held)
                        yield return new FoundRule(new PercentageOf(percentage.Code, numerator.Code, denominator.Code), "percentage", held.Held, held.Comparable);
                }
            }
        }
    }

    private static (decimal, decimal)? Quotient(Observation cell, FigureRow numerator, FigureRow denominator) =>
        numerator.Cells.TryGetValue((cell.Unit, cell.Period), out var n) && denominator.Cells.TryGetValue((cell.Unit, cell.Period), out var d) ? (n.Amount!.Value, d.Amount!.Value) : null;

    // A row that prints its own fractions is not compared with another row.
    private static (int Held, int Comparable)? Judge(FigureRow percentage, Func<Observation, (decimal Numerator, decimal Denominator)?> fraction)
    {
        var (held, comparable, values) = (0, 0, new HashSet<decimal>());
        foreach (var cell in percentage.Cells.Values)
        {
            if (cell.Value is not ObservedValue.Number || fraction(cell) is not var (numerator, denominator) || denominator == 0) continue;
            comparable++;
            if (Arithmetic.Ratio(numerator, denominator, 100) is not { } share || Math.Abs(cell.Amount!.Value - share) > cell.Value.RoundingAllowance) continue;
            held++;
            values.Add(cell.Amount.Value);
        }

        return FoundRule.Convinces(held, comparable) && values.Count > 1 ? (held, comparable) : null;
    }
}
