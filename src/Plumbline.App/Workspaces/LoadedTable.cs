using Plumbline.App.Tables;

namespace Plumbline.App.Workspaces;

/// <summary>What came of loading a folder, as one row: what <c>plumbline load --json</c> prints.</summary>
public static class LoadedTable
{
    /// <summary>The one row.</summary>
    public static Table<Loaded> Table { get; } = new Table<Loaded>("loaded")
        .Text("organisation", loaded => loaded.Organisation)
        .Whole("change", loaded => loaded.Change?.Value)
        .Whole("definitions", loaded => loaded.Definitions)
        .Whole("figures", loaded => loaded.Figures)
        .Items("remarks", loaded => loaded.Remarks, "\n");
}
