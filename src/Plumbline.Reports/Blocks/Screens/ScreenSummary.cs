using System.Collections.Immutable;
using Plumbline.Reports.Blocks.Summaries;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Screens;

/// <summary>The parts of a report's first page for a screen, where no sheet of paper limits them.</summary>
public sealed record ScreenSummary
{
    // Marks beside their names in a column of a desk's screen.
    private const double WidthOfMarks = 450;

    private ScreenSummary()
    {
    }

    /// <summary>The sentences at the top: how many met their target, what to ask first, and which figures are doubtful.</summary>
    public required ImmutableArray<Element> Lead { get; init; }

    /// <summary>What needs attention, by what it asks, with the key of its charts; or a sentence that nothing does.</summary>
    public required ImmutableArray<Element> Attention { get; init; }

    /// <summary>Every measure as a mark, by section.</summary>
    public required ImmutableArray<Element> All { get; init; }

    /// <summary>What changed for the better; empty without charts.</summary>
    public required ImmutableArray<Element> Better { get; init; }

    /// <summary>What is new since the period before; empty where that has nothing to compare with.</summary>
    public required ImmutableArray<Element> Since { get; init; }

    /// <summary>The summary of a report; null for a report without a measure.</summary>
    public static ScreenSummary? Of(ReportContext context)
    {
        var lines = new SummaryLines(context);
        if (lines.All.Count == 0) return null;
        var (better, since) = (new BetterList(context, lines), new SinceList(context, lines));
        return new ScreenSummary
        {
            Lead = [.. new SummaryLead(context, lines).Whole()],
            Attention = [.. AttentionOf(context, lines)],
            All = new AllMeasures(context, lines, context.Units.AreSeveral ? SummaryBy.Unit : SummaryBy.Section).Within(WidthOfMarks, double.PositiveInfinity, new Anchor("all")),
            Better = lines is { HasFigures: true, HasCharts: true } ? better.Of(MostBetter, new Anchor("better")) : [],
            Since = since.Any ? since.Within(double.PositiveInfinity, double.PositiveInfinity, new Anchor("since")) : [],
        };
    }

    private const int MostBetter = 10;

    private static IEnumerable<Element> AttentionOf(ReportContext context, SummaryLines lines)
    {
        if (lines.Pressing.Count == 0)
        {
            yield return new Paragraph(SummaryPage.Nothing(lines));
            yield break;
        }

        var table = new AttentionTable(context, lines);
        yield return table.Table;
        foreach (var element in SummaryKey.Of(context, table.Shown)) yield return element;
    }
}
