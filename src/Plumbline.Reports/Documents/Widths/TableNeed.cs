using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Documents.Widths;

/// <summary>Estimates the least width that a table needs, in pixels of 1/96 inch.</summary>
internal static class TableNeed
{
    /// <summary>The sum of its columns; where they have shares of the width, the width at which each share is enough.</summary>
    internal static double Of(Table table, TableSetting setting)
    {
        var need = new ColumnNeed(table, setting);
        var least = Enumerable.Range(0, table.Columns.Length).Select(need.Least);
        if (table.Columns.All(static column => column.Share is null)) return least.Sum();
        return least.Zip(SharesOf(table)).Max(static column => column.First / column.Second * 100);
    }

    // Columns without a share have equal parts of what the others leave.
    private static IEnumerable<double> SharesOf(Table table)
    {
        var rest = Math.Max(1, 100.0 - table.Columns.Sum(static column => column.Share ?? 0)) / Math.Max(1, table.Columns.Count(static column => column.Share is null));
        return table.Columns.Select(column => column.Share ?? rest);
    }
}
