using System.Text.RegularExpressions;
using Plumbline.Core.Spc;
using Plumbline.Reports.Charts;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Scenes;
using Plumbline.Reports.Writers.Svg;
using static Plumbline.Reports.Tests.Charts.Gallery.Figures;

namespace Plumbline.Reports.Tests.Charts;

public sealed partial class SmallDrawings
{
    [Fact]
    public void Icons_WithoutColour_AreStillToldApart()
    {
        var variations = Enum.GetValues<Variation>().Select(static v => Grey().Replace(SvgWriter.Write(Icons.Variation(v)), "")).ToArray();
        Assert.Equal(variations.Length, variations.Distinct(StringComparer.Ordinal).Count());
        var assurances = Enum.GetValues<Assurance>().Select(static a => Grey().Replace(SvgWriter.Write(Icons.Assurance(a)), "")).ToArray();
        Assert.Equal(assurances.Length, assurances.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Icons_HaveWordsOfTheirOwn()
    {
        Assert.All(Enum.GetValues<Variation>(), static v => Assert.EndsWith(".", Icons.Words(v).Meaning, StringComparison.Ordinal));
        Assert.Equal(Enum.GetValues<Variation>().Length, Enum.GetValues<Variation>().Select(static v => Icons.Words(v).Word).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Enum.GetValues<Assurance>().Length, Enum.GetValues<Assurance>().Select(static a => Icons.Words(a).Word).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Icon_InALine_SaysItsWords()
    {
        Assert.Equal("Concern, high", Icons.Inline(Variation.ConcernHigh).Alternative);
        Assert.Equal("Hit or miss", Icons.Inline(Assurance.HitOrMiss).Alternative);
        Assert.Equal((20, 20), (Icons.Inline(Assurance.Pass, 20).Scene.Width, Icons.Inline(Assurance.Pass, 20).Scene.Height));
    }

    [Fact]
    public void Colours_OfMeaning_StandOutFromWhite()
    {
        Assert.All(
            new[] { Palette.Improvement, Palette.Concern, Palette.Common, Palette.Neither, Palette.Target, Palette.Earlier },
            static colour => Assert.True(Contrast.OnWhite(colour) >= 3, colour));
        Assert.All(new[] { Palette.Ink, Palette.Muted, Palette.Target }, static colour => Assert.True(Contrast.OnWhite(colour) >= 4.5, colour));
        Assert.True((Contrast.Luminance(Palette.Earlier) + 0.05) / (Contrast.Luminance(Palette.Ink) + 0.05) >= 4.5);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 0, 1)]
    [InlineData(12, 1, 1)]
    public void Sparkline_OfSomeValues_HasALineAndADotAtTheLast(int count, int lines, int dots)
    {
        var scene = Sparkline.Arrange([.. Enumerable.Range(0, count).Select(static i => (double?)i)]);
        Assert.Equal((lines, dots), (scene.Items.OfType<SceneLine>().Count(), scene.Marks.Count(static mark => mark.Fill == Palette.Ink)));
    }

    [Fact]
    public void Sparkline_OverAMissingPeriod_IsBroken() =>
        Assert.Equal(2, Sparkline.Arrange([1, 2, null, 4, 5, null]).Items.OfType<SceneLine>().Count());

    [Theory]
    [InlineData(1e9)]
    [InlineData(-1e9)]
    [InlineData(4.5)]
    [InlineData(double.MaxValue)]
    public void Sparkline_WithATarget_StaysWithinTheText(double target)
    {
        var scene = Sparkline.Arrange(Sickness, target);
        Assert.All(scene.Items.OfType<SceneLine>().SelectMany(static line => line.Spots), spot => Assert.True(scene.Plot.Contains(spot)));
        var heights = scene.Items.OfType<SceneLine>().Single(static line => line.Role is SceneRole.Data).Spots.Select(static spot => spot.Y).ToArray();
        Assert.True(heights.Max() - heights.Min() >= 3);
    }

    [Fact]
    public void Sparkline_InALine_IsDecorative() => Assert.Null(Sparkline.Inline([1, 2]).Alternative);

    [GeneratedRegex("#[0-9a-f]{6}")]
    private static partial Regex Grey();
}
