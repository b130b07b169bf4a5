using System.Collections.Immutable;
using Plumbline.Reports.Composition;

namespace Plumbline.Reports.Blocks.Dashboards;

/// <summary>The notes of every table of the dashboards of a report. Letters begin anew with each table.</summary>
internal sealed class NoteBook
{
    private readonly ImmutableArray<(DashboardBlock Block, SectionNotes Notes)> _sections;
    private readonly Dictionary<DashboardRow, SectionNotes> _ofRows = new(ReferenceEqualityComparer.Instance);

    private NoteBook(ReportContext context)
    {
        var sections = ImmutableArray.CreateBuilder<(DashboardBlock, SectionNotes)>();
        foreach (var block in context.Definition.Blocks.OfType<DashboardBlock>())
        {
            foreach (var (domain, rows) in DashboardRow.Of(context, block).ChunkedBy(static row => row.Indicator.Placement.Domain))
            {
                var section = new SectionNotes(context, block, domain, rows, sections.Count + 1);
                sections.Add((block, section));
                foreach (var row in rows) _ofRows[row] = section;
            }
        }

        _sections = sections.ToImmutable();
    }

    /// <summary>Whether any figure has the mark of a provisional one.</summary>
    internal bool HasProvisional => _sections.Any(static section => section.Notes.HasProvisional);

    /// <summary>Whether any figure has the mark of a doubtful one.</summary>
    internal bool HasDoubtful => _sections.Any(static section => section.Notes.HasDoubtful);

    /// <summary>The notes of the table that a row stands in.</summary>
    internal SectionNotes this[DashboardRow row] => _ofRows[row];

    /// <summary>The notes of each table of a dashboard.</summary>
    internal IEnumerable<SectionNotes> Of(DashboardBlock block) => _sections.Where(section => ReferenceEquals(section.Block, block)).Select(static section => section.Notes);

    /// <summary>The notes of a report, made once.</summary>
    internal static NoteBook Of(ReportContext context) => context.Once(context.Definition.Blocks.OfType<DashboardBlock>().First(), () => new NoteBook(context));
}
