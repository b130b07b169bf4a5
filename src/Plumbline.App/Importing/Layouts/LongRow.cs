using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Observations;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Layouts;

/// <summary>A figure in a row of a long table during an import.</summary>
/// <param name="row">The cells of the row.</param>
/// <param name="value">The column of the figure.</param>
/// <param name="columns">What they hold.</param>
/// <param name="grid">The table.</param>
/// <param name="intake">The organisation's definitions.</param>
internal sealed class LongRow(GridRow row, ValueColumn value, LongColumns columns, Grid grid, FigureIntake intake) : IFigureCells
{
    private readonly long _refusedBefore = intake.Findings.RefusedCount;
    private string? _refused;

    /// <summary>Its indicator; null if it is unknown.</summary>
    internal Indicator? Indicator { get; init; }

    /// <summary>Whether its indicator or unit is refused.</summary>
    internal bool IsRefused { get; init; }

    /// <summary>Whether a cell that it shares with other figures of the row is refused.</summary>
    internal bool HasSharedProblem { get; private set; }

    /// <summary>The value as already read; null if it was refused.</summary>
    internal PrintedFigure? Printed { get; set; }

    public bool HasProblem => IsRefused || intake.Findings.RefusedCount != _refusedBefore;

    public bool IsBlank(string column) => ColumnOf(column) is var at && (at == 0 || row.At(at).Column == 0);

    public string? Text(string column)
    {
        if (Cell(column) is not { } text || Refused(column, text)) return null;
        return text.Contains('\r', StringComparison.Ordinal) ? text.ReplaceLineEndings("\n") : text;
    }

    public string? Seen(string column) => column == FigureColumns.Aspect ? intake.AspectText(value.Aspect, SeenIn(column)) : SeenIn(column);

    public PrintedFigure? Value() => Printed;

    public Parsed<Aspect> Aspect(string? text) => intake.Aspect(text);

    public Period? Period(Aspect aspect)
    {
        if (Indicator is null) return null;
        if (Cell(FigureColumns.Period) is { } cell && Refused(FigureColumns.Period, cell)) return null;
        var text = columns.Periods.Of(row, intake);
        if (intake.Period(text, Indicator.Frequency, aspect).TryGet(out var period, out var problem)) return period;
        if (!intake.Periods.IsOpen(text, problem, grid.Name, row.Number, columns.Period)) Refuse(FigureColumns.Period, problem);
        return null;
    }

    public void Refuse(string column, Problem problem)
    {
        HasSharedProblem |= column is not (FigureColumns.Value or FigureColumns.Numerator or FigureColumns.Denominator);
        if (_refused != column) intake.Findings.Refuse(grid.Name, row.Number, ColumnOf(column) is var own && own == 0 && column == FigureColumns.Aspect ? value.Column : own, problem);
    }

    private string? SeenIn(string column)
    {
        if (Cell(column) is not { } text) return null;
        if (PlainText.Refusal(text) is null) return text;
        var seen = PlainText.Read(text).Trim();
        return seen.Length == 0 || Refused(column, seen) ? null : seen;
    }

    private int ColumnOf(string column) => column switch
    {
        FigureColumns.Value => value.Column,
        FigureColumns.Numerator or FigureColumns.Denominator when !columns.HasParts(value) => 0,
        _ => columns.ColumnOf(column),
    };

    private string? Cell(string column) => ColumnOf(column) is > 0 and var at ? row.Text(at) : null;

    private bool Refused(string column, string text)
    {
        if (PlainText.Refusal(text) is not { } refusal) return false;
        Refuse(column, refusal);
        _refused = column;
        return true;
    }
}
