using Plumbline.App.Tables;
using Plumbline.Core.Collections;

namespace Plumbline.App.Collections;

/// <summary>The events of one line list, in the columns of its file.</summary>
public static class ListEventsTable
{
    /// <summary>The table of a line list: one row for each event.</summary>
    public static Table<ListedEvent> Of(CollectionDefinition list)
    {
        ArgumentNullException.ThrowIfNull(list);
        var table = new Table<ListedEvent>("events")
            .Text("reference", row => row.Reference)
            .Text("unit", row => row.Unit.ToString())
            .Day("received", row => row.Received)
            .Day("closed", row => row.Closed);
        for (var i = 0; i < list.Columns.Count; i++)
        {
            var place = i;
            table = table.Text(list.Columns[place].Name, row => row.Values[place]);
        }

        return table;
    }
}
