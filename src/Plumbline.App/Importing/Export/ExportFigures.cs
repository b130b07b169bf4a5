using Plumbline.App.Ledger;
using Plumbline.App.Workspaces;

namespace Plumbline.App.Importing.Export;

/// <summary>Writes figures as an Excel workbook: long, a row a figure, numbers as numbers shown as they were printed. Importing it changes nothing.</summary>
public static class ExportFigures
{
    private const int Value = 3;
    private const int Numerator = 4;
    private const int Denominator = 5;

    private static readonly string[] Columns = ["indicator", "unit", "period", "value", "numerator", "denominator", "status", "provisional", "note", "change", "aspect", "source-note", "doubtful", "source"];

    /// <summary>Writes the figures a query asks for, in order of indicator, unit and period.</summary>
    public static async Task ToWorkbookAsync(ILedger ledger, string organisation, ObservationQuery query, Stream output, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        using var workbook = new WorkbookWriter(output, "observations", Columns);
        await foreach (var figure in ReadFigures.RunAsync(ledger, organisation, query, cancellation))
            workbook.Row([.. figure.Cells, figure.Source], column => column is Value or Numerator or Denominator);
    }
}
