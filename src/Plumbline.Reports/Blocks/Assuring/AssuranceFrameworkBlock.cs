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

    /// <summary>Whether each criterion has what it measures with its bounds; else each line names once what it measures. A page of a site always has the bounds.</summary>
    public bool ShowsBounds { get; init; }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Options => new OptionWriter().Add("bounds", ShowsBounds, usual: false).Written;

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
    private ImmutableArray<Element> Parts(ReportContext context, AssuranceReading reading, FrameworkVersion version, Anchor anchor)
    {
        var words = new CriterionInWords(context.Picture, reading);
        return
        [
            new Paragraph($"In force from {RecordsSaid.Day(context, version.From)}. A domain is judged on {Counted.Of(version.SpanMonths, "month")}.{(version.Source is { } source ? $" Source: {source}." : "")}", ParagraphRole.Meta),
            .. PartA(version, anchor),
            new Heading(2, "Part B: levels by domain", new Anchor($"{anchor}-part-b")),
            new Paragraph("A line takes the best level whose criterion is met. Trigger lines take the worst level triggered. A domain takes its worst line."),
            .. version.Domains.SelectMany(domain => FrameworkTables.Of(version, domain, words, anchor, ShowsBounds || context.Site is not null)),
        ];
    }

    internal static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options)
    {
        var reader = new OptionReader(options);
        var bounds = reader.YesOrNo("bounds", usual: false);
        return reader.Make(() => new AssuranceFrameworkBlock { ShowsBounds = bounds });
    }

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
