using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Headings;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Settling;
using Plumbline.App.Observations;
using Plumbline.Core.Indicators;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Importing.Layouts;

/// <summary>One row for each figure: columns for indicator, period and value, and optionally unit, numerator, denominator, status, provisional, note, aspect, source note and doubtful.</summary>
internal sealed class LongLayout : TableLayout
{
    private readonly Grid _grid;
    private readonly FigureIntake _intake;
    private readonly LongColumns _columns;
    private readonly Unit _defaultUnit;
    private readonly TargetCheck _targets;
    private readonly HeadingReach _reach;

    internal LongLayout(Grid grid, FigureIntake intake, LongColumns columns, Unit defaultUnit) =>
        (_grid, _intake, _columns, _defaultUnit, _targets, _reach) = (grid, intake, columns, defaultUnit, new TargetCheck(grid, intake), new HeadingReach(grid, intake, refusesFigures: false));

    internal override string Description => "long: a row for each figure";

    internal override int LastHeadingRow => _columns.Heading.Number;

    internal override void Read(GridRow row)
    {
        var value = row.At(_columns.Value);
        var label = row.Text(_columns.Indicator);
        var period = row.Text(_columns.Period);
        if (value.Column == 0 && label is null && period is null) return;
        Rows++;
        if (_reach.Refuses(row, _columns.Last, _columns.Heading.Fields, _columns.IsHeaded)) return;
        if (_columns.Note > 0 && value.Column > 0 && row.At(_columns.Note) is { Column: > 0 } note && _reach.RefusesParted(row, value, note)) return;
        if (_grid.PartsAtCommas && PartedThousand.Find(row, _columns) is { Before: var before, After: var after } && _reach.RefuseParted(row, before, after)) return;
        if (RefusesUnfit(row) || (_columns.Unit > 0 && _intake.SkipsUnit(row.Text(_columns.Unit)))) return;
        var example = new ExampleFigure(value.Text, period, _columns.Periods.Year > 0 ? row.Text(_columns.Periods.Year) : null);
        var cells = new LongRow(row, _columns, _grid, _intake);
        var indicator = cells.Indicator = IndicatorOf(row, label, example);
        var unit = UnitOf(row, example);
        if (value.Column > 0)
        {
            cells.Printed = _intake.Values.Read(_grid, row.Number, value);

            // No value and no problem: the row reports nothing.
            if (cells.Printed is null && !cells.HasProblem) return;
        }

        if (FigureRow.Read(cells) is { } figure && indicator is not null && unit is not null) Add(row, indicator, unit, figure, value.Column > 0 ? value : new Cell(_columns.Value, ""));
    }

    private void Add(GridRow row, Indicator indicator, Unit unit, FigureRow figure, Cell cell)
    {
        var sourceNote = _columns.ColumnOf(FigureColumns.SourceNote) is > 0 and var column ? row.Text(column) : null;
        if (figure.Standing.Aspect.IsActual && _columns.Target > 0 && row.Text(_columns.Target) is { } target) _targets.Compare(indicator, unit, target, row.Number, _columns.Target, figure.Period);
        _intake.Add(indicator, unit, figure, _columns.Stated | FigureIntake.StatedBy(figure.Printed, sourceNote), row.Number, cell);
    }

    private Indicator? IndicatorOf(GridRow row, string? label, ExampleFigure example)
    {
        if (_columns.Code > 0 && row.Text(_columns.Code) is { } code && _intake.Labels.Book.Named(code) is { } coded && (_columns.ColumnOf(FigureColumns.Aspect) > 0 || label is null || !LabelBook.SaysOtherwise(new RowLabel(null, null, label), coded))) return coded;
        if (_columns.Indicator == 0) return _intake.Given.Indicator();
        if (label is null)
        {
            Refuse(row, _columns.Indicator, Problem.With(null, "an indicator, by code or name"));
            return null;
        }

        return _intake.Labels.Match(new RowLabel(null, null, label), _grid.Name, row.Number, _columns.Indicator, example) is LabelMatch.Found found ? found.Indicator : null;
    }

    private Unit? UnitOf(GridRow row, ExampleFigure example) =>
        _columns.Unit > 0 && row.Text(_columns.Unit) is { } text ? _intake.UnitOf(_grid, row.Number, _columns.Unit, text, example) : _defaultUnit;

    private bool RefusesUnfit(GridRow row)
    {
        var unfit = row.Cells.Where(cell => cell.Kind == CellKind.Unfit && _columns.Reads(cell.Column) && cell.Column != _columns.Value).ToList();
        unfit.ForEach(cell => Refuse(row, cell.Column, new Problem(cell.Text, "plain text")));
        return unfit.Count > 0;
    }

    private void Refuse(GridRow row, int column, Problem problem) => _intake.Findings.Refuse(_grid.Name, row.Number, column, problem);
}
