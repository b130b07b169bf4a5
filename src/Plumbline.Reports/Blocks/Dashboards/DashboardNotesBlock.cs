using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Blocks.Dashboards;

/// <summary>The notes on rows and cells of all dashboards, and what the marks in the cells mean. Without this block each dashboard prints its own notes.</summary>
public sealed record DashboardNotesBlock : IReportBlock
{
    /// <summary>Its name in definitions.</summary>
    public const string Name = "dashboard-notes";

    /// <inheritdoc/>
    public string Kind => Name;

    /// <inheritdoc/>
    public bool StandsOnce => true;

    /// <inheritdoc/>
    public Problem? MissingBlock(ReportDefinition report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Blocks.OfType<DashboardBlock>().Any() ? null : new Problem("notes without a dashboard", $"a block {DashboardBlock.Name} in the same report");
    }

    /// <inheritdoc/>
    public IEnumerable<Element> Compose(ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var rows = context.Definition.Blocks.OfType<DashboardBlock>().SelectMany(block => DashboardRow.Of(context, block)).ToList();
        return rows.Count == 0 ? [] : [new Section([.. Notes(context, this, rows, null), .. OfSections(context)]) { Form = SectionForm.Notes }];
    }

    /// <summary>A heading, and what is said of one dashboard or of all: the meaning of the marks, and where figures and targets come from.</summary>
    internal static IEnumerable<Element> Notes(ReportContext context, IReportBlock block, IEnumerable<DashboardRow> rows, DashboardBlock? only)
    {
        yield return new Heading(1, only is null ? "Notes" : context.Units.Named("Notes", only.Selection.UnitIn(context.Scope)), BlockAnchors.Of(context, block, "notes"));
        var isFirst = only is null || ReferenceEquals(only, context.Definition.Blocks.OfType<DashboardBlock>().First());
        IEnumerable<DashboardBlock> blocks = only is null ? context.Definition.Blocks.OfType<DashboardBlock>().DistinctBy(dashboard => dashboard.Selection.UnitIn(context.Scope)) : [only];
        yield return new Notes([.. DashboardKey.Of(rows, isFirst ? NoteBook.Of(context).All : []), .. blocks.SelectMany(dashboard => SaidOnce.Of(context, dashboard).Lines)]);
    }

    // The letters begin anew with each table, so the notes of each stand under its name.
    private IEnumerable<Element> OfSections(ReportContext context)
    {
        var number = 0;
        foreach (var block in context.Definition.Blocks.OfType<DashboardBlock>())
        {
            foreach (var section in NoteBook.Of(context).Of(block))
            {
                number++;
                if (!section.Lettered.Any()) continue;
                if (SectionName(context, block, section) is { } name) yield return new Heading(2, name, BlockAnchors.Of(context, this, "notes-of", name, number));
                yield return new Notes([.. section.Lettered]);
            }
        }
    }

    private static string? SectionName(ReportContext context, DashboardBlock block, SectionNotes section) =>
        (section.Name ?? block.Title) is { } name ? context.Units.Named(name, block.Selection.UnitIn(context.Scope)) : context.Units.AreSeveral ? context.Units.NameOf(block.Selection.UnitIn(context.Scope)) : null;

    internal static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options) =>
        new OptionReader(options).Make(static () => new DashboardNotesBlock());
}
