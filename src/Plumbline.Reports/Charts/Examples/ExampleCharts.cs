using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Periods;
using Plumbline.Core.Spc;
using Plumbline.Reports.Charts.Control;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.Examples;

/// <summary>A small chart that demonstrates one rule, for the page on how to read control charts.</summary>
/// <param name="Name">The name of the rule: "Outside a limit".</param>
/// <param name="Meaning">What it is and how to respond, in a sentence or two.</param>
/// <param name="Rule">The rule that fires; null if none does.</param>
/// <param name="Scene">The chart.</param>
/// <param name="Alternative">The text alternative of the drawing.</param>
public sealed record ExampleChart(string Name, string Meaning, SignalRule? Rule, Scene Scene, string Alternative);

/// <summary>Example charts for the page on how to read control charts. The figures are made up; the analysis is the same as for real ones.</summary>
public static class ExampleCharts
{
    private static readonly ChartSize Size = new(300, 128, ChartDetail.Small);

    /// <summary>A chart without a signal, then one chart for each rule of the default profile.</summary>
    /// <param name="culture">The reader's language, for numbers.</param>
    public static ImmutableArray<ExampleChart> Rules(CultureInfo culture) => [.. ExampleSeries.Rules.Select(series => Draw(series, culture))];

    /// <summary>One full chart with every part: average, limits, target, a rebase, a note, an excluded point, signals.</summary>
    /// <param name="culture">The reader's language, for numbers and months.</param>
    /// <param name="size">Its size; null for the full width of a screen.</param>
    public static Chart Anatomy(CultureInfo culture, ChartSize? size = null)
    {
        var periods = Enumerable.Range(0, ExampleSeries.Anatomy.Length).Select(static i => Period.Month(2022, 4).Plus(i)).ToArray();
        var chart = Compute(ExampleSeries.Anatomy, target: 85);
        return ControlChartDrawing.Chart(
            chart,
            new ChartText
            {
                Title = "An example",
                Format = ValueFormat.Percent(culture, 0),
                Axis = TimeAxis.Of(periods, culture),
                Notes = [new ChartNote(ExampleSeries.Snow, "Snow")],
            },
            new ControlChartOptions { Size = size ?? ChartSize.Full, Bounds = NaturalBounds.Percentage });
    }

    internal static ControlChart Compute(ImmutableArray<double> values, double? target = null) => ControlChart.Of(new ControlChartRequest
    {
        Points = [.. values.Select((value, i) => new ChartInput(Label(i), value) { Target = target, Excluded = target is not null && i == ExampleSeries.Snow })],
        Direction = ImprovementDirection.Increase,
        Rebases = target is null ? [] : [new Rebase(Label(ExampleSeries.NewRota), "new rota")],
    });

    private static ExampleChart Draw(ExampleSeries series, CultureInfo culture)
    {
        var chart = Compute(series.Values);
        var text = new ChartText
        {
            Title = series.Name,
            Format = ValueFormat.Number(culture),
            Axis = TimeAxis.FromLabels(Enumerable.Repeat("", series.Values.Length)),
        };
        var scene = ControlChartDrawing.Arrange(chart, text, new ControlChartOptions { Size = Size });

        // The last value of an example has no meaning, so its label is removed; its periods have no names, so nothing stands below its plot.
        var silent = scene with { Height = scene.Plot.Bottom + 6, Items = scene.Items.RemoveAll(static item => item is SceneLabel { Role: SceneRole.Data }) };
        return new ExampleChart(series.Name, series.Meaning, series.Rule, silent, series.Alternative);
    }

    private static string Label(int i) => i.ToString(CultureInfo.InvariantCulture);
}
