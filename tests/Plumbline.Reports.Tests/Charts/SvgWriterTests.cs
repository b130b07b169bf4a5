using Plumbline.Reports.Charts;
using Plumbline.Reports.Charts.History;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Scenes;
using Plumbline.Reports.Tests.Charts.Gallery;
using Plumbline.Reports.Writers.Svg;
using static Plumbline.Reports.Tests.Charts.Gallery.Figures;

namespace Plumbline.Reports.Tests.Charts;

public sealed class SvgWriterTests
{
    [Fact]
    public void Sparkline_OfThreeValues_IsThisText() => Assert.Equal(
        """<svg viewBox="0 0 96 22" width="96" height="22"><path class="pc-data" fill="none" stroke="#586876" stroke-width="1.3" stroke-linejoin="round" d="M3.5 18.5l44.5-15 44.5 7.5"/><path class="pc-target" fill="none" stroke="#b5121b" stroke-width="1" stroke-dasharray="2 2" d="M0 11h96"/><circle fill="#1b2733" cx="92.5" cy="11" r="2.4"/></svg>""",
        SvgWriter.Write(Sparkline.Arrange([1, 3, 2], 2)));

    [Fact]
    public void History_OfTwoColumns_IsThisText()
    {
        var text = new ChartText { Title = "Checks", Format = ValueFormat.Percent(British, 0), Axis = Quarters(2), Sources = [Sources.Event("a\"1"), null] };
        var markup = SvgWriter.Write(HistoryChart.Arrange([new(80), new(90)], text));
        Snapshot.Matches("two-columns.svg", markup);
    }

    [Fact]
    public void ControlChart_OfTwoSegments_IsThisText() =>
        Snapshot.Matches("two-segments.svg", SvgWriter.Write(ControlCases.All().Single(static picture => picture.Name.StartsWith("Two rebases", StringComparison.Ordinal)).Scene));

    [Fact]
    public void Text_FromUsers_IsEscaped()
    {
        var text = new ChartText { Title = "T", Format = ValueFormat.Number(British), Axis = TimeAxis.FromLabels(["<b>&\"\u0001\ud800", "Ω 😀"]) };
        var markup = SvgWriter.Write(HistoryChart.Arrange([new(1), new(2)], text));
        Assert.Contains("&lt;b&gt;&amp;", markup, StringComparison.Ordinal);
        Assert.Contains("😀", markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Length_ThatIsNotFinite_IsRefused()
    {
        var scene = new Scene { Width = 10, Height = 10, Plot = default, Items = [new SceneMark(MarkShape.Circle, new Spot(double.NaN, 1), 1, Paint.Ink)] };
        Assert.Throws<ArgumentOutOfRangeException>(() => SvgWriter.Write(scene));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    public void File_WithAnInvalidIdPrefix_IsRefused(string prefix) =>
        Assert.Throws<ArgumentException>(() => SvgWriter.WriteFile(Sparkline.Arrange([1]), "t", "d", prefix));
}
