using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Tests.Charts;

public sealed class PaletteTests
{
    [Fact]
    public void Colours_WithMeaning_ContrastWithWhite()
    {
        Assert.All(
            new[] { Palette.Improvement, Palette.Concern, Palette.Common, Palette.Neither, Palette.Target, Palette.Earlier },
            static colour => Assert.True(Contrast.OnWhite(colour) >= 3, colour));
        Assert.All(new[] { Palette.Ink, Palette.Muted, Palette.Target }, static colour => Assert.True(Contrast.OnWhite(colour) >= 4.5, colour));
        Assert.True((Contrast.Luminance(Palette.Earlier) + 0.05) / (Contrast.Luminance(Palette.Ink) + 0.05) >= 4.5);
    }
}
