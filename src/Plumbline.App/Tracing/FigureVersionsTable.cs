using Plumbline.App.Tables;

namespace Plumbline.App.Tracing;

/// <summary>The versions of a figure, the latest first.</summary>
public static class FigureVersionsTable
{
    /// <summary>One row for each change that wrote the figure.</summary>
    public static Table<FigureVersion> Table { get; } = new Table<FigureVersion>("versions")
        .Whole("change", static version => version.Change.Number.Value)
        .Time("at", static version => version.Change.At)
        .Figure("value", static version => version.Figure?.Value.Text)
        .Number("numerator", static version => version.Figure?.Numerator)
        .Number("denominator", static version => version.Figure?.Denominator)
        .Number("difference", static version => version.Difference)
        .Flag("withdrawn", static version => version.IsWithdrawn)
        .Flag("provisional", static version => version.Figure?.IsProvisional ?? false)
        .Flag("doubtful", static version => version.Figure?.IsDoubtful ?? false)
        .Text("note", static version => version.Figure?.Note ?? version.WithdrawalNote)
        .Text("source-note", static version => version.Figure?.SourceNote)
        .Text("source", static version => version.Figure?.Source?.ToString())
        .Text("by", static version => version.Change.Author.ToString())
        .Text("reason", static version => version.Change.Reason)
        .Text("from", static version => version.Change.Source);
}
