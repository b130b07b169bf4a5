using System.Collections.Immutable;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Widths;

namespace Plumbline.Reports.Blocks.Dashboards;

/// <summary>The widths of columns that all tables of a report with the same periods share, so that a month stands at the same place in each of them.</summary>
internal sealed class DashboardGrid
{
    // The width of a desktop screen's page, less a scrollbar.
    private const double Screen = 1192;

    // In percent. Beyond these a name or another text may break its line.
    private const int MostOfName = 34, MostOfText = 14;

    private const string Periods = "";

    // In percent. A dashboard that a page which stands would shrink below this is printed on sheets that lie.
    private const int LeastScale = 80;

    private readonly Dictionary<string, double> _shares = new(StringComparer.Ordinal);

    private DashboardGrid(ImmutableArray<Table> tables, PageOrientation orientation)
    {
        Orientation = orientation;
        var name = tables[0].Columns[0].Header;
        var kinds = tables.SelectMany(static table => table.Columns).Select(KindOf).Distinct(StringComparer.Ordinal).ToList();
        var periods = tables[0].Columns.Count(static column => KindOf(column) == Periods);
        var least = kinds.ToDictionary(static kind => kind, kind => PercentOf(tables, kind, orientation, static (need, at) => need.Least(at)), StringComparer.Ordinal);
        var whole = kinds.Sum(kind => kind == Periods ? least[kind] * periods : Up(least[kind]));
        var left = Math.Max(0, 100 - whole);
        foreach (var kind in kinds.Where(static kind => kind != Periods)) _shares[kind] = Share(Math.Round(Up(least[kind]) * 200 / Math.Max(100, whole)) / 2);
        Widen(name, MostOfName);
        foreach (var kind in _shares.Keys.Where(kind => kind != name).ToList()) Widen(kind, MostOfText);

        // What is left is the periods'.
        void Widen(string kind, double atMost)
        {
            var wanted = Math.Min(atMost, Up(PercentOf(tables, kind, orientation, static (need, at) => need.OneLine(at))));
            var more = Math.Floor(Math.Clamp(wanted - _shares[kind], 0, left) * 2) / 2;
            _shares[kind] += more;
            left -= more;
        }
    }

    /// <summary>How its sheets stand: as the report's, or on the side where that makes the letters much larger.</summary>
    internal PageOrientation Orientation { get; }

    /// <summary>The grid of all dashboards of a report with this number of periods.</summary>
    internal static DashboardGrid Of(ReportContext context, int periods)
    {
        var blocks = context.Definition.Blocks.OfType<DashboardBlock>().Where(block => block.Periods == periods).ToList();
        return context.Once(blocks[0], () => Over([.. blocks.SelectMany(block => DashboardTables.Of(context, block).All)], context.Definition.Orientation));
    }

    /// <summary>The grid of some tables.</summary>
    internal static DashboardGrid Over(ImmutableArray<Table> tables, PageOrientation orientation)
    {
        var grid = new DashboardGrid(tables, orientation);
        return orientation == PageOrientation.Landscape || tables.All(table => PrintWidth.ScaleOf(grid.Laid(table), orientation) >= LeastScale) ? grid : new DashboardGrid(tables, PageOrientation.Landscape);
    }

    /// <summary>The table with the widths of the grid. Columns that it leaves out stand at the right, where its last column has their room.</summary>
    internal Table Laid(Table table)
    {
        var there = table.Columns.Select(KindOf).ToHashSet(StringComparer.Ordinal);
        var missing = _shares.Where(share => !there.Contains(share.Key)).Sum(static share => share.Value);
        return table with
        {
            Columns = [.. table.Columns.Select((column, at) => KindOf(column) is var kind && kind == Periods ? column
                : column with { Share = Share(_shares[kind] + (at == table.Columns.Length - 1 ? missing : 0)) })],
        };
    }

    private static string KindOf(Column column) => column.Alignment == Alignment.Number ? Periods : column.Header;

    private static double Share(double percent) => Math.Clamp(percent, 1, 60);

    // Shares are in halves of a percent.
    private static double Up(double percent) => Math.Ceiling(percent * 2) / 2;

    private static double PercentOf(ImmutableArray<Table> tables, string kind, PageOrientation orientation, Func<ColumnNeed, int, double> width)
    {
        var most = 0.0;
        foreach (var (setting, page) in new[] { (TableSetting.DenseInPrint, PrintWidth.Of(orientation)), (TableSetting.OnScreen(TableDensity.Dense), Screen) })
        {
            foreach (var table in tables)
            {
                var need = new ColumnNeed(table, setting);
                foreach (var (at, column) in table.Columns.Index())
                {
                    if (KindOf(column) == kind) most = Math.Max(most, width(need, at) / page * 100);
                }
            }
        }

        return most;
    }
}

/// <summary>The tables of a dashboard, one for each domain, before they are laid on the grid that all dashboards share.</summary>
internal sealed class DashboardTables
{
    private readonly Dictionary<SectionNotes, Table> _tables = new(ReferenceEqualityComparer.Instance);

    private DashboardTables(ReportContext context, DashboardBlock block)
    {
        foreach (var section in NoteBook.Of(context).Of(block)) _tables[section] = DashboardTable.Of(context, block, section);
    }

    /// <summary>All of them.</summary>
    internal IEnumerable<Table> All => _tables.Values;

    /// <summary>The tables of a dashboard, made once.</summary>
    internal static DashboardTables Of(ReportContext context, DashboardBlock block) => context.Once(block, () => new DashboardTables(context, block));

    /// <summary>The table of a section as it is printed.</summary>
    internal static Table OnGrid(ReportContext context, DashboardBlock block, SectionNotes section)
    {
        var grid = DashboardGrid.Of(context, block.Periods);
        var table = grid.Laid(Of(context, block)._tables[section]);
        return table with { PrintScale = PrintWidth.ScaleOf(table, grid.Orientation) };
    }
}
