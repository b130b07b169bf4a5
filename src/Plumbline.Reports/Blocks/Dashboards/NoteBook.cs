using System.Collections.Immutable;
using Plumbline.Reports.Composition;

namespace Plumbline.Reports.Blocks.Dashboards;

/// <summary>The notes of every table of the dashboards of a report. Letters begin anew with each table.</summary>
internal sealed class NoteBook
{
    private readonly ImmutableArray<(DashboardBlock Block, SectionNotes Notes)> _sections;

    private NoteBook(ReportContext context)
    {
        var sections = ImmutableArray.CreateBuilder<(DashboardBlock, SectionNotes)>();
        foreach (var block in context.Definition.Blocks.OfType<DashboardBlock>())
        {
            foreach (var (domain, rows) in DashboardRow.Of(context, block).ChunkedBy(static row => row.Indicator.Placement.Domain))
            {
                sections.Add((block, new SectionNotes(context, block, domain, rows, sections.Count + 1)));
            }
        }

        _sections = sections.ToImmutable();
    }

    /// <summary>The notes of every table.</summary>
    internal IReadOnlyCollection<SectionNotes> All => [.. _sections.Select(static section => section.Notes)];

    /// <summary>The notes of each table of a dashboard.</summary>
    internal IEnumerable<SectionNotes> Of(DashboardBlock block) => _sections.Where(section => ReferenceEquals(section.Block, block)).Select(static section => section.Notes);

    /// <summary>The notes of a report, made once.</summary>
    internal static NoteBook Of(ReportContext context) => context.Once(context.Definition.Blocks.OfType<DashboardBlock>().First(), () => new NoteBook(context));
}
