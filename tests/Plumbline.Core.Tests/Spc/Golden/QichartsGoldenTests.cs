using Plumbline.Core.Spc;
using Plumbline.Core.Tests.Golden;

namespace Plumbline.Core.Tests.Spc;

/// <summary>Every chart's formula, and the Anhøj rules, against qicharts2 0.8.1.</summary>
public class QichartsGoldenTests
{
    [Theory]
    [InlineData(ChartKind.Xmr, "i", "i")]
    [InlineData(ChartKind.Mr, "i", "mr")]
    [InlineData(ChartKind.Run, "i", "run")]
    [InlineData(ChartKind.P, "p", "p")]
    [InlineData(ChartKind.PPrime, "p", "pp")]
    [InlineData(ChartKind.U, "u", "u")]
    [InlineData(ChartKind.UPrime, "u", "up")]
    [InlineData(ChartKind.C, "c", "c")]
    [InlineData(ChartKind.XBar, "x", "xbar")]
    [InlineData(ChartKind.S, "x", "s")]
    [InlineData(ChartKind.G, "g", "g")]
    [InlineData(ChartKind.T, "t", "t")]
    public void Chart_GivesLimitsAndRunsOfTheTool(ChartKind kind, string inputName, string expected)
    {
        var input = GoldenTable.Read($"spc/charts/{inputName}.input.csv");
        var golden = GoldenTable.Read($"spc/charts/{expected}.expected.csv");
        var rows = input.BySeries();

        GoldenSeries.AssertNone(golden.BySeries().SelectMany(series =>
        {
            var chart = ControlChart.Of(GoldenSeries.Request(input, rows[series.Key], SpcProfiles.Anhoj, kind));
            Assert.Equal(series.Value.Length, chart.Points.Count);
            return chart.Points.SelectMany(point => Differences(golden, series.Value[point.Index], point, chart));
        }));
    }

    private static IEnumerable<string?> Differences(GoldenTable golden, int row, ControlPoint point, ControlChart chart)
    {
        var at = $"{golden.Text(row, "series")} {point.Label}";
        var runs = chart.Segments[0].Runs;
        Assert.Equal(golden.Text(row, "date"), point.Label);
        yield return GoldenSeries.Difference($"{at} y", golden.Number(row, "y"), point.Value);
        yield return GoldenSeries.Difference($"{at} cl", golden.Number(row, "cl"), point.Centre);
        yield return GoldenSeries.Difference($"{at} lcl", golden.Number(row, "lcl"), point.Lower);
        yield return GoldenSeries.Difference($"{at} ucl", golden.Number(row, "ucl"), point.Upper);
        yield return GoldenSeries.Difference($"{at} lcl95", golden.Number(row, "lcl95"), point.LowerTwoSigma);
        yield return GoldenSeries.Difference($"{at} ucl95", golden.Number(row, "ucl95"), point.UpperTwoSigma);
        yield return GoldenSeries.Difference($"{at} sigma", golden.Text(row, "sigma.signal"), point.Type is Variation.Common or Variation.Missing ? "FALSE" : "TRUE");
        yield return GoldenSeries.Difference($"{at} longest", golden.Number(row, "longest.run"), runs.LongestRun);
        yield return GoldenSeries.Difference($"{at} longest max", golden.Number(row, "longest.run.max"), runs.LongestRunLimit);
        yield return GoldenSeries.Difference($"{at} crossings", golden.Number(row, "n.crossings"), runs.Crossings);
        yield return GoldenSeries.Difference($"{at} crossings min", golden.Number(row, "n.crossings.min"), runs.CrossingsLimit);
        yield return GoldenSeries.Difference($"{at} useful", golden.Number(row, "n.useful"), runs.Useful);
        var signal = chart.Signals.Any(found => found.Rule is SignalRule.LongRun or SignalRule.FewCrossings);
        yield return GoldenSeries.Difference($"{at} runs", golden.Text(row, "runs.signal"), signal ? "TRUE" : "FALSE");
    }
}
