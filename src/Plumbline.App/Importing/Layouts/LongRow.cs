using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Observations;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Layouts;

/// <summary>A row of a long table during an import.</summary>
/// <param name="row">Its cells.</param>
/// <param name="columns">What they hold.</param>
/// <param name="grid">The table.</param>
/// <param name="intake">The organisation's definitions.</param>
internal sealed class LongRow(GridRow row, LongColumns columns, Grid grid, FigureIntake intake) : IFigureCells
{
    private readonly long _refusedBefore = intake.Findings.RefusedCount;
    private string? _refused;

    /// <summary>Its indicator; null if it is unknown.</summary>
    internal Indicator? Indicator { get; set; }

    /// <summary>The value as already read; null if it was refused.</summary>
    internal PrintedFigure? Printed { get; set; }

    public bool HasProblem => intake.Findings.RefusedCount != _refusedBefore;

    public bool IsBlank(string column) => columns.ColumnOf(column) is var at && (at == 0 || row.At(at).Column == 0);

    public string? Text(string column)
    {
        if (Cell(column) is not { } text || Refused(column, text)) return null;
        return text.Contains('\r', StringComparison.Ordinal) ? text.ReplaceLineEndings("\n") : text;
    }

    public string? Seen(string column)
    {
        if (Cell(column) is not { } text) return null;
        if (PlainText.Refusal(text) is null) return text;
        var seen = PlainText.Read(text).Trim();
        return seen.Length == 0 || Refused(column, seen) ? null : seen;
    }

    public PrintedFigure? Value() => Printed;

    public Parsed<Aspect> Aspect(string? text) => intake.Aspect(text);

    public Period? Period(Aspect aspect)
    {
        if (Indicator is null) return null;
        var text = Seen(FigureColumns.Period) ?? "";
        if (intake.Period(text, Indicator.Frequency, aspect).TryGet(out var period, out var problem)) return period;
        if (!intake.Periods.IsOpen(text, problem, grid.Name, row.Number, columns.Period)) Refuse(FigureColumns.Period, problem);
        return null;
    }

    public void Refuse(string column, Problem problem)
    {
        if (_refused != column) intake.Findings.Refuse(grid.Name, row.Number, columns.ColumnOf(column), problem);
    }

    private string? Cell(string column) => columns.ColumnOf(column) is > 0 and var at ? row.Text(at) : null;

    private bool Refused(string column, string text)
    {
        if (PlainText.Refusal(text) is not { } refusal) return false;
        Refuse(column, refusal);
        _refused = column;
        return true;
    }
}
