using System.Globalization;
using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Labels;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Organisations;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Layouts;

/// <summary>A row a figure: indicator, period and value in columns of their own, and where wanted unit, numerator, denominator, status, provisional and note.</summary>
internal sealed class LongLayout : TableLayout
{
    private readonly Grid _grid;
    private readonly FigureIntake _intake;
    private readonly LongColumns _columns;
    private readonly Unit _defaultUnit;
    private readonly TargetCheck _targets;

    internal LongLayout(Grid grid, FigureIntake intake, LongColumns columns, Unit defaultUnit) =>
        (_grid, _intake, _columns, _defaultUnit, _targets) = (grid, intake, columns, defaultUnit, new TargetCheck(grid, intake));

    internal override string Description => "long: a row a figure";

    internal override int LastHeadingRow => _columns.HeadingRow;

    internal override void Read(GridRow row)
    {
        var value = row.At(_columns.Value);
        var label = row.Text(_columns.Indicator);
        var period = row.Text(_columns.Period);
        if (value.Column == 0 && label is null && period is null) return;
        Rows++;
        if (RefusesUnfit(row)) return;
        var indicator = IndicatorOf(row, label);
        var unit = UnitOf(row);
        if (value.Column == 0)
        {
            // What is awaited has a status and no words of its own.
            if (StatusOf(row) is not { } stated || stated == ReportingStatus.Reported) Refuse(row, _columns.Value, Problem.With(null, "a figure, N/A or TBA; what was not reported has no row"));
            else Add(row, indicator, unit, period, ObservedValue.None(stated), _columns.Value);
            return;
        }

        if (_intake.Value(_grid, row.Number, value) is not { } observed) return;
        if (StatusOf(row) is { } status)
        {
            if (!ObservedValue.WithStatus(observed, status).TryGet(out var withStatus, out var contradiction))
            {
                Refuse(row, _columns.Status, contradiction);
                return;
            }

            observed = withStatus;
        }

        Add(row, indicator, unit, period, observed, value.Column);
    }

    private void Add(GridRow row, Indicator? indicator, Unit? unit, string? periodText, ObservedValue value, int column)
    {
        var refusedBefore = _intake.Findings.RefusedCount;
        var numerator = Number(row, _columns.Numerator);
        var denominator = Number(row, _columns.Denominator);
        if (denominator < 0) Refuse(row, _columns.Denominator, Problem.With(row.Text(_columns.Denominator), "a number from 0"));
        if (value is ObservedValue.Fraction fraction)
        {
            if (numerator is { } n && n != fraction.Numerator) Refuse(row, _columns.Numerator, Problem.With(row.Text(_columns.Numerator), $"{fraction.Numerator}, as the value {fraction.Text} says, or nothing"));
            if (denominator is { } d && d != fraction.Denominator) Refuse(row, _columns.Denominator, Problem.With(row.Text(_columns.Denominator), $"{fraction.Denominator}, as the value {fraction.Text} says, or nothing"));
        }

        var details = new FigureDetails(numerator, denominator, Provisional(row), Note(row), _columns.Says);
        if (indicator is null || unit is null) return;
        if (!_intake.Period(periodText ?? "", indicator.Frequency).TryGet(out var period, out var problem))
        {
            Refuse(row, _columns.Period, problem);
            return;
        }

        if (_intake.Findings.RefusedCount != refusedBefore) return;
        if (_columns.Target > 0 && row.Text(_columns.Target) is { } target) _targets.Compare(indicator, unit, target, row.Number, _columns.Target, period);
        _intake.Add(indicator, unit, period, value, details, row.Number, column);
    }

    private Indicator? IndicatorOf(GridRow row, string? label)
    {
        if (_columns.Code > 0 && row.Text(_columns.Code) is { } code && (_intake.Labels.Book.Named(code) is { } coded)) return coded;
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
        if (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)) return number;
        Refuse(row, column, Problem.With(text, "a number such as 53 or 1,204.5"));
        return null;
    }

    private bool Provisional(GridRow row)
    {
        var text = _columns.Provisional == 0 ? null : row.Text(_columns.Provisional);
        if (text is null || text.Equals("no", StringComparison.OrdinalIgnoreCase)) return false;
        if (!text.Equals("yes", StringComparison.OrdinalIgnoreCase)) Refuse(row, _columns.Provisional, Problem.With(text, "yes or nothing"));
        return true;
    }

    private string? Note(GridRow row)
    {
        if (_columns.Note == 0 || row.Text(_columns.Note) is not { } note) return null;
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
