using System.Collections.Immutable;
using Plumbline.Core.Spc;
using Plumbline.Reports.Blocks.IndicatorPages;
using Plumbline.Reports.Blocks.Summaries.Sheets;
using Plumbline.Reports.Charts;
using Plumbline.Reports.Charts.FirstPage;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Blocks.Summaries;

/// <summary>What the marks of the small charts mean: only those that are drawn. It leads to the key of control charts where the report has one.</summary>
internal static class SummaryKey
{
    // The space after a symbol and between two entries.
    private const double Space = 6 + 17;
    private const double IconSize = 14;

    internal static IEnumerable<Element> Of(ReportContext context, IReadOnlyList<ReportLine> lines) =>
        Entries(context, lines).ToImmutableArray() is { IsEmpty: false } entries ? [new Key(entries)] : [];

    /// <summary>The printed height of the key.</summary>
    internal static double Height(ReportContext context, IReadOnlyList<ReportLine> lines, double width)
    {
        var widths = Entries(context, lines).Select(entry => Space + (entry.Symbol is Icon { Scene: Scene scene } ? scene.Width : 0) + PageRoom.Table.OfSmall(entry.Meaning?.PlainText ?? entry.Symbol.PlainText)).ToList();
        return widths.Count == 0 ? 0 : (LinesOf(widths, width) * 14) + 5;
    }

    private static int LinesOf(List<double> widths, double width)
    {
        var (lines, used) = (1, 0.0);
        foreach (var wide in widths)
        {
            if (used > 0 && used + wide > width) (lines, used) = (lines + 1, 0);
            used += wide;
        }

        return lines;
    }

    private static IEnumerable<KeyEntry> Entries(ReportContext context, IReadOnlyList<ReportLine> lines)
    {
        var charts = lines.Select(static line => line.Reading.Chart).OfType<ControlChart>().Where(RowCharts.IsDrawn).ToList();
        if (charts.Count == 0 || !lines.Any(static line => line.Reading.HasLimits)) yield break;
        var points = charts.SelectMany(static chart => chart.Points).ToList();
        yield return new KeyEntry(Icon.Decorative(Symbols.UsualRange), "usual range and average");
        if (points.Exists(static point => point.Target is not null)) yield return new KeyEntry(Icon.Decorative(Symbols.Target), "target");
        foreach (var (isOf, variation, words) in Signals())
            if (points.Exists(point => isOf(point.Type))) yield return new KeyEntry(Icon.Decorative(Symbols.Signal(variation)), words);
        if (Improvement(points) is { } better) yield return better;
        if (points.Exists(static point => point.Unjudged is not null)) yield return new KeyEntry(Icon.Decorative(Symbols.Hollow), "doubtful or incomplete: in no range");
        else if (points.Exists(static point => point.Excluded)) yield return new KeyEntry(Icon.Decorative(Symbols.Hollow), "left out of the range");
        // On a screen the icons stand in a column of their own.
        foreach (var variation in lines.Select(static line => line.Reading).Where(reading => context.Site is not null && reading is { HasLimits: true, Recovery: null }).Select(static reading => reading.Variation).Distinct().Order())
            yield return new KeyEntry(Icon.Decorative(Icons.Variation(variation, IconSize)), Sentences.Lower(Icons.Words(variation).Word));
        foreach (var (kind, provisional) in lines.Select(static line => line.Reading).Where(static reading => reading is { HasLimits: true, Outlook.Kind: not (OutlookKind.None or OutlookKind.NoLimits or OutlookKind.UnderReview) })
            .Select(static reading => (reading.Outlook.Kind, reading.IsProvisional)).DistinctBy(static icon => icon.Kind).OrderByDescending(static icon => icon.Kind))
            yield return new KeyEntry(Icon.Decorative(Icons.Assurance(kind, provisional, IconSize)), Sentences.Lower(Icons.Words(kind).Word));
        if (context.Definition.Blocks.FirstOrDefault(static block => block.ExplainsCharts) is { } key)
            yield return new KeyEntry(new Hyperlink("How to read the charts", BlockAnchors.Of(context, key)));
        else if (!context.Definition.Blocks.OfType<IndicatorPagesBlock>().Any() && charts.Exists(static chart => chart.Segments[^1] is { Enough: true, Provisional: true }))
            yield return new KeyEntry(new Text("Ranges of few figures are provisional."));
    }

    // The triangle points the way the figures went.
    private static KeyEntry? Improvement(List<ControlPoint> points)
    {
        const string words = "changed for the better";
        return (points.Exists(static point => point.Type is Variation.ImprovementHigh), points.Exists(static point => point.Type is Variation.ImprovementLow)) switch
        {
            (true, var both) => new KeyEntry(Icon.Decorative(Symbols.Signal(Variation.ImprovementHigh)), both ? words + " (or ▼)" : words),
            (false, true) => new KeyEntry(Icon.Decorative(Symbols.Signal(Variation.ImprovementLow)), words),
            (false, false) => null,
        };
    }

    private static IEnumerable<(Func<Variation, bool> Is, Variation Shown, string Words)> Signals() =>
    [
        (static type => type is Variation.ConcernHigh or Variation.ConcernLow, Variation.ConcernHigh, "changed for the worse"),
        (static type => type is Variation.NeitherHigh or Variation.NeitherLow, Variation.NeitherHigh, "changed, with no better direction"),
    ];
}
