using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Observations;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Importing.Layouts;

/// <summary>One row for each indicator, one column for each period, as on a board's dashboard. A row without figures begins a section.</summary>
internal sealed class WideLayout : TableLayout
{
    private readonly Grid _grid;
    private readonly FigureIntake _intake;
    private readonly Unit _defaultUnit;
    private readonly TargetCheck _targets;
    private readonly HeadingReach _reach;
    private WideHeading _heading;
    private LabelTrail _trail;
    private Unit? _rowUnit;

    internal WideLayout(Grid grid, FigureIntake intake, WideHeading heading, Unit defaultUnit)
    {
        (_grid, _intake, _heading, _defaultUnit) = (grid, intake, heading, defaultUnit);
        _trail = new LabelTrail(heading);
        _targets = new TargetCheck(grid, intake);
        _reach = new HeadingReach(grid, intake, refusesFigures: true);
        Description = Describe(heading);
    }

    internal override string Description { get; }

    internal override int LastHeadingRow => _heading.LastRow;

    internal override void Read(GridRow row)
    {
        var figures = row.Cells.Where(cell => _heading.Figures.ContainsKey(cell.Column)).ToList();
        if (IsHeadingAgain(row, figures)) return;
        if (_reach.Refuses(row, _heading.Last, _heading.Fields, _heading.IsKnown)) return;
        if (RefusesUnplaced(row)) return;
        var label = _trail.Next(row, hasFigures: figures.Count > 0, IsIndicator);
        if (figures.Count == 0) return;
        Rows++;
        if (UnitOf(row) is not { } unit) return;
        if (label is null)
        {
            _intake.Findings.Refuse(_grid.Name, row.Number, figures[0].Column, new Problem("figures without a label", "an indicator's code or name to the left of them"));
            return;
        }

        if (IndicatorOf(row, label.Value) is not { } indicator) return;
        if (_heading.Target > 0 && row.Text(_heading.Target) is { } target) _targets.Compare(indicator, unit, target, row.Number, _heading.Target, _heading.Figures.Values);
        foreach (var cell in figures) ReadFigure(row, cell, indicator, unit);
    }

    private void ReadFigure(GridRow row, Cell cell, Indicator indicator, Unit rowUnit)
    {
        var column = _heading.Figures[cell.Column];
        if (_intake.Values.Read(_grid, row.Number, cell) is not { } figure) return;
        var value = figure.Value;
        var standing = FigureStanding.Of(figure);
        if (PeriodOf(cell, column, indicator, standing.Aspect, out var problem) is { } period)
        {
            _intake.Add(indicator, column.Unit ?? rowUnit, FigureRow.Of(figure, period, standing), FigureIntake.StatedBy(figure, sourceNote: null), row.Number, cell);
        }
        else if (_intake.Periods.IsOpen(column.Period, problem, _grid.Name, row.Number, cell.Column))
        {
            // Reported once a file.
        }
        else if (value is ObservedValue.Missing)
        {
            // “N/A” in March says nothing about a quarter.
            _intake.Findings.Note($"{_grid.Name}:{row.Number}:{cell.Column}", $"“{value.Text}” below {column.Period} for {indicator.Code}, which is measured by the {Names<Frequency>.Of(indicator.Frequency)}: left out");
        }
        else
        {
            _intake.Findings.Refuse(_grid.Name, row.Number, cell.Column, new Problem($"“{value.Text}” below {column.Period} for {indicator.Code}", $"{problem.Expected}; or the cell merged across the periods that make up the {Names<Frequency>.Of(indicator.Frequency)}"));
        }
    }

    // A cell merged across April to June is the quarter's figure.
    private Period? PeriodOf(Cell cell, FigureColumn column, Indicator indicator, Aspect aspect, out Problem problem)
    {
        if (_intake.Period(column.Period, indicator.Frequency, aspect).TryGet(out var period, out problem!)) return period;
        if (cell.Width == 1 || !_heading.Figures.TryGetValue(cell.Column + cell.Width - 1, out var lastColumn)) return null;
        if (!Period.Parse(column.Period, _intake.Calendar).TryGet(out var first, out _) || !Period.Parse(lastColumn.Period, _intake.Calendar).TryGet(out var last, out _)) return null;
        var whole = Period.Containing(first.First, indicator.Frequency, _intake.Calendar);
        return whole.First == first.First && whole.Last == last.Last ? whole : null;
    }

    private Indicator? IndicatorOf(GridRow row, (RowLabel Label, int Column) label)
    {
        if (_heading.Code > 0 && row.Text(_heading.Code) is { } code && _intake.Labels.Book.Named(code) is { } coded && !LabelBook.SaysOtherwise(label.Label, coded)) return coded;
        return _intake.Labels.Match(label.Label, _grid.Name, row.Number, label.Column) is LabelMatch.Found found ? found.Indicator : null;
    }

    private Unit? UnitOf(GridRow row)
    {
        if (_heading.Unit == 0) return _defaultUnit;
        if (row.Text(_heading.Unit) is not { } text) return _rowUnit ?? _defaultUnit;
        if (_intake.FindUnit(text) is { } unit) return _rowUnit = unit;
        _intake.Findings.Refuse(_grid.Name, row.Number, _heading.Unit, Problem.With(text, $"a unit, by code or name{_intake.NearUnits(text)}"));
        return null;
    }

    // A heading may be printed again on each page, or a table with other periods may follow. An indicator's row is never a heading.
    private bool IsHeadingAgain(GridRow row, List<Cell> figures)
    {
        if (figures.Count == 0 || !figures.TrueForAll(NamesAPeriod)) return false;
        var again = figures.TrueForAll(cell => _heading.Figures[cell.Column].Period == cell.Text);
        if ((!again && figures.Count < 2) || _heading.Labels.Any(column => row.Text(column) is { } label && IsIndicator(new RowLabel(null, null, label)))) return false;
        if (again) return true;
        if (WideHeading.Find([row], _grid, _intake) is not { } next) return false;
        (_heading, _trail) = (next, _trail.Below(next));
        return true;
    }

    private bool NamesAPeriod(Cell cell) =>
        cell.Kind == CellKind.Date || (!PeriodText.IsBareYear(cell.Text) && PeriodText.Names(cell.Text, _intake.Periods.ForHeadings));

    // A line that cannot be split into columns, or a label that cannot be stored, gives nothing reliable.
    private bool RefusesUnplaced(GridRow row)
    {
        var unplaced = row.Cells.Where(cell => cell.Kind is CellKind.Unplaced || (cell.Kind == CellKind.Unfit && !_heading.Figures.ContainsKey(cell.Column) && !_heading.Others.Contains(cell.Column))).ToList();
        foreach (var cell in unplaced) _intake.Values.Read(_grid, row.Number, cell);
        return unplaced.Count > 0;
    }

    private bool IsIndicator(RowLabel label) => _intake.Labels.Peek(label) is not LabelMatch.Unknown;

    private static string Describe(WideHeading heading)
    {
        var periods = heading.Figures.Values.OrderBy(figure => figure.Column).Select(figure => figure.Period).Distinct(StringComparer.Ordinal).ToList();
        return periods.Count == 1 ? $"wide: {periods[0]}" : $"wide: {periods.Count} periods from {periods[0]} to {periods[^1]}";
    }
}
