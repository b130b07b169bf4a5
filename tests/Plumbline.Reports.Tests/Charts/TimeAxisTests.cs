using Plumbline.Core.Periods;
using Plumbline.Core.Spc;
using Plumbline.Reports.Charts;
using Plumbline.Reports.Charts.Control;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Scenes;
using static Plumbline.Reports.Tests.Charts.Gallery.Figures;

namespace Plumbline.Reports.Tests.Charts;

public sealed class TimeAxisTests
{
    [Theory]
    [InlineData(12, "Apr May Jun Jul Aug Sep Oct Nov Dec Jan Feb Mar | 2021/22")]
    [InlineData(36, "Apr Jun Aug Oct Dec Feb Apr Jun Aug Oct Dec Feb Apr Jun Aug Oct Dec Mar | 2021/22 2022/23 2023/24")]
    [InlineData(72, "Apr Jul Oct Jan Apr Jul Oct Jan Apr Jul Oct Jan Apr Jul Oct Jan Apr Jul Oct Jan Apr Jul Oct Mar | 2021/22 2022/23 2023/24 2024/25 2025/26 2026/27")]
    public void Months_OfSomeYears_AreNamedFromAprilAndBracketed(int count, string labels) => Assert.Equal(labels, TimeLabels(Months(count)));

    [Fact]
    public void Months_OfACalendarYear_AreBracketedUnderTwoFinancialYears() =>
        Assert.Equal("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec | 2022/23 2023/24", TimeLabels(Months(12, 2023, 1)));

    [Fact]
    public void Months_StartingWithinAYear_AreCountedFromItsApril() =>
        Assert.StartsWith("Apr Jul Oct Jan Apr", TimeLabels(Months(72, 2021, 3)), StringComparison.Ordinal);

    [Fact]
    public void Weeks_AreNamedEvenlyBackFromTheLast() =>
        Assert.Equal("5 Feb 5 Mar 2 Apr 30 Apr 28 May 25 Jun 23 Jul 20 Aug 17 Sep 15 Oct 12 Nov 10 Dec 7 Jan 4 Feb 3 Mar | 2022/23 2023/24", TimeLabels(Of(Frequency.Week, 60, new DateOnly(2023, 1, 15))));

    [Fact]
    public void Quarters_AreAllNamed() => Assert.Equal("Q1 Q2 Q3 Q4 Q1 Q2 | 2019/20 2020/21", TimeLabels(Quarters(6)));

    [Fact]
    public void Years_HaveNoBrackets() =>
        Assert.Equal("2017/18 2018/19 2019/20 | ", TimeLabels(Of(Frequency.FinancialYear, 3, new DateOnly(2017, 4, 1))));

    [Fact]
    public void Months_OfManyYears_ShowOnlyYears()
    {
        var labels = TimeLabels(Months(600, 1980));
        Assert.StartsWith(" | 1980/81", labels, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 10, "0 2 4 6 8 10")]
    [InlineData(4.1, 7, "4.5% 5.0% 5.5% 6.0% 6.5% 7.0%")]
    [InlineData(-150_000, 50_000, "−150k −125k −100k −75k −50k −25k 0 25k 50k")]
    public void Values_AreTickedAtRoundNumbers(double low, double high, string ticks)
    {
        var format = ticks.Contains('%', StringComparison.Ordinal) ? ValueFormat.Percent(British) : ValueFormat.Number(British);
        Assert.Equal(ticks, string.Join(' ', ValueLabels(low, high, format).Reverse()));
    }

    [Fact]
    public void Values_BeyondANaturalBound_AreNotTicked()
    {
        var labels = ValueLabels(95, 104, ValueFormat.Percent(British), NaturalBounds.Percentage).ToArray();
        Assert.Equal("100%", labels[0]);
    }

    [Fact]
    public void Values_OfCounts_AreTickedWhole() => Assert.Equal(["3", "2", "1", "0"], ValueLabels(0, 3, ValueFormat.Number(British)), StringComparer.Ordinal);

    private static string TimeLabels(TimeAxis axis)
    {
        var scene = Draw(axis, i => i % 3, ValueFormat.Number(British), default, null);
        var labels = scene.Labels.Where(static label => label.Role is SceneRole.TimeAxis).ToArray();
        var first = labels.Min(static label => label.At.Y);
        var names = labels.Where(label => label.At.Y == first && !IsYear(label, axis)).Select(static label => label.Text);
        var years = labels.Where(label => label.At.Y > first || IsYear(label, axis)).Select(static label => label.Text);
        return string.Join(' ', names) + " | " + string.Join(' ', years);
    }

    private static bool IsYear(SceneLabel label, TimeAxis axis) => axis.Periods.Any(period => period.Year == label.Text);

    private static IEnumerable<string> ValueLabels(double low, double high, ValueFormat format, NaturalBounds bounds = default) =>
        Draw(Months(2), i => i == 0 ? low : high, format, bounds, new ValueRange(low, high)).Labels
            .Where(static label => label is { Role: SceneRole.ValueAxis, Anchor: TextAnchor.End }).OrderBy(static label => label.At.Y).Select(static label => label.Text);

    private static Scene Draw(TimeAxis axis, Func<int, double> value, ValueFormat format, NaturalBounds bounds, ValueRange? range) => ControlChartDrawing.Arrange(
        ControlChart.Of(new ControlChartRequest { Points = Inputs([.. Enumerable.Range(0, axis.Count).Select(i => (double?)value(i))]) }),
        new ChartText { Title = "Axis", Format = format, Axis = axis },
        new ControlChartOptions { Bounds = bounds, Range = range });
}
