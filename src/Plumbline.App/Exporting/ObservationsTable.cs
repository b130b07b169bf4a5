using Plumbline.App.Observations;
using Plumbline.App.Tables;

namespace Plumbline.App.Exporting;

/// <summary>The table that <c>plumbline observations</c> prints: one row for each figure. Importing it changes nothing.</summary>
public static class ObservationsTable
{
    /// <summary>The figures.</summary>
    public static Table<Figure> Table { get; } = new Table<Figure>("observations")
        .Text("indicator", figure => figure.Fact.Indicator)
        .Text("unit", figure => figure.Fact.Unit)
        .Text("period", figure => figure.Fact.Period)
        .Figure("value", figure => figure.Fact.Value)
        .Number("numerator", figure => figure.Numerator)
        .Number("denominator", figure => figure.Denominator)
        .Text("status", figure => figure.Fact.Status)
        .Flag("provisional", figure => figure.Fact.Provisional)
        .Text("note", figure => figure.Fact.Note)
        .Whole("change", figure => figure.Change?.Value)
        .Text("aspect", figure => figure.Fact.Aspect)
        .Text("source-note", figure => figure.Fact.SourceNote)
        .Flag("doubtful", figure => figure.Fact.Doubtful);

    /// <summary>The figures with their source cells.</summary>
    public static Table<Figure> WithSource { get; } = Table.Text("source", figure => figure.Source?.ToString());

    /// <summary>A table with columns for what a worked-out total counts, blank for a figure of the ledger. A row with a cell in <c>parts</c> is not imported.</summary>
    public static Table<Figure> RolledUp(Table<Figure> table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Whole(FigureColumns.Parts, figure => figure.Total?.Parts).Whole(FigureColumns.Missing, figure => figure.Total?.NotThere);
    }
}
