using Plumbline.Core.Spc;
using Plumbline.Reports.Charts.Examples;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Writers.Svg;
using static Plumbline.Reports.Tests.Charts.Gallery.Figures;

namespace Plumbline.Reports.Tests.Charts;

public sealed class ExampleChartsTests
{
    private static readonly (SignalRule Rule, string Words)[] Said =
    [
        (SignalRule.Outside, "below its usual range"), (SignalRule.Shift, "in a run"), (SignalRule.Trend, "rising run"), (SignalRule.TwoOfThree, "low points near"),
    ];

    [Fact]
    public void Example_OfARule_ShowsThatRuleAndNoOther()
    {
        foreach (var example in ExampleCharts.Rules(British))
            Assert.Equal(example.Rule is { } rule ? [rule] : [], Said.Where(said => SvgWriter.Write(example.Scene).Contains(said.Words, StringComparison.Ordinal)).Select(static said => said.Rule));
    }

    [Fact]
    public void Examples_ShowEveryRuleOfTheDefaultProfile() => Assert.Equal(
        [null, SignalRule.Outside, SignalRule.Shift, SignalRule.Trend, SignalRule.TwoOfThree],
        ExampleCharts.Rules(British).Select(static example => example.Rule));

    [Fact]
    public void Anatomy_HasEveryPart()
    {
        var chart = ExampleCharts.Anatomy(British);
        var drawn = SvgWriter.Write(chart.Scene);
        Assert.All(
            new[] { "New limits: new rota", "Snow", "Target 85%", "Average ", "Upper ", "Lower ", "left out of average and limits", "above its usual range", "below its usual range", "4 3" },
            part => Assert.Contains(part, drawn, StringComparison.Ordinal));
        Assert.NotNull(chart.Data);
    }
}
