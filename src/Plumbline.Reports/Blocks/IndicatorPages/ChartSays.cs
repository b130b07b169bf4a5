using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Spc;
using Plumbline.Reports.Indicators;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Blocks.IndicatorPages;

/// <summary>A control chart in plain sentences: the latest value, whether it is changing, whether it will meet the target, what would count as a change, and a rebase to consider.</summary>
internal static class ChartSays
{
    internal static Callout Of(SeriesChart chart, CultureInfo culture)
    {
        var summary = chart.SummaryIn(culture);
        ImmutableArray<Element> says =
        [
            new Paragraph(string.Join(' ', new[] { summary.Standing, summary.Variation, summary.Target }.OfType<string>())),
            .. chart.SuggestionsIn(culture).Select(static words => new Paragraph($"To consider: {words}")),
        ];
        return new Callout(ToneOf(chart.Chart.Variation), summary.Change is { } change ? [.. says, new Paragraph(change, ParagraphRole.Meta)] : says);
    }

    private static CalloutTone ToneOf(Variation variation) => variation switch
    {
        Variation.ImprovementHigh or Variation.ImprovementLow => CalloutTone.Improvement,
        Variation.ConcernHigh or Variation.ConcernLow => CalloutTone.Concern,
        Variation.Common or Variation.NeitherHigh or Variation.NeitherLow or Variation.Insufficient or Variation.Missing => CalloutTone.Neutral,
    };
}
