using Plumbline.App.Tables;
using Plumbline.Core.Collections;

namespace Plumbline.App.Collections;

/// <summary>The events of a line list as a table: what every event has, then the declared columns.</summary>
public static class LineListTable
{
    /// <summary>One row for each event of a line list.</summary>
    public static Table<ListedEvent> Of(CollectionDefinition collection)
    {
        ArgumentNullException.ThrowIfNull(collection);
        var table = new Table<ListedEvent>(collection.Code.ToString())
            .Text("reference", one => one.Reference)
            .Text("unit", one => one.Unit.ToString())
            .Day("received", one => one.Received)
            .Day("closed", one => one.Closed);
        foreach (var (column, place) in collection.Columns.Select(static (column, place) => (column, place))) table = table.Text(column.Name, one => one.Values[place]);
        return table;
    }
}
