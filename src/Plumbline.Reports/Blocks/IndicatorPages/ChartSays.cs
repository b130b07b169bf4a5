using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Readings;
using Plumbline.Reports.Indicators;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Blocks.IndicatorPages;

/// <summary>A control chart in plain sentences: whether it is changing, whether it will meet the target, and a rebase to consider. The headline gives the figure.</summary>
internal static class ChartSays
{
    internal static Callout Of(SeriesChart chart, Reading reading, CultureInfo culture)
    {
        ImmutableArray<Element> says =
        [
            new Paragraph(chart.SummaryIn(culture).Says),
            .. chart.SuggestionsIn(culture).Select(static words => new Paragraph($"To consider: {words}")),
        ];
        return new Callout(reading.IsConcern ? CalloutTone.Concern : reading.IsImprovement ? CalloutTone.Improvement : CalloutTone.Neutral, says) { Label = PageWords.FiguresSay };
    }
}
