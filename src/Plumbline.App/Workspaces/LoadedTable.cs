using Plumbline.App.Tables;

namespace Plumbline.App.Workspaces;

/// <summary>The result of loading a folder, as one row: the output of <c>plumbline load --json</c>.</summary>
public static class LoadedTable
{
    /// <summary>A table of one row.</summary>
    public static Table<Loaded> Table { get; } = new Table<Loaded>("loaded")
        .Text("organisation", loaded => loaded.Organisation)
        .Whole("change", loaded => loaded.Change?.Value)
        .Whole("definitions", loaded => loaded.Definitions)
        .Whole("figures", loaded => loaded.Figures)
        .Items("remarks", loaded => loaded.Remarks, "\n");
}
