using Plumbline.Core.Indicators;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Blocks.IndicatorPages;

/// <summary>The terms used on an indicator's page, and their meanings.</summary>
internal static class PageTerms
{
    /// <summary>Only the terms that occur; comparators are explained only if some page shows one.</summary>
    internal static IEnumerable<Definition> Of(ReportContext context)
    {
        var pages = context.Definition.Blocks.OfType<IndicatorPagesBlock>().SelectMany(block => block.Domains(context)).SelectMany(static domain => domain.Pages).ToList();
        return
        [
            new("Target", "What is aimed at in the period shown. A pro rata target is an annual one in proportion to the share of the year gone."),
            new("Current and previous", "The latest figure reported by the end of this report's period, and the one before it. Each names its own period."),
            new("Direction for improvement", $"Below the target: {Polarity.Higher.Arrow()} {Polarity.Higher.Words()}; {Polarity.Lower.Arrow()} {Polarity.Lower.Words()}; {Polarity.Neither.Arrow()} {Polarity.Neither.Words()}."),
            new("Change in performance", "The current figure against the previous one: ▲ higher or ▼ lower, and whether that is better or worse. A running total has none."),
            .. Where(pages.Any(static page => page.Neighbours is not null), "Statistical neighbours mean", "What the authorities most like this one achieve on average, by the figures last published."),
            .. Where(pages.Any(static page => page.England is not null), "England mean", "The national average, by the figures last published."),
            new("Why, what we are doing, expected by", "Why the figure is as it is; what is being done about it; and the figure that is expected by a day."),
        ];
    }

    private static IEnumerable<Definition> Where(bool occurs, string term, string meaning) => occurs ? [new Definition(term, meaning)] : [];
}
