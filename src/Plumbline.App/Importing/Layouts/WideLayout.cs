using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Headings;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Recipes;
using Plumbline.App.Importing.Settling;
using Plumbline.App.Importing.Words;
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
    private readonly PeriodFigure _figure;
    private readonly SectionUnit _section;
    private readonly HashSet<string> _notRead = new(StringComparer.OrdinalIgnoreCase);
    private WideHeading _heading;
    private LabelTrail _trail;
    private string? _rowUnit;
    private readonly List<GridRow> _above;
    private BlockTitle? _title;
    private bool _isAsked;
    private bool _hasFigures;
    private (RowLabel Label, int Column)? _label;
    private Aspect? _rowAspect;

    internal WideLayout(Grid grid, FigureIntake intake, WideHeading heading, IReadOnlyList<GridRow> firstRows, Unit defaultUnit)
    {
        _title = BlockTitle.Above(heading.FirstRow, heading.Figures.Keys, firstRows, intake);
        _above = [.. RowsAbove.Of(heading.FirstRow, firstRows)];
        FirstHeadingRow = heading.FirstRow;
        (_grid, _intake, _heading, _defaultUnit) = (grid, intake, heading, defaultUnit);
        _trail = new LabelTrail(heading);
        _targets = new TargetCheck(grid, intake);
        _figure = new PeriodFigure(grid, intake);
        _section = new SectionUnit(grid, intake, defaultUnit, hasUnits: heading.Unit > 0 || heading.Figures.Values.All(figure => figure.Unit is not null));
        _reach = new HeadingReach(grid, intake, refusesFigures: true);
        (Description, Columns) = (heading.Describe(), heading.Named);
    }

    internal override string Description { get; }

    internal override int FirstHeadingRow { get; }

    internal override bool IsOfGivenIndicator => _heading.Labels.Count == 0 && _intake.Given.HasIndicator;

    internal override int LastHeadingRow => _heading.LastRow;

    internal override IReadOnlyList<WordsColumn> Words => _heading.Words;

    internal override RecipeRows Shape => _heading.Labels.Count > 0 ? RecipeRows.Wide : _intake.Given.HasIndicator ? RecipeRows.Area : RecipeRows.Blocks;

    internal override IReadOnlyList<RecipeColumn> Columns { get; }

    internal override void Begin(IReadOnlyList<GridRow> above) => _section.BeginBelow(above, isPlanKnown: true);

    internal override void Read(GridRow row)
    {
        var figures = row.Cells.Where(cell => _heading.Figures.ContainsKey(cell.Column)).ToList();
        if (IsHeadingAgain(row, figures)) return;
        if (_reach.Refuses(row, _heading.Last, _heading.Fields, _heading.IsKnown)) return;
        if (RefusesUnplaced(row)) return;
        if (_heading.Labels.Count == 0)
        {
            ReadOfTitle(row, figures);
            return;
        }

        var label = _trail.Next(row, hasFigures: figures.Count > 0, IsIndicator);
        if (figures.Count == 0)
        {
            if (_heading.Unit > 0) _section.Pass(row);
            else if (label is { } title) _section.Begin(row, title.Label, title.Column);
            return;
        }

        Rows++;
        if (!_section.Allows() || UnitOf(row, figures, label is not null) is not { } unit || !Says(row, out var aspect)) return;
        label ??= _heading.Aspect > 0 ? _label : null;
        _label = label;
        if (label is null)
        {
            _intake.Findings.Refuse(_grid.Name, row.Number, figures[0].Column, new Problem("figures without a label", "an indicator's code or name to the left of them"));
            return;
        }

        if (IndicatorOf(row, label.Value, Example(figures[0])) is not { } indicator || aspect is null) return;
        if (_heading.Target > 0 && row.Text(_heading.Target) is { } target) _targets.Compare(indicator, unit, target, row.Number, _heading.Target, _heading.Figures.Values);
        foreach (var cell in figures) ReadFigure(row, cell, indicator, unit, aspect);
    }

    // No column says the indicator: the title above does, or the user.
    private void ReadOfTitle(GridRow row, List<Cell> figures)
    {
        if (figures.Count == 0)
        {
            NoteTitle(row);
            return;
        }

        Rows++;
        _hasFigures = true;
        if (row.Text(_heading.Unit) is null)
        {
            _intake.Findings.Refuse(_grid.Name, row.Number, _heading.Unit, Problem.With(null, "a unit in every row"));
            return;
        }

        if (HeadingWords.RoleOf(row.Text(_heading.Unit)!) == ColumnRole.Derived && !_intake.Units.Knows(row.Text(_heading.Unit)!))
        {
            _intake.Findings.Note($"{_grid.Name}:{row.Number}:{_heading.Unit}", $"row “{row.Text(_heading.Unit)}” is worked out from the figures: not read");
            return;
        }

        if (!_section.Allows() || UnitOf(row, figures, hasLabel: true) is not { } unit || !Says(row, out var aspect) || aspect is null || (_title is null && _isAsked)) return;
        if (BlockTitle.Indicator(_title, _above, _heading, _grid, _intake, Example(figures[0])) is not { } indicator)
        {
            _isAsked = true;
            return;
        }

        foreach (var cell in figures) ReadFigure(row, cell, indicator, unit, aspect);
    }

    // The rows between the figures of two blocks are above the second.
    private void NoteTitle(GridRow row)
    {
        if (row.Cells is [var only] && _intake.Units.Knows(only.Text)) return;
        if (_hasFigures) _above.Clear();
        _hasFigures = false;
        _above.Add(row);
        _title = BlockTitle.Of(_above, _intake) ?? _title;
    }

    private void ReadFigure(GridRow row, Cell cell, Indicator indicator, Unit rowUnit, Aspect rowAspect)
    {
        var column = _heading.Figures[cell.Column];
        if (RefusesMerged(row, cell, column, indicator)) return;
        if (column.Aspect is not { } aspect) _targets.Compare(indicator, column.Unit ?? rowUnit, cell.Text, row.Number, cell.Column, [column]);
        else _figure.Read(row, cell, indicator, column.Unit ?? rowUnit, column.Period, _heading.Aspect > 0 ? rowAspect : aspect, () => MergedPeriod(cell, column, indicator));
    }

    // A figure across several months is not the first one's.
    private bool RefusesMerged(GridRow row, Cell cell, FigureColumn column, Indicator indicator)
    {
        if (cell.Width == 1 || !_heading.Figures.TryGetValue(cell.Column + cell.Width - 1, out var last) || last.Period == column.Period || MergedPeriod(cell, column, indicator) is not null) return false;
        _intake.Findings.Refuse(_grid.Name, row.Number, cell.Column, new Problem($"“{cell.Text}” merged across {column.Period} to {last.Period} for {indicator.Code}", $"a figure of one {Names<Frequency>.Of(indicator.Frequency)}"));
        return true;
    }

    // Whether a row says the aspect of its figures, where a column does; null where they are not read.
    private bool Says(GridRow row, out Aspect? aspect)
    {
        aspect = Aspect.Actual;
        if (_heading.Aspect == 0) return true;
        var cell = row.At(_heading.Aspect);
        if (cell.Column == 0 && _heading.Labels.Count > 0 && _heading.Aspect < _heading.Labels[^1] && _rowAspect is not null)
        {
            aspect = _rowAspect;
            return true;
        }

        switch (cell.Column == 0 ? null : SubHeading.Of(cell.Text, _intake))
        {
            case SubHeading.Figures(var said):
                aspect = _rowAspect = said;
                return true;
            case SubHeading.Targets or SubHeading.NotRead:
                aspect = null;
                if (_notRead.Add(cell.Text)) _intake.Findings.Note($"{_grid.Name}:{row.Number}:{cell.Column}", $"rows “{cell.Text.ReplaceLineEndings(" ")}” are no actual, planned or forecast figures: not read");
                return true;
            default:
                _intake.Findings.Refuse(_grid.Name, row.Number, _heading.Aspect, Problem.With(row.Text(_heading.Aspect), "Actual, Plan or Forecast in every row"));
                return false;
        }
    }

    // A cell merged across April to June is the quarter's figure.
    private Period? MergedPeriod(Cell cell, FigureColumn column, Indicator indicator)
    {
        if (cell.Width == 1 || !_heading.Figures.TryGetValue(cell.Column + cell.Width - 1, out var lastColumn)) return null;
        if (!Period.Parse(column.Period, _intake.Calendar).TryGet(out var first, out _) || !Period.Parse(lastColumn.Period, _intake.Calendar).TryGet(out var last, out _)) return null;
        var whole = Period.Containing(first.First, indicator.Frequency, _intake.Calendar);
        return whole.First == first.First && whole.Last == last.Last ? whole : null;
    }

    private Indicator? IndicatorOf(GridRow row, (RowLabel Label, int Column) label, ExampleFigure example)
    {
        if (_intake.Recipe is { Adds: true }) return _intake.Account(_heading.Code > 0 ? label.Label with { Account = row.Text(_heading.Code) } : label.Label, _grid, row.Number, label.Column, example);
        if (_heading.Code > 0 && row.Text(_heading.Code) is { } code && _intake.Labels.Book.Named(code) is { } coded && !LabelBook.SaysOtherwise(label.Label, coded))
            return CodedIndicator.Agrees(coded, code, label.Label, _grid, row.Number, _heading.Code, _intake) ? coded : null;
        return _intake.Labels.Match(label.Label, _grid.Name, row.Number, label.Column, example) is LabelMatch.Found found ? found.Indicator : null;
    }

    private Unit? UnitOf(GridRow row, List<Cell> figures, bool hasLabel)
    {
        if (_heading.Unit == 0) return figures.TrueForAll(cell => _heading.Figures[cell.Column].Unit is not null) ? _defaultUnit : _section.Find();
        if (_heading.Pair?.Refuses(row, _grid, _intake) == true) return null;
        if (row.Text(_heading.Unit) is { } text) _rowUnit = text;

        // A blank unit to the left of the labels is that of the rows above; beside a label of its own it may be the whole's.
        else if (hasLabel && _rowUnit is not null && _heading.Labels.Any(column => column < _heading.Unit && row.At(column).Column > 0))
        {
            _intake.Findings.Refuse(_grid.Name, row.Number, _heading.Unit, Problem.With(null, "a unit in every row"));
            return null;
        }

        return _rowUnit is null ? _defaultUnit : _intake.UnitOf(_grid, row.Number, _heading.Unit, _rowUnit, Example(figures[0]), _heading.UnitHeading);
    }

    private ExampleFigure Example(Cell cell) => new(cell.Text, _heading.Figures[cell.Column].Period);

    // A heading may be printed again on each page, or a table with other periods may follow. An indicator's row is never a heading.
    private bool IsHeadingAgain(GridRow row, List<Cell> figures)
    {
        if (figures.Count == 0 || !figures.TrueForAll(NamesAPeriod)) return false;
        var again = figures.TrueForAll(cell => _heading.Figures[cell.Column].Period == cell.Text);
        if ((!again && figures.Count < 2) || _heading.Labels.Any(column => row.Text(column) is { } label && IsIndicator(new RowLabel(null, null, label)))) return false;
        if (IsOfGivenIndicator && !_hasFigures) GivenTitle.Warn(_above, _grid, _intake);
        if (again) return true;
        if (WideHeading.Find([row], _grid, _intake) is not { } next) return false;
        next = _heading.Again(next);
        if (_heading.Labels.Count == 0) next = next with { Labels = [], Unit = _heading.Unit };
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
}
