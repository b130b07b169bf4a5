using System.Collections.Immutable;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Blocks.Dashboards;

/// <summary>The tables of a dashboard, one for each domain, before they are laid on the grid that all dashboards share.</summary>
internal sealed class DashboardTables
{
    private readonly Dictionary<SectionNotes, Table> _tables = new(ReferenceEqualityComparer.Instance);

    private DashboardTables(ReportContext context, DashboardBlock block)
    {
        foreach (var section in NoteBook.Of(context).Of(block)) _tables[section] = new DashboardTable(context, block, DashboardShape.Of(block, section.Rows)).Of(section);
    }

    /// <summary>All of them.</summary>
    internal IEnumerable<Table> All => _tables.Values;

    /// <summary>The tables of a dashboard, made once.</summary>
    internal static DashboardTables Of(ReportContext context, DashboardBlock block) => context.Once(block, () => new DashboardTables(context, block));

    /// <summary>The table of a section as it is printed.</summary>
    internal static Table OnGrid(ReportContext context, DashboardBlock block, SectionNotes section)
    {
        var table = DashboardGrid.Of(context, block.Periods).Laid(Of(context, block)._tables[section]);
        return table with { PrintScale = PrintWidth.ScaleOf(table, context.Definition.Orientation) };
    }
}
