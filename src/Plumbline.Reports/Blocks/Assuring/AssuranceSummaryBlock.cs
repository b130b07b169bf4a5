using System.Collections.Immutable;
using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Blocks.Summaries.Sheets;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Assuring;

/// <summary>The page that a board reads first of its assurance: the objectives with the opinion on each domain, how they stand to the criteria, and what to challenge.</summary>
public sealed record AssuranceSummaryBlock : IReportBlock
{
    /// <summary>Its name in definitions.</summary>
    public const string Name = "assurance-summary";

    // The space below the opening and the key.
    private const double KeyMargins = 11;

    /// <inheritdoc/>
    public string Kind => Name;

    /// <inheritdoc/>
    public RecordsNeed NeedsRecords => RecordsNeed.Assurance;

    /// <inheritdoc/>
    public IEnumerable<Element> Compose(ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var anchor = BlockAnchors.Of(context, this);
        var head = new Heading(1, "Assurance in brief", anchor);
        if (AssuranceSaid.In(context) is not var (reading, version)) return [new Section([head, AssuranceSaid.Missing(context)])];
        var sheet = FirstSheet.Of(context, this, PageOrientation.Landscape);
        return [new Section([head, .. Parts(context, reading, version, anchor, context.Site is null ? sheet.Room : null)]) { Form = SectionForm.OnePage, StartsNewPage = !sheet.IsFirst, Orientation = PageOrientation.Landscape }];
    }

    // The lead, the table and what to ask: on a page of the site whole, on paper what the sheet holds below its heading.
    private static ImmutableArray<Element> Parts(ReportContext context, AssuranceReading reading, FrameworkVersion version, Anchor anchor, PageRoom? room)
    {
        var opening = AssuranceSaid.Opening(context, reading, version, "Movement is since the previous opinion; “first” means that there was none.");
        var objectives = reading.Objectives.Where(static objective => objective.Domains.Count > 0).ToList();
        if (objectives.Count == 0) return [opening, new Paragraph("No objective answers for a domain of assurance.")];
        var (lead, table, key) = (AssuranceLead.Of(reading), AssuranceGrid.Of(context, reading, version, objectives), AssuranceGrid.Key(version, objectives));
        var points = new PointLists(Challenges.Points(context, reading, version), AlsoAsked.Points(context, reading, version));
        ImmutableArray<Element> above = [opening, new Paragraph(lead, ParagraphRole.Lead), table, key];
        if (room is null) return [.. above, .. points.All(anchor, Challenges.None(reading))];
        room.Take(PageRoom.Heading + TableHeights.Of(table, room.Width) + (PageRoom.Lead.Of(lead, room.Width) * PageRoom.LeadLine) + 6.4);
        room.Take(PartHeights.OfText(opening.Content, room.Width) + PartHeights.OfText(key.Content, room.Width) + KeyMargins);
        return [.. above, .. points.Within(anchor, Challenges.None(reading), room)];
    }

    internal static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options) => new OptionReader(options).Make(static () => new AssuranceSummaryBlock());
}
