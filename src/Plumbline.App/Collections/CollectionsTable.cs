using Plumbline.App.Tables;
using Plumbline.Core.Collections;

namespace Plumbline.App.Collections;

/// <summary>The table that <c>plumbline collection list</c> prints: the line lists of an organisation.</summary>
public static class CollectionsTable
{
    /// <summary>One row for each line list.</summary>
    public static Table<EventRegister> Table { get; } = new Table<EventRegister>("collections")
        .Text("collection", register => register.Definition.Code.ToString())
        .Text("name", register => register.Definition.Name)
        .Text("from", register => register.Definition.From.ToString())
        .Items("columns", register => [.. register.Definition.Columns.Select(column => column.Name)])
        .Items("indicators", register => [.. register.Definition.Counts.Select(count => count.Indicator.ToString())])
        .Whole("events", register => register.Events.Count);
}
