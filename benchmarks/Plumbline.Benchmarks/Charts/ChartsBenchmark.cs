using System.Diagnostics;
using System.Globalization;
using System.Text;
using Plumbline.Core.Periods;
using Plumbline.Core.Spc;
using Plumbline.Reports.Charts;
using Plumbline.Reports.Charts.Control;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Scenes;
using Plumbline.Reports.Writers.Html;
using Plumbline.Reports.Writers.Svg;

namespace Plumbline.Benchmarks.Charts;

/// <summary>
/// Full control charts of 36 points, drawn on a single thread, against appending the same text to a string builder in
/// pieces of eight characters in the same run. Limits are computed before the clock starts.
/// </summary>
public static class ChartsBenchmark
{
    private const int Series = 25;
    private const int Length = 36;
    private const double LeastChartsPerSecond = 2_000;
    private const double MostToTakeIn = 1.5;

    /// <summary>Runs and prints; returns 1 if the bar is missed.</summary>
    public static int Run(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        var output = Console.Out;
        output.WriteLine(Invariant($"{System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} processors"));
        var charts = Charts();
        var text = new ChartText { Title = "Calls answered", Format = ValueFormat.Percent(British), Axis = Axis(Length), Notes = [new ChartNote(20, "System change")] };
        var texts = charts.Select(chart => SvgWriter.Write(ControlChartDrawing.Arrange(chart, text))).ToArray();
        output.WriteLine(Invariant($"a chart is {texts.Average(static t => t.Length):N0} characters"));

        // Warm-up: on a busy machine compiling all code takes longer than one run.
        Best(() => Each(charts, chart => Written(ControlChartDrawing.Arrange(chart, text)) + SvgWriter.Write(ControlChartDrawing.Arrange(chart, text)).Length));
        var drawn = Print(output, "laid out and written", () => Each(charts, chart => SvgWriter.Write(ControlChartDrawing.Arrange(chart, text)).Length));
        Print(output, "laid out only", () => Each(charts, chart => ControlChartDrawing.Arrange(chart, text).Items.Length));
        var taken = Print(output, "taken into a document and written as HTML", () => Each(charts, chart => Written(ControlChartDrawing.Arrange(chart, text))));
        Print(output, "with sentence and table", () => Each(charts, chart => ControlChartDrawing.Chart(chart, text).Alternative.Length));
        Print(output, "small", () => Each(charts, chart => SvgWriter.Write(ControlChartDrawing.Arrange(chart, text, ControlChartOptions.Small)).Length));
        var values = charts.Select(static chart => chart.Points.Select(static point => point.Value).ToArray()).ToArray();
        Print(output, "sparklines", () => Each(values, static series => SvgWriter.Write(Sparkline.Arrange(series, 90)).Length));
        var peer = Print(output, "peer: the same text appended in eights", () => Each(texts, static t => Append(t).Length));
        output.WriteLine(Invariant($"a chart laid out and written takes {drawn / peer:F1} times the peer, taken into a document {taken / peer:F1} times (bar: {LeastChartsPerSecond:N0} charts a second)"));
        output.WriteLine(Invariant($"a chart taken into a document takes {taken / drawn:F2} times drawing it (bar: {MostToTakeIn:F1} times)"));
        return 1 / taken < LeastChartsPerSecond || taken > MostToTakeIn * drawn ? 1 : 0;
    }

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    private static TimeAxis Axis(int count) => TimeAxis.Of(Enumerable.Range(0, count).Select(static i => Period.Month(2021, 4).Plus(i)), British);

    private static ControlChart[] Charts()
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, Series).Select(_ => ControlChart.Of(new ControlChartRequest
        {
            Points = [.. Enumerable.Range(0, Length).Select(i => new ChartInput(
                i.ToString(CultureInfo.InvariantCulture),
                Math.Round(80 + (8 * (random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5)) + (random.Next(20) == 0 ? 15 : 0), 1)) { Target = 90 })],
            Direction = ImprovementDirection.Increase,
            Bounds = NaturalBounds.Percentage,
        }))];
    }

    // A document of one chart, written as a browser receives it, without the head.
    private static int Written(Scene scene)
    {
        var document = new Document("Calls", "Benchmark", [new Chart(scene, "Calls answered", "A chart of calls answered in time.")]);
        Page.GetStringBuilder().Clear();
        HtmlWriter.WriteFragment(document.Content, Page);
        return Page.GetStringBuilder().Length;
    }

    private static readonly StringWriter Page = new(CultureInfo.InvariantCulture);

    private static double Print(TextWriter output, string what, Func<int> run)
    {
        var seconds = Best(run) / Series;
        output.WriteLine(Invariant($"{what}: {1 / seconds:N0} a second, {seconds * 1e6:F1} µs each"));
        return seconds;
    }

    private static int Each<T>(T[] items, Func<T, int> run)
    {
        var sum = 0;
        foreach (var item in items) sum += run(item);
        return sum;
    }

    private static string Append(string text)
    {
        var builder = new StringBuilder(16 * 1024);
        for (var at = 0; at < text.Length; at += 8) builder.Append(text, at, Math.Min(8, text.Length - at));
        return builder.ToString();
    }

    // The best of the runs within two seconds, after warming up for one: tiered compilation settles, and other work on the machine does not count.
    private static double Best(Func<int> run)
    {
        var best = double.MaxValue;
        for (var since = Stopwatch.StartNew(); since.Elapsed.TotalSeconds < 3;)
        {
            var start = Stopwatch.GetTimestamp();
            run();
            if (since.Elapsed.TotalSeconds > 1) best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return best;
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
