using System.Text.RegularExpressions;
using Plumbline.Core.Spc;
using Plumbline.Reports.Charts;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Scenes;
using Plumbline.Reports.Writers.Svg;

namespace Plumbline.Reports.Tests.Charts;

public sealed partial class IconsTests
{
    [Fact]
    public void Icons_WithoutColour_StillDiffer()
    {
        var variations = Enum.GetValues<Variation>().Select(static v => Grey().Replace(SvgWriter.Write(Icons.Variation(v)), "")).ToArray();
        Assert.Equal(variations.Length, variations.Distinct(StringComparer.Ordinal).Count());
        var assurances = Enum.GetValues<OutlookKind>().Select(static kind => Grey().Replace(SvgWriter.Write(Icons.Assurance(kind)), "")).ToArray();
        Assert.Equal(assurances.Length, assurances.Distinct(StringComparer.Ordinal).Count());
    }

    // A letter that is written would stand alone in the text of a PDF.
    [Fact]
    public void Icons_HaveNoText() =>
        Assert.All(Enum.GetValues<OutlookKind>().Select(static kind => Icons.Assurance(kind)).Concat(Enum.GetValues<Variation>().Select(static v => Icons.Variation(v))), static icon => Assert.Empty(icon.Labels));

    [Fact]
    public void Icons_HaveDifferentWords()
    {
        Assert.All(Enum.GetValues<Variation>(), static v => Assert.EndsWith(".", Icons.Words(v).Meaning, StringComparison.Ordinal));
        Assert.Equal(Enum.GetValues<Variation>().Length, Enum.GetValues<Variation>().Select(static v => Icons.Words(v).Word).Distinct(StringComparer.Ordinal).Count());
        Assert.All(Enum.GetValues<OutlookKind>(), static kind => Assert.EndsWith(".", Icons.Words(kind).Meaning, StringComparison.Ordinal));
        Assert.Equal(Enum.GetValues<OutlookKind>().Length, Enum.GetValues<OutlookKind>().Select(static kind => Icons.Words(kind).Word).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Icon_InALine_SaysItsWords()
    {
        Assert.Equal("Changed for the worse, higher", Icons.Inline(Variation.ConcernHigh).Alternative);
        Assert.Equal("Target inside the usual range", Icons.Inline(OutlookKind.Varies).Alternative);
        Assert.Equal((20, 20), (Icons.Inline(OutlookKind.Assured, 20).Scene.Width, Icons.Inline(OutlookKind.Assured, 20).Scene.Height));
    }

    [Theory]
    [InlineData(OutlookKind.Assured, OutlookKind.MetSoFar)]
    [InlineData(OutlookKind.OutOfReach, OutlookKind.MissedSoFar)]
    public void Icon_OnProvisionalLimits_IsAnOutline(OutlookKind firm, OutlookKind provisional)
    {
        Assert.Null(Icons.Assurance(firm).Marks.First().Outline);
        Assert.NotNull(Icons.Assurance(provisional, provisional: true).Marks.First().Outline);
    }

    [Fact]
    public void Icon_OfLimitsUnderReview_SaysSo_AndShowsNoLetter()
    {
        var icon = Icons.Inline(new TargetOutlook(OutlookKind.UnderReview, 95, [9, 10], [0, 1]), provisional: true);
        Assert.Equal("Limits under review", icon.Alternative);
        Assert.Equal(2, Assert.Single(icon.Scene.Items.OfType<SceneLine>()).Spots.Length);
    }

    [Theory]
    [InlineData(OutlookKind.Assured, "Target only just met as things stand")]
    [InlineData(OutlookKind.OutOfReach, "Target only just out of reach as things stand")]
    public void Icon_OfATargetNearALimit_SaysOnlyJust(OutlookKind kind, string words)
    {
        // Limits 4.68 and 15.32 about 10; the target lies 0.2 beyond one of them.
        double[] values = [.. Enumerable.Range(0, 24).Select(static i => i % 2 == 0 ? 9.0 : 11.0)];
        var chart = ControlChart.Of(new ControlChartRequest
        {
            Points = [.. values.Select((value, i) => new ChartInput(i.ToString(System.Globalization.CultureInfo.InvariantCulture), value) { Target = kind is OutlookKind.Assured ? 4.48 : 15.5 })],
            Direction = ImprovementDirection.Increase,
        });
        var outlook = TargetOutlook.Of(chart);
        Assert.Equal((kind, words), (outlook.Kind, Icons.Inline(outlook, provisional: false).Alternative));
    }

    [GeneratedRegex("#[0-9a-f]{6}")]
    private static partial Regex Grey();
}
