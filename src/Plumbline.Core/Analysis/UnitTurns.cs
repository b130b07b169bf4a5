using Plumbline.Core.Units;

namespace Plumbline.Core.Analysis;

/// <summary>Finds where a total begins to add up other units: a step of its chart may then come from the units and not from their work.</summary>
internal static class UnitTurns
{
    private const int MostNamed = 3;

    /// <summary>The units that opened, joined, left or closed, each at the first day of the period from which the total counts another number of units.</summary>
    internal static IEnumerable<(DateOnly Day, string Words)> Of(UnitTree units, UnitCode unit, IReadOnlyList<ChartedPoint> points)
    {
        var (parts, last) = (0, (DateOnly?)null);
        foreach (var point in points)
        {
            if (point.Figure?.Total is not { IsOfUnits: true } total) continue;
            if (last is { } before && total.Parts != parts)
            {
                var was = units.Under(unit, before, before).ToHashSet();
                var now = units.Under(unit, point.At.Last, point.At.Last).ToHashSet();
                var turned = Words(units, now.Except(was), before, point.At.Last, "joined", "opened").Concat(Words(units, was.Except(now), point.At.Last, before, "left", "closed"));
                if (string.Join("; ", turned) is { Length: > 0 } words) yield return (point.At.First, words);
            }

            (parts, last) = (total.Parts, point.At.Last);
        }
    }

    // A unit that exists on the other day too has moved; one that does not has opened or closed.
    private static IEnumerable<string> Words(UnitTree units, IEnumerable<UnitCode> turned, DateOnly other, DateOnly day, string moved, string turn) =>
        turned.Order(UnitCode.Order)
            .GroupBy(unit => units.Find(unit, other) is null ? turn : moved, unit => units.Find(unit, day)?.Name ?? unit.ToString(), StringComparer.Ordinal)
            .Select(same => same.Count() > MostNamed ? FormattableString.Invariant($"{same.Count()} units {same.Key}") : $"{string.Join(", ", same)} {same.Key}");
}
