using Plumbline.Core.Derivations;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.Core.Checks;

/// <summary>A total that was given, and the same total worked out from the units below, or from the items of the unit itself.</summary>
/// <param name="Given">The figure given for the unit.</param>
/// <param name="Parts">What the units below or the items make.</param>
internal sealed record TotalBesideParts(Observation Given, UnitTotal Parts)
{
    /// <summary>Every given number that an audit judges of a unit with items of its own, or with units below it, that have figures.</summary>
    internal static IEnumerable<TotalBesideParts> In(Audit audit) =>
        from indicator in audit.Picture.Indicators.AsParallel().AsOrdered()
        where indicator.Aggregation is Aggregation.Sum or Aggregation.Ratio or Aggregation.Mean
        from series in audit.Figures.SeriesOf(indicator.Code)
        from beside in Of(audit, indicator, series)
        select beside;

    /// <summary>The given figures that the parts count: items of the unit; or figures of the units directly below, and of the units below one that has none.</summary>
    internal IEnumerable<Observation> Counted(Audit audit) => Parts.Made.IsOfUnits
        ? Counted(audit, Given)
        : audit.Items[Given.Indicator].Where(item => item.Unit == Given.Unit && item.Period == Given.Period);

    // Of the rows below a row of a register, which say the same, the first counts that has a figure; one that left its register before counts no more.
    private static IEnumerable<Observation> Counted(Audit audit, Observation total)
    {
        var counted = audit.Picture.Units.PartsOf(total.Unit, total.Period.Last).SelectMany(below =>
            !(below.Left < total.Period.First) && audit.Figures.Find(total.Indicator, below.Code, total.Period) is { Total: null } given ? [given] : Counted(audit, total, below.Code));
        return audit.Picture.Units.IsRow(total.Unit) ? counted.Take(1) : counted;
    }

    private static IEnumerable<Observation> Counted(Audit audit, Observation total, UnitCode unit) =>
        Counted(audit, new Observation(total.Indicator, unit, total.Period, total.Value));

    private static IEnumerable<TotalBesideParts> Of(Audit audit, Indicator indicator, IReadOnlyList<Observation> series)
    {
        // Most series are of units that have neither items nor units below.
        if (!audit.Items[indicator.Code].Any(item => item.Unit == series[0].Unit) && !audit.Picture.Units.Under(series[0].Unit, series[0].Period.First, series[^1].Period.Last).Any()) return [];
        var totals = series.Where(cell => cell.Total is null && cell.Amount is not null && cell.Period.Frequency == indicator.Frequency && audit.Includes(cell.Period)).ToDictionary(cell => cell.Period);
        if (totals.Count == 0) return [];
        var (unit, first, last) = (series[0].Unit, totals.Values.Min(cell => cell.Period)!, totals.Values.Max(cell => cell.Period)!);
        return new[] { OfItems(audit, indicator, unit), Below(audit, indicator, unit, first, last) }.OfType<GivenFigures>()
            .SelectMany(given => UnitTotals.Of(audit.Picture, indicator, [unit], first, last, given))
            .Where(total => total.Aspect.IsActual && totals.ContainsKey(total.Period))
            .Select(total => new TotalBesideParts(totals[total.Period], total));
    }

    private static GivenFigures? OfItems(Audit audit, Indicator indicator, UnitCode unit)
    {
        GivenFigures? given = null;
        foreach (var item in audit.Items[indicator.Code].Where(item => item.Unit == unit && item.Period.Frequency == indicator.Frequency)) (given ??= new GivenFigures()).Add(item);
        return given;
    }

    // Without the unit's own figures, so that its totals are worked out. What is below a row of a register is the same thing again: it is no part.
    private static GivenFigures? Below(Audit audit, Indicator indicator, UnitCode unit, Period first, Period last)
    {
        if (audit.Picture.Units.IsRow(unit)) return null;
        GivenFigures? given = null;
        var units = audit.Picture.Units.Under(unit, first.First, last.Last).ToHashSet();
        foreach (var item in audit.Items[indicator.Code].Where(item => units.Contains(item.Unit) && item.Period.Frequency == indicator.Frequency)) (given ??= new GivenFigures()).Add(item);
        foreach (var below in units)
        {
            foreach (var cell in audit.Figures.Of(indicator.Code, below))
            {
                if (cell.Total is null && cell.Period.Frequency == indicator.Frequency) (given ??= new GivenFigures()).Add(cell);
            }
        }

        return given;
    }
}
