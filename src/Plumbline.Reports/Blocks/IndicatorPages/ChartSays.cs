using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Observations;
using Plumbline.Core.Readings;
using Plumbline.Reports.Indicators;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Blocks.IndicatorPages;

/// <summary>A control chart in plain sentences: whether it is changing, whether it will meet the target, and a rebase to consider. The headline gives the figure.</summary>
internal static class ChartSays
{
    internal static Callout Of(SeriesChart chart, Reading reading, CultureInfo culture)
    {
        // Of a period without a figure, the last figures before it say nothing.
        if (reading is { Charted: null, Figure: null or { Value: ObservedValue.Missing } } && chart.Chart.LastReported is { } last)
            return new Callout(CalloutTone.Neutral, [new Paragraph($"The chart ends with {chart.Points[last.Index].At.ToText(culture, full: true)}: no figure has been reported since.")]) { Label = PageWords.FiguresSay };
        ImmutableArray<Element> says =
        [
            new Paragraph(chart.SummaryIn(culture).Says),
            .. chart.SuggestionsIn(culture).Select(static words => new Paragraph($"To consider: {words}")),
        ];
        return new Callout(reading.IsConcern ? CalloutTone.Concern : reading.IsImprovement ? CalloutTone.Improvement : CalloutTone.Neutral, says) { Label = PageWords.FiguresSay };
    }
}
