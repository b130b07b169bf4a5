using Plumbline.App.Tables;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing;

/// <summary>The table that <c>plumbline import</c> prints: what an import would do.</summary>
public static class ImportPreviewTable
{
    /// <summary>A row for each refused, unmatched, skipped, changed or new item.</summary>
    public static Table<PreviewRow> Table { get; } = new Table<PreviewRow>("import")
        .Text("what", row => Names<PreviewOutcome>.Of(row.Outcome))
        .Text("label", row => row.Label)
        .Text("indicator", row => row.Figure?.Indicator ?? row.Definition?.Indicator)
        .Text("unit", row => row.Figure?.Unit ?? row.Definition?.Unit)
        .Text("period", row => row.Figure?.Period ?? row.Definition?.Period)
        .Figure("was", row => row.Figure?.Was ?? row.Definition?.Was)
        .Figure("value", row => row.Figure?.Value ?? row.Definition?.Value)
        .Text("source", row => row.Source)
        .Text("note", row => row.Note)
        .Text("aspect", row => row.Figure?.Aspect)
        .Text("source-note", row => row.Figure?.SourceNote)
        .Flag("doubtful", row => row.Figure?.IsDoubtful == true);
}
