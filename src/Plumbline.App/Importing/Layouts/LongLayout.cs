using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Headings;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Recipes;
using Plumbline.App.Importing.Settling;
using Plumbline.App.Importing.Words;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Observations;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Importing.Layouts;

/// <summary>One row for each figure: columns for indicator, period and value, and optionally unit, numerator, denominator, status, provisional, note, aspect, source note and doubtful.</summary>
internal sealed class LongLayout : TableLayout
{
    private static readonly string[] Said = [FigureColumns.Status, FigureColumns.Numerator, FigureColumns.Denominator];

    private readonly Grid _grid;
    private readonly FigureIntake _intake;
    private readonly LongColumns _columns;
    private readonly SectionUnit _section;
    private readonly TargetCheck _targets;
    private readonly HeadingReach _reach;
    private long _blank;
    private int _firstBlank;
    private long _totals;
    private int _firstTotal;
    private readonly PartingColumns _parting;

    internal LongLayout(Grid grid, FigureIntake intake, LongColumns columns, Unit defaultUnit) =>
        (_grid, _intake, _columns, _section, _targets, _reach, _parting) = (grid, intake, columns, new SectionUnit(grid, intake, defaultUnit, hasUnits: columns.Unit > 0), new TargetCheck(grid, intake), new HeadingReach(grid, intake, refusesFigures: false), new PartingColumns(columns.Named, [.. columns.Values.Select(value => value.Column)], columns.Unknown));

    internal override string Description => _columns.AreFractions ? "long: a row for each figure, which is its numerator by its denominator" : "long: a row for each figure";

    internal override bool IsOfGivenIndicator => _columns.Indicator == 0;

    internal override int LastHeadingRow => _columns.Heading.Number;

    internal override IReadOnlyList<WordsColumn> Words => _columns.Words;

    internal override RecipeRows Shape => RecipeRows.Long;

    // A count beside its rate is the numerator; a second label of the indicator is not read.
    internal override IReadOnlyList<RecipeColumn> Columns =>
    [
        .. _columns.Roles.Where(pair => _intake.Recipe?.Find(pair.Heading.Text) is not null || _intake.Recipe?.Filters(pair.Heading.Text) != true).Select(pair => _intake.Recipe?.Find(pair.Heading.Text) ?? new RecipeColumn(
            pair.Heading.Text,
            pair.Heading.Column == _columns.Numerator ? HeadingRoles.ContentOf(ColumnRole.Numerator)
            : _columns.Words.FirstOrDefault(words => words.Column == pair.Heading.Column) is { } words ? words.Content()
            : pair.Role == ColumnRole.Value && Array.Find(_columns.Values, value => value.Column == pair.Heading.Column) is { } value ? new ColumnContent.Value(value.Aspect)
            : _columns.Reads(pair.Heading.Column) ? HeadingRoles.ContentOf(pair.Role)
            : HeadingRoles.ContentOf(ColumnRole.Ignored))),
    ];

    internal override void Begin(IReadOnlyList<GridRow> above)
    {
        var hasAspects = _columns.ColumnOf(FigureColumns.Aspect) > 0;
        if (!hasAspects) PlanHeadings.RefuseSheet(_columns.Heading.Number, _columns.Heading.Cells[0].Column, _grid, _intake);
        if (!_columns.IsReturn) _section.BeginBelow(above, isPlanKnown: hasAspects);
    }

    internal override void Read(GridRow row)
    {
        if (row.Cells.Count == 1) _section.Pass(row);
        if (_columns.AreFractions) row = RowFractions.In(row, _columns.Values[0].Column, _columns.Whole);
        _parting.Look(row);
        var value = row.At(_columns.Values[0].Column);
        var label = row.Text(_columns.Indicator);
        if (IsBlank(row) && ((label is null && row.Text(_columns.Period) is null) || (_columns.IsReturn && !_columns.IsFilledIn(row)))) return;
        if (IsTotal(row)) return;
        Rows++;
        if (_reach.Refuses(row, _columns.Last, _columns.Heading.Fields, _columns.IsHeaded)) return;
        if (value.Column > 0 && RefusesPartedBeside(row, value)) return;
        if (_grid.PartsAtCommas && PartedThousand.Find(row, _columns) is { Before: var before, After: var after } && _reach.RefuseParted(row, before, after)) return;
        if (RefusesUnfit(row)) return;
        var (isBlank, hasWords) = (ReportsNothing(row), _intake.Words.AreIn(row));
        if ((isBlank && !hasWords) || !_section.Allows() || (_columns.Unit > 0 && _intake.SkipsUnit(row.Text(_columns.Unit)))) return;
        var refused = _intake.Findings.RefusedCount;
        var example = new ExampleFigure(value.Text, row.Text(_columns.Period), _columns.Periods.Year > 0 ? row.Text(_columns.Periods.Year) : null);
        var (indicator, unit) = (IndicatorOf(row, label, example), UnitOf(row, example));
        if (IsNoFraction(row, value, indicator)) return;
        if (hasWords) StateSubject(row, indicator, unit);
        if (isBlank) return;
        var isRefused = _intake.Findings.RefusedCount > refused;
        foreach (var column in _columns.Values)
        {
            // A problem with what the figures of a row share is told once.
            if (!ReadFigure(row, column, indicator, unit, isRefused)) return;
        }
    }

    // A total would be counted again beside its parts.
    private bool IsTotal(GridRow row)
    {
        if (_columns.Parts == 0 || row.At(_columns.Parts).Column == 0) return false;
        if (_totals++ == 0) _firstTotal = row.Number;
        return true;
    }

    private bool IsBlank(GridRow row)
    {
        foreach (var value in _columns.Values)
        {
            if (row.At(value.Column).Column > 0) return false;
        }

        return true;
    }

    internal override void Complete()
    {
        if (_totals > 0) _intake.Findings.Note($"{_grid.Name}:{_firstTotal}:{_columns.Parts}", FormattableString.Invariant($"{_totals:N0} {(_totals == 1 ? "row is a worked-out total" : "rows are worked-out totals")}: not read"));
        if (_blank > 0) _intake.Findings.Note($"{_grid.Name}:{_firstBlank}:{_columns.Values[0].Column}", FormattableString.Invariant($"{_blank:N0} {(_blank == 1 ? "row with a blank figure reports" : "rows with a blank figure report")} nothing"));

        // Ignoring a column in which rows of one name have different figures would make them one figure.
        foreach (var heading in _parting.Found) _intake.Findings.Withdraw(_grid.Name, _columns.Heading.Number, heading.Column, heading.Text, PartingColumns.Problem(heading.Text));
    }

    // Only a percentage is worked out from its parts: what a rate is of, and in which thousands, the parts do not say.
    private bool IsNoFraction(GridRow row, Cell value, Indicator? indicator)
    {
        if (!_columns.AreFractions || value.Column == 0) return false;
        if (row.At(_columns.Whole).Column == 0) Refuse(row, _columns.Whole, Problem.With(null, "a denominator beside every numerator"));
        else if (indicator is { Measure.Kind: not MeasureKind.Percentage }) Refuse(row, value.Column, new Problem($"a numerator and a denominator of {indicator.Code}, which is no percentage", "a column of its figures"));
        else return false;
        return true;
    }

    // False where a cell that the figures of the row share is refused.
    private bool ReadFigure(GridRow row, ValueColumn column, Indicator? indicator, Unit? unit, bool isRefused)
    {
        // Whoever fills in a return means the number typed, not how the format of the last figure rounds it.
        var value = _columns.IsReturn ? TypedNumber.Of(row.At(column.Column)) : row.At(column.Column);
        if (value.Column == 0 && _columns.Values.Length > 1) return true;
        var cells = new LongRow(row, column, _columns, _grid, _intake) { Indicator = indicator, IsRefused = isRefused };
        if (value.Column > 0)
        {
            cells.Printed = _intake.Values.Read(_grid, row.Number, value);

            // No value and no problem: the row reports nothing.
            if (cells.Printed is null && !cells.HasProblem) return true;
        }

        if (FigureRow.Read(cells) is { } figure && indicator is not null && unit is not null) Add(row, indicator, unit, figure, column, value.Column > 0 ? value : new Cell(column.Column, ""));
        return !cells.HasSharedProblem;
    }

    // An export has a row for each month, with a blank cell where nothing was reported.
    private bool ReportsNothing(GridRow row)
    {
        if (_columns.IsReturn || !IsBlank(row)) return false;
        if (Said.Any(column => _columns.ColumnOf(column) is > 0 and var at && row.At(at).Column > 0)) return false;
        if (_blank++ == 0) _firstBlank = row.Number;
        return true;
    }

    // Words may stand where no figure does.
    private void StateSubject(GridRow row, Indicator? indicator, Unit? unit)
    {
        if (indicator is not null && unit is not null && _intake.Period(_columns.Periods.Of(row, _intake), indicator.Frequency, Aspect.Actual).TryGet(out var period, out _)) _intake.Words.State(new WordsSubject(indicator.Code, unit.Code, period));
    }

    private void Add(GridRow row, Indicator indicator, Unit unit, FigureRow figure, ValueColumn column, Cell cell)
    {
        var sourceNote = _columns.ColumnOf(FigureColumns.SourceNote) is > 0 and var place ? row.Text(place) : null;
        if (figure.Standing.Aspect.IsActual && _columns.Target > 0 && row.Text(_columns.Target) is { } target) _targets.Compare(indicator, unit, target, row.Number, _columns.Target, figure.Period);
        var stated = _columns.HasParts(column) ? _columns.Stated : _columns.Stated & ~StatedParts.Parts;
        _intake.Add(indicator, unit, figure, stated | FigureIntake.StatedBy(figure.Printed, sourceNote), row.Number, cell);
    }

    private Indicator? IndicatorOf(GridRow row, string? label, ExampleFigure example)
    {
        if (_columns.IsReturn) return Returned(row, label);
        if (_intake.Recipe is { Adds: true }) return OfAccount(row, label, example);
        if (_columns.Code > 0 && row.Text(_columns.Code) is { } code && _intake.Labels.Book.Named(code) is { } coded && (_columns.ColumnOf(FigureColumns.Aspect) > 0 || label is null || !LabelBook.SaysOtherwise(new RowLabel(null, null, label), coded)))
            return label is null || CodedIndicator.Agrees(coded, code, new RowLabel(null, null, label), _grid, row.Number, _columns.Code, _intake) ? coded : null;
        if (_columns.Indicator == 0) return _intake.Given.Indicator();
        if (label is null)
        {
            Refuse(row, _columns.Indicator, Problem.With(null, "an indicator, by code or name"));
            return null;
        }

        return _intake.Labels.Match(new RowLabel(null, null, label), _grid.Name, row.Number, _columns.Indicator, example) is LabelMatch.Found found ? found.Indicator : null;
    }

    // The account is known by its code, by its name or by both, as mappings say.
    private Indicator? OfAccount(GridRow row, string? label, ExampleFigure example)
    {
        var code = _columns.Code > 0 ? row.Text(_columns.Code) : null;
        if ((label ?? code) is { } name) return _intake.Account(new RowLabel(null, null, name) { Account = label is null ? null : code }, _grid, row.Number, label is null ? _columns.Code : _columns.Indicator, example);
        Refuse(row, Math.Max(_columns.Indicator, _columns.Code), Problem.With(null, "an account, by code or name"));
        return null;
    }

    // A return is filled in beside its codes: a code that was changed would give a figure to another indicator.
    private Indicator? Returned(GridRow row, string? label)
    {
        var code = row.Text(_columns.Code);
        var coded = code is null ? null : _intake.Labels.Book.Named(code);
        if (coded is not null && code == coded.Code.ToString() && LabelText.Normalise(label) == LabelText.Normalise(coded.Name)) return coded;
        Refuse(row, _columns.Code, new Problem(code is null ? $"no code beside “{label}”" : $"the code “{code}” beside “{label}”", $"the code and the name that the return was sent with{(coded is null ? "" : $": {coded.Code} is {coded.Name}")}"));
        return null;
    }

    private Unit? UnitOf(GridRow row, ExampleFigure example)
    {
        if (_columns.Pair?.Refuses(row, _grid, _intake) == true) return null;
        if (_columns.Unit > 0 && row.Text(_columns.Unit) is { } text) return _intake.UnitOf(_grid, row.Number, _columns.Unit, text, example, _columns.Heading.Text(_columns.Unit));
        if (!_columns.IsReturn) return _section.Find();
        Refuse(row, _columns.Unit, Problem.With(null, "the unit that the return was sent with"));
        return null;
    }

    // “1,204 late” without quotation marks is a figure of 1 and words that begin with 204.
    private bool RefusesPartedBeside(GridRow row, Cell value)
    {
        if (_columns.Note > 0 && row.At(_columns.Note) is { Column: > 0 } note && _reach.RefusesParted(row, value, note)) return true;
        foreach (var column in _columns.Words)
        {
            if (row.At(column.Column) is { Column: > 0 } words && _reach.RefusesParted(row, value, words)) return true;
        }

        return false;
    }

    private bool RefusesUnfit(GridRow row)
    {
        var unfit = row.Cells.Where(cell => cell.Kind == CellKind.Unfit && _columns.Reads(cell.Column) && !_columns.IsValue(cell.Column)).ToList();
        unfit.ForEach(cell => Refuse(row, cell.Column, new Problem(cell.Text, "plain text")));
        return unfit.Count > 0;
    }

    private void Refuse(GridRow row, int column, Problem problem) => _intake.Findings.Refuse(_grid.Name, row.Number, column, problem);
}
