using Plumbline.App.Definitions.Formats;
using Plumbline.App.Observations;
using Plumbline.Core.Checks.Doubts;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Returns;

/// <summary>The answer to a figure: a row of returns, read as a row of <c>observations/*.csv</c> is.</summary>
internal sealed class ReturnFigureCells(TableRow row, PrintedFigure? printed, Period period) : IFigureCells
{
    public bool HasProblem => row.HasProblem;

    /// <summary>The observation in a row; null where it has a problem.</summary>
    internal static Observation? Read(TableRow row, WorkspaceContext context, ReturnSubject subject, FigureField field)
    {
        if (row.IsBlank(ReturnColumns.Value))
        {
            row.Refuse(ReturnColumns.Value, Problem.With(null, "a figure, N/A or TBA; a field that is not answered has no row"));
            return null;
        }

        return ReadRow(row, row.RequiredSeen(ReturnColumns.Value, context.Figure), subject, context.Find(field.Indicator))?.ToObservation(field.Indicator, subject.Unit, new SourceCell(row.File, row.Row, row.ColumnOf(ReturnColumns.Value)));
    }

    /// <summary>What a row says about the figure that was read; null where it has a problem.</summary>
    /// <param name="row">The row.</param>
    /// <param name="printed">The figure; null where it could not be read.</param>
    /// <param name="subject">What the row is about.</param>
    /// <param name="indicator">The indicator of the figure; null where it is not known.</param>
    internal static FigureRow? ReadRow(TableRow row, PrintedFigure? printed, ReturnSubject subject, Indicator? indicator)
    {
        if (FigureRow.Read(new ReturnFigureCells(row, printed, subject.Period)) is not { } figure) return null;
        if (!figure.Standing.Aspect.IsActual) row.Refuse(ReturnColumns.Value, Problem.With(row.Seen(ReturnColumns.Value), "what happened: a return has no forecasts"));
        if (indicator is not null && ImpossibleFigure.ProblemOf(indicator, figure.Value) is { } impossible) row.Refuse(ReturnColumns.Value, impossible);
        return row.HasProblem ? null : figure;
    }

    public bool IsBlank(string column) => Text(column) is null;

    public string? Text(string column) => column is FigureColumns.Value or FigureColumns.Note ? row.Text(column) : null;

    public string? Seen(string column) => column is FigureColumns.Value ? row.Seen(column) : null;

    public PrintedFigure? Value() => printed;

    public Parsed<Aspect> Aspect(string? text) => Core.Observations.Aspect.Actual;

    public Period? Period(Aspect aspect) => period;

    public void Refuse(string column, Problem problem) => row.Refuse(column == FigureColumns.Note ? ReturnColumns.Note : ReturnColumns.Value, problem);
}
