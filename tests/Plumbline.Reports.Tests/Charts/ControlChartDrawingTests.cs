using Plumbline.Core.Spc;
using Plumbline.Reports.Charts;
using Plumbline.Reports.Charts.Control;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Scenes;
using static Plumbline.Reports.Tests.Charts.Gallery.Figures;

namespace Plumbline.Reports.Tests.Charts;

public sealed class ControlChartDrawingTests
{
    private static readonly ControlChartRequest Long = new()
    {
        Points = Inputs([.. Noise(1, 24, 50, 8), .. Noise(2, 14, 70, 8)], i => i < 10 ? 60 : 65, excluded: 5),
        Direction = ImprovementDirection.Increase,
        Rebases = [new Rebase("24", "new rota")],
    };

    [Fact]
    public void Mark_OfAnObservation_CarriesItsSourceAndWords()
    {
        var scene = Draw(Long);
        Assert.Equal(38, scene.Marks.Count());
        Assert.Equal(Sources.Event("k0"), scene.Marks.First().Source);
        Assert.StartsWith("April 2021: ", scene.Marks.First().Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Mark_OfAnExcludedPoint_IsHollowAndJoinedByAGhost()
    {
        var scene = Draw(Long);
        var ghost = Assert.Single(scene.Marks, static mark => mark.Source == Sources.Event("k5"));
        Assert.Equal(Paint.Paper, ghost.Fill);
        Assert.EndsWith("left out of average and limits", ghost.Title, StringComparison.Ordinal);
        Assert.Equal(2, Lines(scene, SceneRole.Ghost).Count());
        Assert.All(Lines(scene, SceneRole.Data), line => Assert.DoesNotContain(ghost.At, line.Spots));
    }

    [Theory]
    [InlineData(ImprovementDirection.Increase, 90.0, MarkShape.TriangleUp, Paint.Improvement)]
    [InlineData(ImprovementDirection.Decrease, 10.0, MarkShape.TriangleDown, Paint.Improvement)]
    [InlineData(ImprovementDirection.Increase, 10.0, MarkShape.Diamond, Paint.Concern)]
    [InlineData(ImprovementDirection.Decrease, 90.0, MarkShape.Diamond, Paint.Concern)]
    [InlineData(ImprovementDirection.Neutral, 90.0, MarkShape.Square, Paint.Neither)]
    public void Mark_OfASignal_HasItsOwnShapeAndColour(ImprovementDirection direction, double last, MarkShape shape, Paint colour)
    {
        var scene = Draw(new ControlChartRequest { Points = Inputs([.. Noise(3, 24, 50, 8), last]), Direction = direction });
        Assert.Equal((shape, colour), (scene.Marks.Last().Shape, scene.Marks.Last().Fill));
        Assert.Equal(MarkShape.Circle, scene.Marks.First().Shape);
    }

    [Fact]
    public void Line_OverAMissingPeriod_IsBroken()
    {
        var scene = Draw(new ControlChartRequest { Points = Inputs(Noise(3, 24, 50, 8).With((7, null), (15, null))) });
        Assert.Equal([7, 7, 8], Lines(scene, SceneRole.Data).Select(static line => line.Spots.Length));
    }

    [Fact]
    public void Limits_OfTwoSegments_StepAtTheRebase()
    {
        var scene = Draw(Long);
        var limits = Lines(scene, SceneRole.Limit).ToArray();
        var rebase = Assert.Single(Lines(scene, SceneRole.Rebase));
        Assert.Equal(4, limits.Length);
        Assert.Equal(limits[0].Spots[^1].X, limits[2].Spots[0].X);
        Assert.Equal(limits[0].Spots[^1].X, rebase.Spots[0].X);
        Assert.Contains(scene.Labels, static label => label.Text == "New limits: new rota");
    }

    [Fact]
    public void Limits_OfFewPoints_AreDashed()
    {
        var limits = Lines(Draw(Long), SceneRole.Limit).ToArray();
        Assert.Equal([false, false, true, true], limits.Select(static line => line.Pen.Dash is not null));
    }

    [Fact]
    public void Limits_OfTooFewPoints_AreNotDrawn_AndAFootnoteSaysSo()
    {
        var scene = Draw(new ControlChartRequest { Points = Inputs(Noise(3, 9, 50, 8)) });
        Assert.Empty(Lines(scene, SceneRole.Limit));
        Assert.Contains(scene.Labels, static label => label.Text == "Too few points for limits: 9 of 13.");
    }

    [Fact]
    public void Limits_ByDenominator_StepAtEveryPoint()
    {
        ChartInput[] points = [.. Enumerable.Range(0, 24).Select(static i => new ChartInput(Label(i), 30 + (i % 3)) { Denominator = 60 + (3 * i) })];
        var scene = Draw(new ControlChartRequest { Points = points, Kind = ChartKind.P }, ValueFormat.Proportion(British));
        Assert.Equal(48, Lines(scene, SceneRole.Limit).Last().Spots.Length);
    }

    [Fact]
    public void Limit_BeyondANaturalBound_IsNotDrawn_AndAFootnoteSaysSo()
    {
        var request = new ControlChartRequest { Points = Inputs([.. Noise(6, 24, 99, 1).Select(static v => (double?)Math.Min(100, v!.Value))]), Bounds = NaturalBounds.Percentage };
        var scene = Draw(request, options: new ControlChartOptions { Bounds = NaturalBounds.Percentage });
        Assert.Contains(scene.Labels, static label => label.Text == "There is no upper limit: it would lie at 100%, the most possible, or beyond.");
        Assert.DoesNotContain(scene.Labels, static label => label.Role is SceneRole.Limit && label.Text.StartsWith("Upper", StringComparison.Ordinal));
        Assert.Single(Lines(scene, SceneRole.Limit));
        Assert.DoesNotContain(scene.Labels, static label => label is { Role: SceneRole.ValueAxis, Text: "101%" or "100.5%" });
    }

    // A count cannot go below 0, so a limit at or below 0 is not a limit: no line, label, tick or cell shows "Lower −0.4" or "Lower 0".
    [Theory]
    [InlineData(ChartKind.Xmr)]
    [InlineData(ChartKind.C)]
    public void SmallCounts_HaveNoLowerLimit(ChartKind kind)
    {
        var request = new ControlChartRequest { Kind = kind, Points = Inputs([.. Enumerable.Range(0, 24).Select(static i => (double?)(2 + (i % 3)))]) };
        var scene = Draw(request, ValueFormat.Number(British), new ControlChartOptions { TwoSigma = true });
        Assert.DoesNotContain(scene.Labels, static label => label.Text.Contains("Lower", StringComparison.Ordinal) || label.Text.Contains('−', StringComparison.Ordinal));
        Assert.Single(Lines(scene, SceneRole.Limit));
        var (chart, text) = (ControlChart.Of(request), Text(24, ValueFormat.Number(British)));
        Assert.DoesNotContain("Lower limit", ControlChartDrawing.Data(chart, text).Columns.Select(static column => column.Header));
        Assert.Contains("usual range up to ", ControlChartDrawing.Sentence(chart, text), StringComparison.Ordinal);
        Assert.DoesNotMatch("usual range [0-9−]", ControlChartDrawing.Sentence(chart, text));
    }

    [Theory]
    [InlineData(ChartKind.Mr)]
    [InlineData(ChartKind.S)]
    public void Spread_HasNoTargetOfTheMeasure_NorABetterSide(ChartKind kind)
    {
        var points = Enumerable.Range(0, 24).Select(i => new ChartInput(Label(i), 50 + (i % 4)) { Target = 90, Measurements = [i % 3, 2 + (i % 4), 5] });
        var scene = Draw(new ControlChartRequest { Kind = kind, Points = [.. points], Direction = ImprovementDirection.Increase }, ValueFormat.Number(British));
        Assert.Empty(Lines(scene, SceneRole.Target));
        Assert.DoesNotContain(scene.Labels, static label => label.Text.Contains("Target", StringComparison.Ordinal) || label.Text.Contains("better", StringComparison.Ordinal));
    }

    [Fact]
    public void Median_IsPrintedAsTheFiguresAre()
    {
        double?[] figures = [0, 0, 3, 0, 0, 5, 0, 0, 0, 2, 0, 0, 0, 4, 0];
        var points = figures.Select((value, i) => new ChartInput(Label(i), value) { Target = 0 });
        Assert.Contains(Draw(new ControlChartRequest { Kind = ChartKind.Run, Points = [.. points] }, ValueFormat.Number(British)).Labels, static label => label.Text == "Median 0");
        Assert.Contains(Draw(new ControlChartRequest { Kind = ChartKind.Run, Points = Inputs([1, 2, 1, 2, 1, 2, 2, 1, 1, 2, 1, 2, 1, 2]) }, ValueFormat.Number(British)).Labels, static label => label.Text == "Median 1.5");
    }

    [Fact]
    public void TooRare_HasNoLimits_AndSaysSo()
    {
        var scene = Draw(new ControlChartRequest { Points = Inputs([.. Enumerable.Range(0, 36).Select(static i => (double?)(i == 20 ? 1 : 0))]) });
        Assert.Empty(Lines(scene, SceneRole.Limit));
        Assert.Contains(scene.Labels, static label => label.Text == "Too rare for this chart: no limits.");
        Assert.DoesNotContain(scene.Labels, static label => label.Text.Contains("Too few", StringComparison.Ordinal));
    }

    [Fact]
    public void TwoSigma_OnlyOnRequest()
    {
        Assert.Empty(Lines(Draw(Long), SceneRole.TwoSigma));
        Assert.Equal(4, Lines(Draw(Long, options: new ControlChartOptions { TwoSigma = true }), SceneRole.TwoSigma).Count());
    }

    [Fact]
    public void Target_ThatChanges_Steps()
    {
        var target = Assert.Single(Lines(Draw(Long), SceneRole.Target));
        Assert.Equal(4, target.Spots.Length);
        Assert.True(target.Spots[0].Y > target.Spots[^1].Y);
    }

    [Theory]
    [InlineData(5000, "Target 5000% ↑")]
    [InlineData(-5000, "Target −5000% ↓")]
    public void Target_FarOutside_IsNamedAtTheEdgeAndLeavesTheFiguresRoom(double target, string words)
    {
        var scene = Draw(new ControlChartRequest { Points = Inputs(Noise(3, 24, 50, 8), _ => target) });
        Assert.Empty(Lines(scene, SceneRole.Target));
        Assert.Contains(scene.Labels, label => label.Text.Replace(",", "", StringComparison.Ordinal) == words);
        var heights = scene.Marks.Select(static mark => mark.At.Y).ToArray();
        Assert.True(heights.Max() - heights.Min() > scene.Plot.Height / 4);
    }

    [Fact]
    public void Range_GivenForSmallMultiples_IsTheSameInAll()
    {
        var options = ControlChartOptions.Small with { Range = new ValueRange(0, 100) };
        var scenes = new[] { 20.0, 70 }.Select(mean => Draw(new ControlChartRequest { Points = Inputs(Noise(3, 24, mean, 8)) }, options: options)).ToArray();
        Assert.Equal(Ticks(scenes[0]), Ticks(scenes[1]));

        static IEnumerable<(string, double)> Ticks(Scene scene) =>
            scene.Labels.Where(static label => label.Role is SceneRole.ValueAxis).Select(static label => (label.Text, label.At.Y));
    }

    [Fact]
    public void Sentence_OfAChart_SaysLastValueSignalMeanLimitsTargetAndRebase()
    {
        var chart = ControlChart.Of(Long);
        var sentence = ControlChartDrawing.Sentence(chart, Text(38, ValueFormat.Percent(British)));
        Assert.StartsWith("Calls answered, April 2021 to May 2024. May 2024: ", sentence, StringComparison.Ordinal);
        Assert.Contains(": no sign of change. Average ", sentence, StringComparison.Ordinal);
        Assert.Contains("Target 65%: inside the usual range. New limits: new rota, from April 2023: average ", sentence, StringComparison.Ordinal);
        Assert.EndsWith("Limits in short dashes are provisional: they rest on 14 points. Hollow points are left out of average and limits.", sentence, StringComparison.Ordinal);
    }

    // A paper explains provisional limits once, in its key or under its first chart.
    [Fact]
    public void Sentence_WithoutTheNote_DoesNotExplainProvisionalLimits()
    {
        var drawn = ControlChartDrawing.Chart(ControlChart.Of(Long), Text(38, ValueFormat.Percent(British)), new ControlChartOptions { SaysProvisional = false });
        Assert.DoesNotContain("provisional", drawn.Alternative, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(drawn.Scene.Labels, static label => label.Text.Contains("provisional", StringComparison.OrdinalIgnoreCase));
    }

    // The upper limit is 103.7%: with no decimals it would print as the figure above it.
    [Fact]
    public void Sentence_TellsAFigureFromTheLimitItIsAbove()
    {
        double?[] values = [.. Enumerable.Range(0, 23).Select(static i => (double?)(100 + (i % 2 == 0 ? -0.6 : 0.6))), 104];
        var chart = ControlChart.Of(new ControlChartRequest { Points = Inputs(values) });
        var sentence = ControlChartDrawing.Sentence(chart, Text(24, ValueFormat.Percent(British, 0)));
        Assert.Contains(": 104.0%, above its usual range: ", sentence, StringComparison.Ordinal);
        Assert.Contains(" to 103.7%", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Data_OfAChart_HasARowForEachPeriodAndItsSource()
    {
        var table = ControlChartDrawing.Data(ControlChart.Of(Long), Text(38, ValueFormat.Percent(British)));
        Assert.Equal(["Period", "Value", "Average", "Lower limit", "Upper limit", "Target", "Remarks"], table.Columns.Select(static column => column.Header), StringComparer.Ordinal);
        var rows = table.Groups.Single().Rows;
        Assert.Equal(38, rows.Length);
        Assert.Equal(Sources.Event("k3"), rows[3].Cells[1].Source);
        Assert.Contains("New limits: new rota", rows[24].Cells[6].Content.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public void Axis_OfAnotherLength_IsRefused()
    {
        var refusal = Assert.Throws<ArgumentException>(() => ControlChartDrawing.Arrange(ControlChart.Of(Long), Text(37, ValueFormat.Percent(British))));
        Assert.Contains("Found 37 periods for 38 points", refusal.Message, StringComparison.Ordinal);
    }

    private static Scene Draw(ControlChartRequest request, ValueFormat? format = null, ControlChartOptions? options = null) =>
        ControlChartDrawing.Arrange(ControlChart.Of(request), Text(request.Points.Count, format ?? ValueFormat.Percent(British)), options);

    private static ChartText Text(int count, ValueFormat format) =>
        new() { Title = "Calls answered", Format = format, Axis = Months(count), Sources = [.. Enumerable.Range(0, count).Select(static i => Sources.Event("k" + Label(i)))] };

    private static IEnumerable<SceneLine> Lines(Scene scene, SceneRole role) => scene.Items.OfType<SceneLine>().Where(line => line.Role == role);
}
