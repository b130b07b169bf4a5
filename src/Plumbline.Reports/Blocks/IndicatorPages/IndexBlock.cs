using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Indicators;

namespace Plumbline.Reports.Blocks.IndicatorPages;

/// <summary>A list of the indicators that have a page, grouped by domain: number, name, rating and a link to the page.</summary>
public sealed record IndexBlock : IReportBlock
{
    /// <summary>Its name in definitions.</summary>
    public const string Name = "index";

    /// <inheritdoc/>
    public string Kind => Name;

    /// <inheritdoc/>
    public bool StandsOnce => true;

    /// <inheritdoc/>
    public Problem? MissingBlock(ReportDefinition report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Blocks.OfType<IndicatorPagesBlock>().Any() ? null : new Problem("an index without pages", $"a block {IndicatorPagesBlock.Name} in the same report");
    }

    /// <inheritdoc/>
    public IEnumerable<Element> Compose(ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var domains = context.Definition.Blocks.OfType<IndicatorPagesBlock>()
            .SelectMany(block => block.Domains(context).Select(domain => (Block: block, Domain: domain))).ToList();
        if (domains.Count == 0) yield break;
        yield return new Section(
        [
            new Heading(1, "Index", BlockAnchors.Of(context, this)),
            new Paragraph(Count([.. domains.SelectMany(static entry => entry.Domain.Pages)]), ParagraphRole.Lead),
            new Contents("Index of indicators", [.. domains.SelectMany(entry => Entries(context, entry.Block, entry.Domain))]),
        ]) { StartsNewPage = true };
    }

    internal static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options) =>
        new OptionReader(options).Make(static () => new IndexBlock());

    private static IEnumerable<ContentsEntry> Entries(ReportContext context, IndicatorPagesBlock block, DomainOfPages domain)
    {
        if (domain is { Name: { } name, Anchor: { } anchor }) yield return new ContentsEntry(context.Units.Named(name, domain.Pages[0].Unit), anchor);
        foreach (var page in domain.Pages)
        {
            var number = page.Indicator.Number is { } given ? $" ({given})" : "";
            yield return new ContentsEntry(
                context.Units.Named(page.Indicator.Name + number, page.Unit),
                PageAnchors.Of(context, block, page.Indicator),
                domain.Name is null ? 1 : 2,
                RatingWords.Of(page.Judgement).Chip);
        }
    }

    /// <summary>The number of indicators with each rating: "35 indicators: 18 red, 17 blue."</summary>
    private static string Count(IReadOnlyList<AnalysedIndicator> pages)
    {
        var kinds = pages.GroupBy(static page => page.Judgement.Status).OrderBy(static kind => kind.Key)
            .Select(static kind => FormattableString.Invariant($"{kind.Count()} {RatingWords.Of(kind.First().Judgement).Word.ToLowerInvariant()}"));
        return FormattableString.Invariant($"{pages.Count} {(pages.Count == 1 ? "indicator" : "indicators")}: {string.Join(", ", kinds)}.");
    }
}
