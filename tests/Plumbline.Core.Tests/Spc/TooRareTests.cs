using Plumbline.Core.Spc;

namespace Plumbline.Core.Tests.Spc;

/// <summary>Counts and percentages too rare for an XmR chart have no limits, signals or icons in <c>plumbline</c> and <c>mdc</c>; the other profiles follow their tools.</summary>
public class TooRareTests
{
    // Three events in 36 months, like a rare harm on a ward.
    private static readonly double[] Never = [.. Enumerable.Range(0, 36).Select(i => i is 5 or 16 or 27 ? 1.0 : 0.0)];

    [Theory]
    [InlineData("plumbline", true)]
    [InlineData("mdc", true)]
    [InlineData("plotthedots", false)]
    [InlineData("powerbi", false)]
    [InlineData("nhse-sql", false)]
    [InlineData("anhoj", false)]
    public void ThreeEventsInThreeYears_ByProfile(string profile, bool tooRare)
    {
        var chart = ControlChart.Of(Charts.Request(Never).WithTarget(0, ImprovementDirection.Decrease) with { Profile = SpcProfiles.Find(profile)! });
        Assert.Equal((tooRare, !tooRare), (chart.Segments[0].TooRare, chart.Segments[0].Enough));
        if (!tooRare)
        {
            Assert.All(chart.Points, point => Assert.NotNull(point.Upper));
            return;
        }

        Assert.Equal((Variation.Insufficient, Assurance.Insufficient), (chart.Variation, chart.Assurance));
        Assert.Empty(chart.Signals);
        Assert.All(chart.Points, point => Assert.Equal((Variation.Insufficient, PointSignals.None, null, null, null, null), (point.Type, point.Signals, point.Lower, point.Upper, point.ComputedLower, point.ComputedUpper)));
        Assert.Equal(3 / 36.0, chart.Points[0].Centre);
    }

    // Of 20 figures, a number of 0s and the rest as given.
    [Theory]
    [InlineData(11, 1, ChartedMeasure.Unknown, true)]
    [InlineData(11, 7, ChartedMeasure.Unknown, true)]
    [InlineData(10, 1, ChartedMeasure.Unknown, false)]
    [InlineData(20, 1, ChartedMeasure.Unknown, true)]
    [InlineData(11, 1, ChartedMeasure.Count, true)]
    [InlineData(20, 1, ChartedMeasure.Count, true)]
    [InlineData(10, 1, ChartedMeasure.Count, false)]
    [InlineData(19, 0.5, ChartedMeasure.Unknown, false)]
    [InlineData(19, 0.5, ChartedMeasure.Count, false)]
    [InlineData(19, -1, ChartedMeasure.Unknown, false)]
    [InlineData(19, 1, ChartedMeasure.Other, false)]
    [InlineData(20, 1, ChartedMeasure.Other, false)]
    [InlineData(19, 1, ChartedMeasure.Percentage, false)]
    public void Count_MostlyZero(int nought, double rest, ChartedMeasure measure, bool tooRare) => Assert.Equal(
        tooRare,
        IsTooRare(Charts.Request(Mixed(20, nought, 0, rest)) with { Measure = measure }));

    // Of 20 figures, a number at one value and the rest at another; and the known bounds.
    [Theory]
    [InlineData(ChartedMeasure.Percentage, 0.0, 100.0, 11, 100, 97.5, true)]
    [InlineData(ChartedMeasure.Percentage, 0.0, 100.0, 10, 100, 97.5, false)]
    [InlineData(ChartedMeasure.Percentage, 0.0, 100.0, 11, 0, 2.5, true)]
    [InlineData(ChartedMeasure.Percentage, 0.0, 100.0, 9, 100, 0, true)]
    [InlineData(ChartedMeasure.Percentage, 0.0, 100.0, 20, 100, 97, true)]
    [InlineData(ChartedMeasure.Percentage, 0.0, 100.0, 11, 50, 97, false)]
    [InlineData(ChartedMeasure.Unknown, 0.0, 100.0, 11, 100, 97, true)]
    [InlineData(ChartedMeasure.Unknown, null, 100.0, 11, 100, 97.5, true)]
    [InlineData(ChartedMeasure.Unknown, null, 1.0, 11, 1, 0.975, true)]
    [InlineData(ChartedMeasure.Unknown, 0.0, null, 11, 0, 2.5, true)]
    [InlineData(ChartedMeasure.Unknown, null, null, 11, 100, 97.5, false)]
    [InlineData(ChartedMeasure.Unknown, -100.0, 100.0, 19, 0, 20, false)]
    [InlineData(ChartedMeasure.Other, 0.0, 100.0, 19, 100, 97.5, false)]
    [InlineData(ChartedMeasure.Count, 0.0, null, 11, 0, 2, true)]
    public void Figures_MostlyAtABound(ChartedMeasure measure, double? least, double? greatest, int count, double value, double rest, bool tooRare) => Assert.Equal(
        tooRare,
        IsTooRare(Charts.Request(Mixed(20, count, value, rest)) with { Measure = measure, Bounds = new(least, greatest) }));

    [Theory]
    [InlineData(ChartKind.P)]
    [InlineData(ChartKind.PPrime)]
    [InlineData(ChartKind.U)]
    [InlineData(ChartKind.UPrime)]
    [InlineData(ChartKind.C)]
    [InlineData(ChartKind.G)]
    [InlineData(ChartKind.T)]
    [InlineData(ChartKind.Run)]
    [InlineData(ChartKind.Mr)]
    public void OtherCharts_AreNeverTooRare(ChartKind kind)
    {
        var request = Charts.Request(Never) with { Kind = kind };
        Assert.False(IsTooRare(request with { Points = [.. request.Points.Select(point => point with { Denominator = 50 })] }));
    }

    [Fact]
    public void Segment_IsJudgedByItsFigures()
    {
        double[] values = [.. Never.Take(20), .. Enumerable.Range(0, 20).Select(i => 4.0 + (i % 3))];
        var chart = ControlChart.Of(Charts.Request(values).WithTarget(2, ImprovementDirection.Decrease) with { Rebases = [new("20", "screening began")] });
        Assert.Equal([true, false], chart.Segments.Select(segment => segment.TooRare));
        Assert.Null(chart.Points[19].Upper);
        Assert.NotNull(chart.Points[20].Upper);
        Assert.Equal((Variation.Common, Assurance.HitOrMiss), (chart.Variation, chart.Assurance));
    }

    [Theory]
    [InlineData(11, false)]
    [InlineData(9, true)]
    public void Excluded_AreNotCounted(int kept, bool tooRare)
    {
        // Ten figures of 0 and a number above it. The last two, also above 0, are excluded.
        double[] values = [.. Mixed(10 + kept, 10, 0, 2), 2.5, 2.5];
        Assert.Equal(tooRare, IsTooRare(Charts.Request(values).Excluding(values.Length - 2, values.Length - 1)));
    }

    [Fact]
    public void BelowTheMinimum_IsTooFew_NotTooRare()
    {
        var chart = Charts.Of([.. Never.Take(12)]);
        Assert.Equal((false, false), (chart.Segments[0].TooRare, chart.Segments[0].Enough));
        Assert.Contains("12 figures so far: too few for a usual range; 13 are needed.", ChartSummary.Of(chart, ChartWording.Plain).Variation, StringComparison.Ordinal);
    }

    [Fact]
    public void SeriesOfAnyLength_IsCountedAsPointByPoint()
    {
        var random = new Random(20_241_130);
        var found = new int[2];
        for (var series = 0; series < 2_000; series++)
        {
            var share = random.NextDouble();
            var most = random.Next(2) == 0 ? 1 : 9;
            double[] values = [.. Enumerable.Range(0, random.Next(1, 200)).Select(_ => random.Next(8) == 0 ? double.NaN : random.NextDouble() < share ? 0 : (double)random.Next(1, most + 1))];
            if (random.Next(5) == 0) values[random.Next(values.Length)] = random.Next(2) == 0 ? 0.5 : -1;
            var figures = values.Where(value => !double.IsNaN(value)).ToArray();
            var expected = figures.All(value => value >= 0 && value == Math.Floor(value)) && 2 * figures.Count(value => value == 0) > figures.Length;
            if (Segment(values, []) is not { HasLimits: true } plain)
                continue;
            Assert.Equal(expected, plain.TooRare);
            Assert.Equal(expected, Segment(values, new PointMarks[values.Length]).TooRare);

            // The other half of the rule: a mean below 0.5.
            if (figures.Length > 0 && figures.All(value => value >= 0 && value == Math.Floor(value)) && figures.Average() < 0.5)
                Assert.True(expected);
            found[expected ? 1 : 0]++;
        }

        Assert.All(found, count => Assert.True(count > 300, $"{count}"));
    }

    [Theory]
    [InlineData(false, "What is measured is too rare for this chart: 33 of 36 figures are 0 and the mean is 0.0833333, so real change cannot be told from chance.")]
    [InlineData(true, "What is measured is too rare for this chart: 33 of 36 figures are 0 and the mean is 0.0833333, so real change cannot be told from chance. Days or cases between events can be charted instead, from the list of events behind these figures.")]
    public void Words_SayWhy_AndOfferGapsWhereEventsAreListed(bool listed, string words)
    {
        var summary = ChartSummary.Of(ControlChart.Of(Charts.Request(Never).WithTarget(0, ImprovementDirection.Decrease)), ChartWording.Plain with { HasLineList = listed });
        Assert.Equal(words, summary.Variation);
        Assert.Equal((null, null), (summary.Target, summary.Change));
    }

    [Theory]
    [InlineData(20, 0, 1, "What is measured is too rare for this chart: 20 of 20 figures are 0, so real change cannot be told from chance.")]
    [InlineData(15, 100, 90, "Anything but 100 is too rare for this chart: 15 of 20 figures are 100 and the mean is 97.5, so real change cannot be told from chance.")]
    [InlineData(12, 0, 5, "What is measured is too rare for this chart: 12 of 20 figures are 0 and the mean is 2, so real change cannot be told from chance.")]
    [InlineData(10, 100, 0, "Anything but 0 or 100 is too rare for this chart: 20 of 20 figures are 0 or 100, so real change cannot be told from chance.")]
    public void Words_NameTheBoundOfTheFigures(int count, double value, double rest, string words) => Assert.Equal(
        words,
        ChartSummary.Of(ControlChart.Of(Charts.Request(Mixed(20, count, value, rest)) with { Bounds = NaturalBounds.Percentage, Measure = ChartedMeasure.Percentage }), ChartWording.Plain).Variation);

    // Without marks, as for a file of millions of rows, and with marks that are all empty. With enough points there are limits, or the figures are too rare.
    private static (bool HasLimits, bool TooRare) Segment(double[] values, PointMarks[] marks)
    {
        var numbers = Enumerable.Range(0, 6).Select(_ => new double[values.Length]).ToArray();
        var segments = new List<SegmentFigures>();
        SeriesAnalysis.Analyse(
            new() { Values = values, Marks = marks },
            ChartKind.Xmr,
            SpcProfile.Plumbline with { MinimumPoints = 0 },
            new() { Values = numbers[0], Centre = numbers[1], Lower = numbers[2], Upper = numbers[3], LowerTwoSigma = numbers[4], UpperTwoSigma = numbers[5], Signals = new PointSignals[values.Length], Types = new Variation[values.Length] },
            segments);
        return (segments[0].Enough || segments[0].TooRare, segments[0].TooRare);
    }

    private static bool IsTooRare(ControlChartRequest request) => ControlChart.Of(request).Segments[^1].TooRare;

    private static double[] Mixed(int length, int count, double value, double rest) =>
        [.. Enumerable.Range(0, length).Select(i => i * count / length != (i + 1) * count / length ? value : rest)];
}
