using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Documents.Widths;

/// <summary>Estimates the least width that a table needs, in pixels of 1/96 inch.</summary>
internal static class TableNeed
{
    private const int Root = 16;

    // A page is 76 rem wide on a desktop screen of 1280 pixels, and with a scrollbar a little less.
    private const int Desk = 74;

    // The most that words may be too wide where a reader has spaced them out: what the padding of cells holds.
    private const double Padding = 1.16;

    /// <summary>The width in rem at which a screen shows the table as a table. A reader's letter spacing cannot be asked for, so it has room, unless the table would then fit no desktop screen.</summary>
    internal static int OnScreen(Table table)
    {
        var setting = TableSetting.OnScreen(table.Density);
        var (usual, spaced) = (Of(table, setting) / Root, Of(table, setting with { Spacing = 0.12 }) / Root);
        return (int)Math.Ceiling(usual <= Desk + 1 && spaced > Desk ? Desk : Math.Max(usual, spaced / Padding));
    }

    /// <summary>Whether no usual screen holds a table of this width in rem.</summary>
    internal static bool IsBeyond(int rem) => rem > Desk;

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
