using System.Globalization;
using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Workspaces.Formats;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Quantities;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Importing.Layouts;

/// <summary>A row a figure: indicator, period and value in columns of their own, and where wanted unit, numerator, denominator, status, provisional, note, aspect, source note and doubt.</summary>
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

    internal override string Description => "long: a row a figure";

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
        if (RefusesUnfit(row)) return;
        var indicator = IndicatorOf(row, label);
        var unit = UnitOf(row);
        if (value.Column == 0)
        {
            // What is awaited has a status and no words of its own.
            if (StatusOf(row) is not { } stated || stated == ReportingStatus.Reported) Refuse(row, _columns.Value, Problem.With(null, "a figure, N/A or TBA; what was not reported has no row"));
            else Add(row, indicator, unit, period, new PrintedFigure(ObservedValue.None(stated), IsProvisional: false, Note: null), new Cell(_columns.Value, ""));
            return;
        }

        if (_intake.Values.Read(_grid, row.Number, value) is not { } figure) return;
        if (StatusOf(row) is { } status)
        {
            if (!ObservedValue.WithStatus(figure.Value, status).TryGet(out var withStatus, out var contradiction))
            {
                Refuse(row, _columns.Status, contradiction);
                return;
            }

            figure = figure with { Value = withStatus };
        }

        Add(row, indicator, unit, period, figure, value);
    }

    private void Add(GridRow row, Indicator? indicator, Unit? unit, string? periodText, PrintedFigure figure, Cell cell)
    {
        var value = figure.Value;
        var refusedBefore = _intake.Findings.RefusedCount;
        var numerator = Number(row, _columns.Numerator);
        var denominator = Number(row, _columns.Denominator);
        if (numerator is not null || denominator is not null)
        {
            foreach (var (column, wrong) in FigureParts.Problems(value, numerator, denominator, name => row.Text(PartAt(name)))) Refuse(row, PartAt(column), wrong);
        }

        var standing = _columns.SaysStanding ? ReadStanding(row, figure, cell) : FigureStanding.Of(figure);
        var details = new FigureDetails(numerator, denominator, Provisional(row, figure), Note(row, figure), standing, _columns.Says | FigureDetails.SaidBy(figure, row.Text(_columns.SourceNote)));
        if (indicator is null || unit is null) return;
        if (!_intake.Period(periodText ?? "", indicator.Frequency, standing.Aspect).TryGet(out var period, out var problem))
        {
            if (!_intake.Periods.IsOpen(periodText ?? "", problem, _grid.Name, row.Number, _columns.Period)) Refuse(row, _columns.Period, problem);
            return;
        }

        if (_intake.Findings.RefusedCount != refusedBefore) return;
        if (standing.Aspect.IsActual && _columns.Target > 0 && row.Text(_columns.Target) is { } target) _targets.Compare(indicator, unit, target, row.Number, _columns.Target, period);
        _intake.Add(indicator, unit, period, value, details, row.Number, cell);
    }

    private FigureStanding ReadStanding(GridRow row, PrintedFigure figure, Cell cell) =>
        FigureStanding.Read(figure, cell.Text, _intake.Aspect, column => row.Text(StandingAt(column)), (column, wrong) => Refuse(row, StandingAt(column), wrong));

    private Indicator? IndicatorOf(GridRow row, string? label)
    {
        if (_columns.Code > 0 && row.Text(_columns.Code) is { } code && _intake.Labels.Book.Named(code) is { } coded && (_columns.Aspect > 0 || label is null || !LabelBook.SaysOtherwise(new RowLabel(null, null, label), coded))) return coded;
        if (label is null)
        {
            Refuse(row, _columns.Indicator, Problem.With(null, "an indicator, by code or name"));
            return null;
        }

        return _intake.Labels.Match(new RowLabel(null, null, label), _grid.Name, row.Number, _columns.Indicator) is LabelMatch.Found found ? found.Indicator : null;
    }

    private Unit? UnitOf(GridRow row)
    {
        if (_columns.Unit == 0 || row.Text(_columns.Unit) is not { } text) return _defaultUnit;
        if (_intake.FindUnit(text) is { } unit) return unit;
        Refuse(row, _columns.Unit, Problem.With(text, $"a unit, by code or name{_intake.NearUnits(text)}"));
        return null;
    }

    private ReportingStatus? StatusOf(GridRow row)
    {
        if (row.Text(_columns.Status) is not { } text) return null;
        if (Names<ReportingStatus>.Parse(text).TryGet(out var status, out var problem)) return status;
        Refuse(row, _columns.Status, problem);
        return null;
    }

    private decimal? Number(GridRow row, int column)
    {
        if (column == 0 || row.Text(column) is not { } text) return null;
        if (Quantity.ParsePlain(text).TryGet(out var number, out var problem)) return number;
        Refuse(row, column, problem);
        return null;
    }

    private int PartAt(string column) => column == "numerator" ? _columns.Numerator : _columns.Denominator;

    private int StandingAt(string column) => column switch
    {
        "aspect" => _columns.Aspect,
        "source-note" => _columns.SourceNote,
        "doubtful" => _columns.Doubtful,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private bool Provisional(GridRow row, PrintedFigure figure)
    {
        if (_columns.Provisional == 0 || row.Text(_columns.Provisional) is not { } text) return figure.IsProvisional;
        if (!YesNo.Parse(text).TryGet(out var answer, out var problem)) Refuse(row, _columns.Provisional, problem);
        else if (figure.IsProvisional && !answer) Refuse(row, _columns.Provisional, Problem.With(text, "yes or nothing, for the mark beside the figure says that it is provisional"));
        return figure.IsProvisional || answer;
    }

    private string? Note(GridRow row, PrintedFigure figure)
    {
        var given = _columns.Note == 0 ? null : row.Text(_columns.Note);
        if (given is not null && PlainText.Refusal(given) is { } unseen) Refuse(row, _columns.Note, unseen);
        if (figure.NoteWith(given) is not { } note) return null;
        if (note.Length > FigureDetails.LongestNote) Refuse(row, _columns.Note, new Problem($"a note of {note.Length.ToString(CultureInfo.InvariantCulture)} characters", $"at most {FigureDetails.LongestNote}"));
        return note.Contains('\r', StringComparison.Ordinal) ? note.ReplaceLineEndings("\n") : note;
    }

    private bool RefusesUnfit(GridRow row)
    {
        var unfit = row.Cells.Where(cell => cell.Kind == CellKind.Unfit && _columns.Reads(cell.Column) && cell.Column != _columns.Value).ToList();
        unfit.ForEach(cell => Refuse(row, cell.Column, new Problem(cell.Text, "plain text")));
        return unfit.Count > 0;
    }

    private void Refuse(GridRow row, int column, Problem problem) => _intake.Findings.Refuse(_grid.Name, row.Number, column, problem);
}
