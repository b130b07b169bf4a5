using System.Collections.Immutable;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Blocks.Screens;

/// <summary>A block of a paper as a page of the site shows it.</summary>
public static class ScreenBlock
{
    /// <summary>What a block says, under the heading of the page in place of its own.</summary>
    /// <param name="context">What is known, as the site shows it.</param>
    /// <param name="block">The block.</param>
    public static ImmutableArray<Element> Of(ReportContext context, IReportBlock block)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(block);
        return [.. block.Compose(context).SelectMany(static element => element is Section section ? section.Content : [element]).Where(static element => element is not Heading { Level: 1 }).Select(Lifted)];
    }

    /// <summary>What the first section of a block shows, without the sentence that opens it: where a page says in its own words what the sentence and the sections after it say.</summary>
    /// <param name="context">What is known, as the site shows it.</param>
    /// <param name="block">The block.</param>
    public static ImmutableArray<Element> FirstSection(ReportContext context, IReportBlock block)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(block);
        return [.. block.Compose(context).OfType<Section>().Take(1).SelectMany(static section => section.Content).Where(static element => element is not Heading { Level: 1 } and not Paragraph { Role: ParagraphRole.Lead }).Select(Lifted)];
    }

    // The heading of the page stands where the title of a paper does: what stood below the heading of the block stands below it.
    private static Element Lifted(Element element) => element is Heading heading ? new Heading(heading.Level - 1, heading.Content, heading.Anchor) : element;
}
