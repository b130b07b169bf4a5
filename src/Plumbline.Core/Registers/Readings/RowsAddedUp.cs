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
/// <remarks>
/// The rows stand here below one unit that is always there, so that a total of the rows shown does not depend on the days of the register's unit, nor on rows that are not shown.
/// A total is of the rows that are there in its own period: that of a year has those that left before the month that is shown.
/// </remarks>
/// <param name="picture">The organisation.</param>
/// <param name="definition">The register.</param>
/// <param name="shown">The lines of the period that is asked for.</param>
/// <param name="beside">Those of rows that are not there in it, but in the longer period of a figure.</param>
internal sealed class RowsAddedUp(OrganisationPicture picture, RegisterDefinition definition, IReadOnlyCollection<RegisterLine> shown, IReadOnlyCollection<RegisterLine> beside)
{
    private readonly Dictionary<(Period, Frequency), RowsOfPeriod> _rows = [];
    private readonly HashSet<RowCode> _beside = [.. beside.Select(static line => line.Row.Code)];
    private readonly UnitCode _above = definition.Unit ?? picture.Units.Top.Code;

    /// <summary>The total of one figure.</summary>
    /// <param name="bare">The figure, its period, and what is stated.</param>
    /// <param name="place">The place of the figure among those of a line.</param>
    internal RegisterTotal Of(RegisterTotal bare, int place)
    {
        if (picture.Find(bare.Field.Indicator) is not { } indicator) return bare with { Total = null, Rows = null };
        var rows = RowsOf(bare.Period, indicator.Frequency);
        var given = new GivenFigures();
        foreach (var line in rows.Lines)
        {
            var of = GivenOf(indicator, line, place);
            foreach (var figure in of.Figures) given.Add(figure);
            if (of.Begun is { } begun) given.Begin(line.Row.Unit, Aspect.Actual, begun);
        }

        Period[] periods = bare.Period.Frequency == indicator.Frequency ? [bare.Period] : [.. bare.Period.Parts(indicator.Frequency)];
        List<UnitTotal> totals = [.. UnitTotals.Of(rows.Picture, indicator, [_above], periods[0], periods[^1], given).Where(static total => total.Aspect.IsActual)];
        var figures = totals.Select(static total => total.Figure).OfType<Observation>().ToList();
        var made = periods.Length == 1
            ? figures is [var only] ? only : null
            : PeriodTotals.Of(rows.Picture, Series.From(indicator, _above, figures).Value.Expecting(null, totals.Where(static total => total.Figure is null).ToDictionary(static total => total.Period, static total => total.Made)), bare.Period);
        return made?.Total is { } total ? Counted(bare with { Total = QuantityOf(made) }, rows, indicator, place, totals, total) : bare with { Total = QuantityOf(made), Rows = null };
    }

    // A total over periods counts each row in each of them; a register counts its rows.
    private RegisterTotal Counted(RegisterTotal bare, RowsOfPeriod rows, Indicator indicator, int place, List<UnitTotal> totals, Total made)
    {
        var of = rows.Lines.ToDictionary(static line => line.Row.Unit, rows.ThingOf);
        Period[] counted = made.Rule == Aggregation.Latest ? [made.Periods[^1]] : [.. made.Periods];
        var missing = totals.Where(total => counted.Contains(total.Period)).SelectMany(total => total.Made.MissingUnits.Select(unit => (Thing: of[unit], total.Period))).ToHashSet();
        // Of a thing that stands several times, the first row that has a figure stands for all.
        List<(RowCode Thing, RegisterRow Row)> reported =
        [
            .. rows.Lines.OrderBy(static line => line.Row.Code, RowCode.Order)
                .SelectMany(line => GivenOf(indicator, line, place).Figures.Where(figure => counted.Contains(figure.Period) && line.Row.IsThere(figure.Period.First, figure.Period.Last)).Select(figure => (Thing: rows.ThingOf(line), line.Row, Figure: figure)))
                .DistinctBy(static one => (one.Thing, one.Figure.Period))
                .Where(one => one.Figure.Value.Status == ReportingStatus.Reported && !missing.Contains((one.Thing, one.Figure.Period)))
                .Select(static one => (one.Thing, one.Row)),
        ];
        var (there, lacking) = (reported.Select(static one => one.Thing).ToHashSet(), missing.Select(static one => one.Thing).ToHashSet());
        return bare with
        {
            Rows = new RowsInTotal(there.Count, lacking.Count, there.Intersect(lacking).Count()),
            Beside = [.. reported.Select(static one => one.Row).Where(row => _beside.Contains(row.Code)).Distinct()],
        };
    }

    private static GivenOfRow GivenOf(Indicator indicator, RegisterLine line, int place) => !line.Given.IsEmpty
        ? line.Given[place]
        : new GivenOfRow(line.Figures[place] is { } figure && figure.Period.Frequency == indicator.Frequency ? [figure] : [], null);

    private RowsOfPeriod RowsOf(Period period, Frequency frequency)
    {
        if (_rows.TryGetValue((period, frequency), out var known)) return known;
        List<RegisterLine> lines = [.. shown.Concat(beside).Where(line => line.Row.IsThere(period.First, period.Last))];
        var rows = new RegisterRows(definition, lines.Select(static line => line.Row));
        var top = new Unit(_above, definition.Name, UnitKind.Organisation, Parent: null);
        var units = UnitTree.From(RegisterUnits.Of(rows, new UnitAbove(_above), frequency, picture.Settings.Calendar).Prepend(top)).Value;
        var whole = new OrganisationPicture(picture.Settings, units, picture.Indicators, picture.Targets, [], []) { Statuses = picture.Statuses };
        return _rows[(period, frequency)] = new RowsOfPeriod(lines, line => rows.DoubleOf(line.Row, period.First, period.Last) ?? line.Row.Code, whole);
    }

    private static Quantity? QuantityOf(Observation? figure) => figure?.Value switch
    {
        ObservedValue.Number number => number.Quantity,
        ObservedValue.Fraction { PrintedPercentage: { } percentage } => percentage,
        null => null,
        { Amount: { } amount } value => Quantity.Of(amount, value.Decimals),
        _ => null,
    };

    private sealed record RowsOfPeriod(List<RegisterLine> Lines, Func<RegisterLine, RowCode> ThingOf, OrganisationPicture Picture);
}
