using Plumbline.Reports.Charts;
using Plumbline.Reports.Charts.History;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Scenes;
using Plumbline.Reports.Writers.Svg;
using static Plumbline.Reports.Tests.Charts.Gallery.Figures;

namespace Plumbline.Reports.Tests.Charts;

public sealed class HistoryChartTests
{
    [Fact]
    public void Columns_OfTwoQuarters_StandCloseAndCarryTheirValues()
    {
        var scene = Draw([new(88.2, 95), new(91.4, 95)]);
        Assert.True(scene.Width < 400);
        Assert.Equal(2, scene.Items.OfType<SceneArea>().Count());
        Assert.Contains(scene.Labels, static label => label.Text == "88.2%");
        Assert.Contains(scene.Labels, static label => label.Text == "Target 95%");
    }

    [Fact]
    public void Column_OfAnyValue_StandsOnZero()
    {
        var scene = Draw([new(-20), new(30)]);
        var areas = scene.Items.OfType<SceneArea>().ToArray();
        Assert.Equal(areas[0].Spots[0].Y, areas[1].Spots[0].Y);
        Assert.True(areas[0].Spots[1].Y > areas[0].Spots[0].Y && areas[1].Spots[1].Y < areas[1].Spots[0].Y);
    }

    [Theory]
    [InlineData(4, HistoryForm.Auto, 4)]
    [InlineData(5, HistoryForm.Auto, 0)]
    [InlineData(5, HistoryForm.Columns, 5)]
    [InlineData(2, HistoryForm.Line, 0)]
    public void Form_Auto_IsColumnsForUpToFour(int count, HistoryForm form, int columns)
    {
        var scene = Draw([.. Enumerable.Repeat(new HistoryPoint(5), count)], new HistoryOptions { Form = form });
        Assert.Equal(columns, scene.Items.OfType<SceneArea>().Count());
        Assert.Equal(count - columns, scene.Marks.Count());
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(200, 1)]
    public void Target_FarOverColumns_IsDrawnUnlessTheyWouldVanish(double target, int arrows)
    {
        var scene = Draw([new(0.2, target), new(0.1, target)]);
        Assert.Equal(arrows, scene.Labels.Count(static label => label.Text.EndsWith('↑')));
        Assert.Equal(1 - arrows, scene.Items.OfType<SceneLine>().Count(static line => line.Role is SceneRole.Target));
    }

    [Fact]
    public void Value_StruckThroughByTheTarget_MovesAboveIt()
    {
        var scene = Draw([new(92, 95), new(60, 95)], new HistoryOptions { Comparators = [new("England", 86)] });
        var label = scene.Labels.Single(static label => label.Text == "92.0%");
        var column = scene.Items.OfType<SceneArea>().First();
        Assert.True(label.Box.Bottom <= column.Spots[1].Y);
        Assert.DoesNotContain(
            scene.Items.OfType<SceneLine>().Where(static line => line.Role is SceneRole.Target or SceneRole.Comparator),
            line => line.Spots[0].Y > label.Box.Top && line.Spots[0].Y < label.Box.Bottom);
    }

    [Fact]
    public void Value_OfAMissingPeriod_IsLabelledAsMissing() =>
        Assert.Contains(Draw([new(5), new(null)]).Labels, static label => label.Text == "no data");

    [Fact]
    public void Value_OfAProvisionalPeriod_IsHollowAndSaysSo()
    {
        var scene = Draw([new(5), new(6, Provisional: true)]);
        Assert.NotNull(scene.Items.OfType<SceneArea>().Last().Outline);
        Assert.Contains(scene.Labels, static label => label.Text == "Hollow: provisional.");
    }

    [Fact]
    public void Comparator_OfOthers_IsALineWithItsName()
    {
        var scene = Draw([new(5), new(6)], new HistoryOptions { Comparators = [new Comparator("England", 7)] });
        Assert.Contains(scene.Labels, static label => label.Text == "England 7.0%");
        Assert.Contains(scene.Items.OfType<SceneLine>(), static line => line.Role is SceneRole.Comparator);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.MaxValue)]
    [InlineData(double.MinValue)]
    [InlineData(double.Epsilon)]
    [InlineData(-0.0)]
    public void ExtremeValue_IsDrawnWithinThePlot(double extreme)
    {
        foreach (var form in Enum.GetValues<HistoryForm>())
        {
            foreach (var other in new[] { 1, extreme, -extreme })
            {
                var scene = Draw([new(extreme, 4), new(other, extreme), new(null), new(other)], new HistoryOptions { Form = form, Comparators = [new("X", extreme)] });
                Assert.DoesNotContain("NaN", SvgWriter.Write(scene), StringComparison.Ordinal);
                Assert.All(scene.Marks, mark => Assert.True(scene.Plot.Contains(mark.At)));
            }
        }
    }

    [Fact]
    public void Sentence_OfAHistory_SaysTheValuesAndTheTarget() => Assert.Equal(
        "Health checks, quarter 1 2019/20 to quarter 3 2019/20. Quarter 1 2019/20: 88.2%; quarter 2 2019/20: not reported; quarter 3 2019/20: 91.4%, provisional. Target 95%.",
        HistoryChart.Sentence([new(88.2, 95), new(null, 95), new(91.4, 95, Provisional: true)], Text(3)));

    [Fact]
    public void Data_OfAHistory_LeavesOutColumnsThatWouldBeEmpty()
    {
        Assert.Equal(["Period", "Value"], Headers([new(1), new(2)]), StringComparer.Ordinal);
        Assert.Equal(["Period", "Value", "Target", "Remarks"], Headers([new(1, 2), new(null)]), StringComparer.Ordinal);

        static IEnumerable<string> Headers(HistoryPoint[] points) => HistoryChart.Data(points, Text(points.Length)).Columns.Select(static column => column.Header);
    }

    [Fact]
    public void History_WithoutPoints_IsRefused() => Assert.Throws<ArgumentException>(static () => HistoryChart.Arrange([], Text(0)));

    private static Scene Draw(HistoryPoint[] points, HistoryOptions? options = null) => HistoryChart.Arrange(points, Text(points.Length), options);

    private static ChartText Text(int count) => new() { Title = "Health checks", Format = ValueFormat.Percent(British), Axis = Quarters(count) };
}
