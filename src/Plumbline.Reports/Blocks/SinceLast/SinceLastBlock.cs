using Plumbline.Core.Pictures;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Blocks.Summaries.Sheets;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Blocks.SinceLast;

/// <summary>One page: what changed since the last published edition of the report.</summary>
/// <remarks>It speaks of the measures that the report's dashboards and pages show; with a selection, of those.</remarks>
/// <param name="Selection">The measures spoken of.</param>
public sealed record SinceLastBlock(IndicatorSelection Selection) : IReportBlock
{
    /// <summary>Its name in definitions.</summary>
    public const string Name = "since-last";

    /// <inheritdoc/>
    public string Kind => Name;

    /// <summary>Whether it tells which findings of the audit were opened and settled.</summary>
    public bool ShowsFindings { get; init; } = true;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Options => Selection.Write(new OptionWriter()).Add("findings", ShowsFindings, usual: true).Written;

    /// <inheritdoc/>
    public RecordsNeed NeedsRecords => RecordsNeed.Register | RecordsNeed.SinceLast | (ShowsFindings ? RecordsNeed.Findings : RecordsNeed.None);

    /// <inheritdoc/>
    public IEnumerable<DataNeed> Needs(ReportScope scope) => SelectionNeeds.Of(scope, Selection);

    /// <inheritdoc/>
    public UnitCode? UnitShown(ReportScope scope) => Selection == IndicatorSelection.All ? null : Selection.UnitIn(scope);

    /// <inheritdoc/>
    public IEnumerable<Problem> UnknownNames(OrganisationPicture picture) => Selection.ProblemsIn(picture);

    /// <inheritdoc/>
    public IEnumerable<Element> Compose(ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var anchor = BlockAnchors.Of(context, this);
        var heading = new Heading(1, "Since the last paper", anchor);
        if (context.Records?.Since is not { } since) return [heading, RecordsSaid.Missing];
        if (since.Before is not { } before) return [heading, new Paragraph("No earlier edition of this paper has been published, so there is nothing to compare it with.")];
        var isFirst = context.Definition.Blocks.TakeWhile(other => !ReferenceEquals(other, this)).All(other => other.CoverOf(context) is not null);
        var isUnderTitle = isFirst && !context.Definition.Blocks.Any(other => other.CoverOf(context) is not null);
        var room = PageRoom.Of(context.Definition.Orientation, isUnderTitle);
        if (isUnderTitle) room.Take(Masthead.Height(context, room.Width));
        return [new Section([heading, .. SincePage.Of(context, before, ToldStandpoints.Of(context, since, Selection).Facts, room, anchor, ShowsFindings)]) { Form = SectionForm.OnePage, StartsNewPage = !isFirst }];
    }

    internal static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options)
    {
        var reader = new OptionReader(options);
        var selection = IndicatorSelection.Read(reader);
        var findings = reader.YesOrNo("findings", usual: true);
        return reader.Make(() => new SinceLastBlock(selection) { ShowsFindings = findings });
    }
}
