using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.Core.Tests.Derivations;

/// <summary>A figure as the rules of totals define it, with nothing of the code that is tested.</summary>
/// <param name="Amount">The amount; null where the ratio has no whole.</param>
/// <param name="Top">The numerator of a ratio.</param>
/// <param name="Bottom">The denominator of a ratio.</param>
/// <param name="Decimals">The most decimals printed among its parts.</param>
/// <param name="IsDoubtful">Whether a part is doubtful.</param>
/// <param name="IsProvisional">Whether it may still change.</param>
internal sealed record IndependentFigure(Fraction? Amount, Fraction? Top, Fraction? Bottom, int Decimals, bool IsDoubtful, bool IsProvisional);

/// <summary>A total as the rules define it.</summary>
internal sealed record IndependentTotal(IndependentFigure? Figure, int Parts, int Missing, int Suppressed, IReadOnlySet<string> Names, bool IsOfUnits);

/// <summary>The totals of one generated indicator, worked out again from the rules by recursion over dictionaries.</summary>
internal sealed class IndependentTotals(IReadOnlyList<Unit> rows, Indicator indicator, IReadOnlyList<string> dimensions, IEnumerable<Observation> given, IReadOnlyList<(string Unit, string Aspect, DateOnly Day)> earlier)
{
    private readonly Dictionary<(string Unit, string Aspect, DateOnly First), Observation> _cells = given.ToDictionary(cell => (cell.Unit.ToString(), cell.Aspect.ToString(), cell.Period.First));
    private readonly ILookup<(string Unit, string Aspect), DateOnly> _firsts = given.ToLookup(cell => (cell.Unit.ToString(), cell.Aspect.ToString()), cell => cell.Period.First);
    private readonly Dictionary<(string Unit, string Aspect, DateOnly First), IndependentTotal?> _parts = [];
    private readonly Dictionary<(string Unit, string Aspect), DateOnly?> _begun = [];
    private readonly Dictionary<string, List<List<string>>> _items = [];
    private readonly Dictionary<(string Unit, DateOnly First), bool> _exists = [];
    private readonly Dictionary<(string Unit, string Aspect), bool> _hasItems = [];
    private readonly Dictionary<(string Unit, DateOnly First), List<string>> _below = [];
    private readonly List<string> _aspects = [.. given.Select(cell => cell.Aspect.ToString()).Distinct()];

    /// <summary>The figure given for a cell; null where there is none.</summary>
    internal Observation? Given(string unit, string aspect, Period period) => _cells.GetValueOrDefault((unit, aspect, period.First));

    /// <summary>The total of a unit in a period; null where nothing is expected below it, or where it counts itself.</summary>
    internal IndependentTotal? Of(string unit, string aspect, Period period)
    {
        if (Given(unit, aspect, period) is not null || !Exists(unit, period) || indicator.Aggregation is Aggregation.Latest or Aggregation.None) return null;
        var items = Items(unit, aspect, period);
        if (items.Count > 0) return Together(items, isOfUnits: false);
        var below = Below(unit, period).Select(part => AsPart(part, aspect, period)).OfType<IndependentTotal>().ToList();
        return below.Count == 0 ? null : Together(below, isOfUnits: true);
    }

    /// <summary>The figure of some periods together, and the periods that are its parts; null where none is.</summary>
    internal (IndependentTotal Total, IReadOnlyList<Period> Periods)? Over(string unit, string aspect, IEnumerable<Period> periods)
    {
        var parts = periods.Select(period => (Period: period, Part: InTime(unit, aspect, period))).Where(pair => pair.Part is not null).ToList();
        if (indicator.Aggregation == Aggregation.None || parts.Count == 0) return null;
        List<IndependentTotal> counted = [.. parts.Select(pair => pair.Part!)];
        // April is 4 of the calendar year: a running total that begins anew on the way has no whole.
        if (indicator.IsCumulative && parts.Select(static pair => pair.Period.First.AddMonths(-3).Year).Distinct().Count() > 1) return null;
        if (indicator.Aggregation == Aggregation.Latest || indicator.IsCumulative) return (counted[^1], [.. parts.Select(pair => pair.Period)]);
        return (Together(counted, counted.Exists(part => part.IsOfUnits)), [.. parts.Select(pair => pair.Period)]);
    }

    // A period of one unit as a part of a longer one: its own figure or its items count 1, a total of units counts its units.
    private IndependentTotal? InTime(string unit, string aspect, Period period)
    {
        if (Given(unit, aspect, period) is { } cell) return Cell(cell, 1);
        if (Of(unit, aspect, period) is { } total) return total.IsOfUnits ? total : AsOne(total, 1, unit);
        return IsExpected(unit, aspect, period) ? new IndependentTotal(null, 1, 1, 0, new HashSet<string> { unit }, false) : null;
    }

    // The items of a unit as one part.
    private static IndependentTotal AsOne(IndependentTotal items, int lowest, string unit) => items.Missing == 0
        ? items with { Parts = lowest }
        : items with { Parts = lowest, Missing = lowest, Suppressed = items.Suppressed == items.Missing ? lowest : 0, Names = new HashSet<string> { unit } };

    /// <summary>Whether a figure is expected of the unit itself.</summary>
    internal bool IsExpected(string unit, string aspect, Period period) =>
        Exists(unit, period) && Expects(period) && Begun(unit, aspect) is { } begun && begun <= period.Last;

    /// <summary>The first day of the first figure of a unit and aspect, or of its items.</summary>
    internal DateOnly? Begun(string unit, string aspect)
    {
        if (_begun.TryGetValue((unit, aspect), out var begun)) return begun;
        var known = _aspects.Where(other => other == aspect || IsItemOf(other, aspect)).SelectMany(other => _firsts[(unit, other)]);
        var noted = earlier.Where(note => note.Unit == unit && (note.Aspect == aspect || IsItemOf(note.Aspect, aspect))).Select(note => note.Day);
        return _begun[(unit, aspect)] = known.Concat(noted).Select(day => (DateOnly?)day).Min();
    }

    /// <summary>Whether the indicator is reported in a period.</summary>
    internal bool Expects(Period period) => indicator.Status.State == ReportingState.Active || period.Last < indicator.Status.From!.First;

    /// <summary>Whether a unit exists at the end of a period.</summary>
    internal bool Exists(string unit, Period period) =>
        _exists.TryGetValue((unit, period.First), out var known) ? known : _exists[(unit, period.First)] = rows.Any(row => row.Code.ToString() == unit && IsOn(row, period));

    /// <summary>A given cell as a part that stands for some lowest units; null where it is no part.</summary>
    internal IndependentTotal? Cell(Observation cell, int lowest)
    {
        HashSet<string> name = [cell.Unit.ToString()];
        switch (cell.Value.Status)
        {
            case ReportingStatus.Reported:
                var isRatio = indicator.Aggregation == Aggregation.Ratio;
                if (isRatio ? cell.Numerator is null || cell.Denominator is null : cell.Amount is null) return new IndependentTotal(null, lowest, lowest, 0, name, false);
                var (top, bottom) = isRatio ? (Fraction.Of(cell.Numerator!.Value), Fraction.Of(cell.Denominator!.Value)) : ((Fraction?)null, (Fraction?)null);
                return new IndependentTotal(new IndependentFigure(isRatio ? Rate(top!.Value, bottom!.Value) : Fraction.Of(cell.Amount!.Value), top, bottom, cell.Value.Decimals, cell.IsDoubtful, cell.IsProvisional), lowest, 0, 0, new HashSet<string>(), false);
            case ReportingStatus.NotApplicable: return null;
            case ReportingStatus.Suppressed: return Expects(cell.Period) ? new IndependentTotal(null, lowest, lowest, lowest, name, false) : null;
            case ReportingStatus.NotAvailable or ReportingStatus.Awaited or ReportingStatus.NoCollection: return Expects(cell.Period) ? new IndependentTotal(null, lowest, lowest, 0, name, false) : null;
            default: throw new InvalidOperationException();
        }
    }

    /// <summary>Parts together, by the rule of the indicator.</summary>
    internal IndependentTotal Together(IReadOnlyCollection<IndependentTotal> parts, bool isOfUnits)
    {
        var figures = parts.Where(part => part.Figure is not null).Select(part => part.Figure!).ToList();
        var missing = parts.Sum(part => part.Missing);
        var figure = figures.Count == 0 ? null : new IndependentFigure(
            indicator.Aggregation switch
            {
                Aggregation.Sum => Sum(figures.Select(part => part.Amount!.Value)),
                Aggregation.Mean => Sum(figures.Select(part => part.Amount!.Value)) / new Fraction(figures.Count, 1),
                _ => Rate(Sum(figures.Select(part => part.Top!.Value)), Sum(figures.Select(part => part.Bottom!.Value))),
            },
            indicator.Aggregation == Aggregation.Ratio ? Sum(figures.Select(part => part.Top!.Value)) : null,
            indicator.Aggregation == Aggregation.Ratio ? Sum(figures.Select(part => part.Bottom!.Value)) : null,
            figures.Max(part => part.Decimals),
            figures.Any(part => part.IsDoubtful),
            figures.Any(part => part.IsProvisional) || (missing > 0 && indicator.Aggregation != Aggregation.Sum));
        return new IndependentTotal(figure, parts.Sum(part => part.Parts), missing, parts.Sum(part => part.Suppressed), parts.SelectMany(part => part.Names).ToHashSet(), isOfUnits);
    }

    /// <summary>A unit as a part of the unit above it; null where it is none.</summary>
    private IndependentTotal? AsPart(string unit, string aspect, Period period) =>
        _parts.TryGetValue((unit, aspect, period.First), out var known) ? known : _parts[(unit, aspect, period.First)] = Part(unit, aspect, period);

    private IndependentTotal? Part(string unit, string aspect, Period period)
    {
        var below = Below(unit, period).Select(part => AsPart(part, aspect, period)).OfType<IndependentTotal>().ToList();
        var lowest = Math.Max(1, below.Sum(part => part.Parts));
        if (Given(unit, aspect, period) is { } cell) return Cell(cell, lowest);
        if (Items(unit, aspect, period) is { Count: > 0 } items) return AsOne(Together(items, isOfUnits: false), lowest, unit);
        return below.Count > 0 ? Together(below, isOfUnits: true) : IsExpected(unit, aspect, period) ? new IndependentTotal(null, 1, 1, 0, new HashSet<string> { unit }, false) : null;
    }

    private List<IndependentTotal> Items(string unit, string aspect, Period period)
    {
        if (!_hasItems.TryGetValue((unit, aspect), out var hasItems)) _hasItems[(unit, aspect)] = hasItems = _aspects.Exists(other => IsItemOf(other, aspect) && _firsts.Contains((unit, other)));
        foreach (var items in hasItems ? ItemsOf(aspect) : [])
        {
            if (!items.Any(item => IsGiven(unit, item, period))) continue;
            var parts = items.Select(item => AsItem(unit, item, period)).OfType<IndependentTotal>().ToList();
            if (parts.Count > 0) return parts;
        }

        return [];
    }

    // The items of each dimension, also those that are known by their own items alone.
    private List<List<string>> ItemsOf(string aspect) => _items.TryGetValue(aspect, out var known) ? known : _items[aspect] =
    [
        .. dimensions.Select(dimension => _aspects.Where(other => IsItemOf(other, aspect)).Select(other => Pieces(other).Except(Pieces(aspect)).FirstOrDefault(piece => piece.StartsWith(dimension + "=", StringComparison.Ordinal))).OfType<string>().Distinct()
            .Select(piece => _aspects.Concat(_aspects.SelectMany(Shorter)).First(other => Pieces(other).Order().SequenceEqual(Pieces(aspect).Append(piece).Order()))).ToList()),
    ];

    private IndependentTotal? AsItem(string unit, string item, Period period)
    {
        var items = Items(unit, item, period);
        return Given(unit, item, period) is { } cell ? Cell(cell, Math.Max(1, items.Sum(part => part.Parts)))
            : items.Count > 0 ? Together(items, isOfUnits: false)
            : IsExpected(unit, item, period) ? new IndependentTotal(null, 1, 1, 0, new HashSet<string> { unit }, false)
            : null;
    }

    private bool IsGiven(string unit, string item, Period period) =>
        Given(unit, item, period) is { Value.Status: not ReportingStatus.NotApplicable } || ItemsOf(item).Any(items => items.Any(other => IsGiven(unit, other, period)));

    // Whether an aspect is that of some more items, all of dimensions that add up.
    private bool IsItemOf(string other, string aspect) =>
        Pieces(aspect).All(Pieces(other).Contains) && Pieces(other).Except(Pieces(aspect)).ToList() is { Count: > 0 } more && more.TrueForAll(piece => dimensions.Contains(piece.Split('=')[0]));

    private static IEnumerable<string> Shorter(string aspect) => Pieces(aspect).Select(piece => string.Join(';', Pieces(aspect).Where(other => other != piece)));

    private static string[] Pieces(string aspect) => aspect.Split(';', StringSplitOptions.RemoveEmptyEntries);

    private List<string> Below(string unit, Period period) => _below.TryGetValue((unit, period.First), out var known) ? known : _below[(unit, period.First)] = [.. rows.Where(row => row.Parent?.ToString() == unit && IsOn(row, period)).Select(row => row.Code.ToString())];

    private static bool IsOn(Unit row, Period period) => !(row.From > period.Last) && !(row.To < period.Last);

    private static Fraction Sum(IEnumerable<Fraction> numbers) => numbers.Aggregate(Fraction.Zero, (sum, number) => sum + number);

    private Fraction? Rate(Fraction top, Fraction bottom) =>
        bottom.Top.IsZero ? null : top * new Fraction(indicator.Measure.Kind switch { MeasureKind.Percentage => 100, MeasureKind.Rate => indicator.Measure.Per, _ => 1 }, 1) / bottom;
}
