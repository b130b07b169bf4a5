using System.Collections.Immutable;
using Plumbline.Core.Spc;
using Plumbline.Reports.Blocks.IndicatorPages;
using Plumbline.Reports.Charts.FirstPage;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Summaries;

/// <summary>What the marks of the small charts mean: only those that are drawn. It leads to the key of control charts where the report has one.</summary>
internal static class SummaryKey
{
    internal static IEnumerable<Element> Of(ReportContext context, SummaryLines lines, PageRoom room)
    {
        var charts = lines.Pressing.Select(static line => line.Reading.Chart).OfType<ControlChart>().ToList();
        if (charts.Count == 0) yield break;
        var entries = Entries(context, lines, charts).ToImmutableArray();
        if (entries.IsEmpty) yield break;
        var width = entries.Sum(static entry => 48 + Scenes.TextWidth.Of(entry.Meaning!.PlainText, new Scenes.TextStyle(0.8 * PageRoom.Rem, "#000000")));
        room.Take((Math.Ceiling(width / room.Width) * 16) + 4);
        yield return new Key(entries);
    }

    private static IEnumerable<KeyEntry> Entries(ReportContext context, SummaryLines lines, List<ControlChart> charts)
    {
        var points = charts.SelectMany(static chart => chart.Points).ToList();
        if (lines.Pressing.Any(static line => line.Reading.HasLimits)) yield return new KeyEntry(Icon.Decorative(Symbols.UsualRange), "usual range and average");
        if (points.Exists(static point => point.Target is not null)) yield return new KeyEntry(Icon.Decorative(Symbols.Target), "target");
        foreach (var (is1, variation, words) in Signals())
            if (points.Exists(point => is1(point.Type))) yield return new KeyEntry(Icon.Decorative(Symbols.Signal(variation)), words);
        if (points.Exists(static point => point.Excluded || point.Unjudged is not null)) yield return new KeyEntry(Icon.Decorative(Symbols.Hollow), "left out of the range");
        if (context.Definition.Blocks.OfType<SpcKeyBlock>().FirstOrDefault() is { } key)
            yield return new KeyEntry(new Hyperlink("How to read the charts", BlockAnchors.Of(context, key)), "");
        else if (!context.Definition.Blocks.OfType<IndicatorPagesBlock>().Any() && charts.Exists(static chart => chart.Segments[^1] is { Enough: true, Provisional: true }))
            yield return new KeyEntry(new Text("Ranges of few figures are provisional."), "");
    }

    private static IEnumerable<(Func<Variation, bool> Is, Variation Shown, string Words)> Signals() =>
    [
        (static type => type is Variation.ConcernHigh or Variation.ConcernLow, Variation.ConcernHigh, "changed for the worse"),
        (static type => type is Variation.ImprovementHigh, Variation.ImprovementHigh, "changed for the better"),
        (static type => type is Variation.ImprovementLow, Variation.ImprovementLow, "changed for the better"),
        (static type => type is Variation.NeitherHigh or Variation.NeitherLow, Variation.NeitherHigh, "changed, with no better direction"),
    ];
}
