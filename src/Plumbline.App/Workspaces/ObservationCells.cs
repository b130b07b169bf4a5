using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Observations;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;

namespace Plumbline.App.Workspaces;

/// <summary>A row of <c>observations/*.csv</c>, read against the definitions of its workspace. It refers to indicators and units by their codes.</summary>
internal sealed class ObservationCells(TableRow row, WorkspaceContext context) : IFigureCells
{
    private IndicatorCode? _indicator;

    public bool HasProblem => row.HasProblem;

    /// <summary>The observation in a row; where it has problems, null and the problems.</summary>
    internal static Observation? Read(TableRow row, WorkspaceContext context)
    {
        var cells = new ObservationCells(row, context);
        var indicator = cells._indicator = row.Required(FigureColumns.Indicator, context.Indicator);
        var unit = row.Required(FigureColumns.Unit, context.Unit);
        if (FigureRow.Read(cells) is not { } figure || indicator is null || unit is null) return null;
        return figure.ToObservation(indicator, unit, new SourceCell(row.File, row.Row, row.ColumnOf(FigureColumns.Value)));
    }

    public bool IsBlank(string column) => row.IsBlank(column);

    public string? Text(string column) => row.Text(column);

    public string? Seen(string column) => row.Seen(column);

    public PrintedFigure? Value() => row.RequiredSeen(FigureColumns.Value, context.Figure);

    public Parsed<Aspect> Aspect(string? text) => context.Aspect(text);

    public Period? Period(Aspect aspect) => row.RequiredSeen(FigureColumns.Period, text => context.Period(text, _indicator, aspect.MaySpanLonger));

    public void Refuse(string column, Problem problem) => row.Refuse(column, problem);
}
