using System.Collections.Immutable;
using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Assuring;

/// <summary>The page that a board reads first of its assurance: the objectives with the opinion on each domain, how they stand to the criteria, and what to challenge.</summary>
public sealed record AssuranceSummaryBlock : IReportBlock
{
    /// <summary>Its name in definitions.</summary>
    public const string Name = "assurance-summary";

    /// <inheritdoc/>
    public string Kind => Name;

    /// <inheritdoc/>
    public RecordsNeed NeedsRecords => RecordsNeed.Assurance;

    /// <inheritdoc/>
    public IEnumerable<Element> Compose(ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var anchor = BlockAnchors.Of(context, this);
        ImmutableArray<Element> head = [new Heading(1, "Assurance in brief", anchor)];
        if (AssuranceSaid.In(context) is not var (reading, version)) return [new Section([.. head, AssuranceSaid.Missing(context)])];
        return [new Section([.. head, AssuranceSaid.Opening(context, reading, version, "Movement is since the opinion before."), .. Parts(context, reading, version, anchor)]) { Form = SectionForm.OnePage, Orientation = PageOrientation.Landscape }];
    }

    /// <summary>The lead, the table and what to ask, in a paper and on a page alike.</summary>
    internal static ImmutableArray<Element> Parts(ReportContext context, AssuranceReading reading, FrameworkVersion version, Anchor anchor)
    {
        var objectives = reading.Objectives.Where(static objective => objective.Domains.Count > 0).ToList();
        if (objectives.Count == 0) return [new Paragraph("No objective answers for a domain of assurance.")];
        return
        [
            new Paragraph(AssuranceLead.Of(reading), ParagraphRole.Lead),
            AssuranceGrid.Of(context, reading, version, objectives),
            AssuranceGrid.Key(version, objectives),
            .. Challenges.List(context, reading, version, anchor),
            .. AlsoAsked.List(context, reading, anchor, Challenges.In(reading).Count + 1),
        ];
    }

    internal static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options) => new OptionReader(options).Make(static () => new AssuranceSummaryBlock());
}
