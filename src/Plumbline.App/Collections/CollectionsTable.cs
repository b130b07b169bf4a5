using Plumbline.App.Tables;
using Plumbline.Core.Collections;

namespace Plumbline.App.Collections;

/// <summary>The table that <c>plumbline collection list</c> prints: the line lists of an organisation.</summary>
public static class CollectionsTable
{
    /// <summary>One row for each line list.</summary>
    public static Table<LineList> Table { get; } = new Table<LineList>("collections")
        .Text("collection", list => list.Definition.Code.ToString())
        .Text("name", list => list.Definition.Name)
        .Text("from", list => list.Definition.From.ToString())
        .Items("columns", list => [.. list.Definition.Columns.Select(column => column.Name)])
        .Items("indicators", list => [.. list.Definition.Counts.Select(count => count.Indicator.ToString())])
        .Whole("events", list => list.Events.Count);
}
