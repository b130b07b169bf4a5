using Plumbline.App.Tables;
using Plumbline.App.Tables.Workbooks;

namespace Plumbline.App.Exporting.Queries;

/// <summary>A sheet that asks an address for its rows.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Address">The address, which answers with CSV.</param>
/// <param name="WriteAsync">Writes the rows that it holds before it is refreshed.</param>
public sealed record QuerySheet(string Name, Uri Address, Func<ITableWriter, Task> WriteAsync);

/// <summary>Writes a workbook whose sheets hold rows, and ask for them anew when Excel refreshes its data.</summary>
public static class QueryWorkbook
{
    /// <summary>Writes the workbook. The stream stays open.</summary>
    public static async Task WriteAsync(Stream output, IReadOnlyList<QuerySheet> sheets)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(sheets);
        using var writer = new WorkbookTableWriter(output);
        for (var i = 0; i < sheets.Count; i++)
        {
            var sheet = sheets[i];
            writer.Asks(sheet.Name, sheet.Address);
            writer.IsFollowed = i < sheets.Count - 1;
            await sheet.WriteAsync(writer);
        }
    }
}
