using System.Collections.Immutable;
using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Assuring;

/// <summary>The framework in force, as tables: what a strength of control means (part A), and by domain and level the criteria with what each measures (part B).</summary>
public sealed record AssuranceFrameworkBlock : IReportBlock
{
    /// <summary>Its name in definitions.</summary>
    public const string Name = "assurance-framework";

    /// <inheritdoc/>
    public string Kind => Name;

    /// <inheritdoc/>
    public RecordsNeed NeedsRecords => RecordsNeed.Assurance;

    /// <inheritdoc/>
    public IEnumerable<Element> Compose(ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var anchor = BlockAnchors.Of(context, this);
        ImmutableArray<Element> head = [new Heading(1, "Assurance framework", anchor)];
        if (AssuranceSaid.In(context) is not var (reading, version)) return [new Section([.. head, AssuranceSaid.Missing(context)])];
        return [new Section([.. head, .. Parts(context, reading, version, anchor)]) { Orientation = PageOrientation.Landscape, StartsNewPage = true }];
    }

    /// <summary>Both parts, in a paper and on a page alike.</summary>
    internal static ImmutableArray<Element> Parts(ReportContext context, AssuranceReading reading, FrameworkVersion version, Anchor anchor)
    {
        var words = new CriterionInWords(context.Picture, reading);
        return
        [
            new Paragraph($"In force from {RecordsSaid.Day(context, version.From)}. A domain is judged on {Counted.Of(version.SpanMonths, "month")}.{(version.Source is { } source ? $" Source: {source}." : "")}", ParagraphRole.Meta),
            .. PartA(version, anchor),
            new Heading(2, "Part B: levels by domain", new Anchor($"{anchor}-part-b")),
            new Paragraph("The suggested level of a line is the best whose criterion holds; of a line of triggers it is the worst that is set off. A domain is suggested the level of its worst line."),
            .. version.Domains.SelectMany(domain => FrameworkTables.Of(version, domain, words, anchor)),
        ];
    }

    internal static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options) => new OptionReader(options).Make(static () => new AssuranceFrameworkBlock());

    private static IEnumerable<Element> PartA(FrameworkVersion version, Anchor anchor)
    {
        if (version.Strengths.Count == 0) yield break;
        yield return new Heading(2, "Part A: strength of control", new Anchor($"{anchor}-part-a"));
        yield return new Table(
            "What each strength of control means",
            [new Column("Strength of control") { Share = 16 }, new Column("What it means")],
            [.. version.Strengths.OrderBy(static one => one.Key).Select(static one => new Row([Cell.Header(AssuranceWords.Of(one.Key)), one.Value]))])
        {
            HidesCaption = true,
        };
    }
}
