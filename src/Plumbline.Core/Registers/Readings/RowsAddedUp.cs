using Plumbline.Core.Derivations;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Quantities;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Records;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;

namespace Plumbline.Core.Registers.Readings;

/// <summary>Adds up some rows of a register as the rows of a register are added up everywhere: first the units within each period, then the periods.</summary>
/// <remarks>The rows stand here below one unit that is always there, so that a total of the rows shown does not depend on the days of the register's unit, nor on rows that are not shown.</remarks>
internal sealed class RowsAddedUp(OrganisationPicture picture, RegisterDefinition definition, IReadOnlyCollection<RegisterLine> lines)
{
    private readonly Dictionary<Frequency, OrganisationPicture> _pictures = [];
    private readonly RegisterRows _rows = new(definition, lines.Select(static line => line.Row));
    private readonly UnitCode _above = definition.Unit ?? picture.Units.Top.Code;

    /// <summary>The total of one figure.</summary>
    /// <param name="bare">The figure, its period, and what is stated.</param>
    /// <param name="place">The place of the figure among those of a line.</param>
    internal RegisterTotal Of(RegisterTotal bare, int place)
    {
        if (picture.Find(bare.Field.Indicator) is not { } indicator) return bare with { Total = null, Rows = null };
        var given = new GivenFigures();
        foreach (var line in lines)
        {
            var of = GivenOf(indicator, line, place);
            foreach (var figure in of.Figures) given.Add(figure);
            if (of.Begun is { } begun) given.Begin(line.Row.Unit, Aspect.Actual, begun);
        }

        var whole = PictureFor(indicator.Frequency);
        Period[] periods = bare.Period.Frequency == indicator.Frequency ? [bare.Period] : [.. bare.Period.Parts(indicator.Frequency)];
        List<UnitTotal> totals = [.. UnitTotals.Of(whole, indicator, [_above], periods[0], periods[^1], given).Where(static total => total.Aspect.IsActual)];
        var figures = totals.Select(static total => total.Figure).OfType<Observation>().ToList();
        var made = periods.Length == 1
            ? figures is [var only] ? only : null
            : PeriodTotals.Of(whole, Series.From(indicator, _above, figures).Value.Expecting(null, totals.Where(static total => total.Figure is null).ToDictionary(static total => total.Period, static total => total.Made)), bare.Period);
        return bare with { Total = QuantityOf(made), Rows = made?.Total is { } total ? RowsOf(indicator, place, totals, total) : null };
    }

    // A total over periods counts each row in each of them; a register counts its rows.
    private RowsInTotal RowsOf(Indicator indicator, int place, IReadOnlyList<UnitTotal> totals, Total made)
    {
        var of = lines.ToDictionary(static line => line.Row.Unit, static line => line.Thing);
        Period[] counted = made.Rule == Aggregation.Latest ? [made.Periods[^1]] : [.. made.Periods];
        var missing = totals.Where(total => counted.Contains(total.Period)).SelectMany(total => total.Made.MissingUnits.Select(unit => (Thing: of[unit], total.Period))).ToHashSet();
        // Of a thing that stands several times, the first row that has a figure stands for all.
        var reported = lines.OrderBy(static line => line.Row.Code, RowCode.Order)
            .SelectMany(line => GivenOf(indicator, line, place).Figures.Where(figure => counted.Contains(figure.Period) && line.Row.IsThere(figure.Period.First, figure.Period.Last)).Select(figure => (line.Thing, Figure: figure)))
            .DistinctBy(static one => (one.Thing, one.Figure.Period))
            .Where(one => one.Figure.Value.Status == ReportingStatus.Reported && !missing.Contains((one.Thing, one.Figure.Period)));
        var (there, lacking) = (reported.Select(static one => one.Thing).ToHashSet(), missing.Select(static one => one.Thing).ToHashSet());
        return new RowsInTotal(there.Count, lacking.Count, there.Intersect(lacking).Count());
    }

    private static GivenOfRow GivenOf(Indicator indicator, RegisterLine line, int place) => !line.Given.IsEmpty
        ? line.Given[place]
        : new GivenOfRow(line.Figures[place] is { } figure && figure.Period.Frequency == indicator.Frequency ? [figure] : [], null);

    private OrganisationPicture PictureFor(Frequency frequency)
    {
        if (_pictures.TryGetValue(frequency, out var known)) return known;
        var top = new Unit(_above, definition.Name, UnitKind.Organisation, Parent: null);
        var units = UnitTree.From(RegisterUnits.Of(_rows, new UnitAbove(_above), frequency, picture.Settings.Calendar).Prepend(top)).Value;
        return _pictures[frequency] = new OrganisationPicture(picture.Settings, units, picture.Indicators, picture.Targets, [], []) { Statuses = picture.Statuses };
    }

    private static Quantity? QuantityOf(Observation? figure) => figure?.Value switch
    {
        ObservedValue.Number number => number.Quantity,
        ObservedValue.Fraction { PrintedPercentage: { } percentage } => percentage,
        null => null,
        { Amount: { } amount } value => Quantity.Of(amount, value.Decimals),
        _ => null,
    };
}
