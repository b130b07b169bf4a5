using Plumbline.Reports.Writers.Html.Styles;
using Plumbline.Core.Organisations;
using Plumbline.Reports.Scenes;
using Plumbline.Reports.Writers.Svg;

namespace Plumbline.Reports.Tests.Charts;

public sealed class PaletteTests
{
    private static readonly Paint[] Grounds = [Paint.Paper, Paint.Within, Paint.Range];

    private static readonly Paint[] Texts = [Paint.Ink, Paint.Muted, Paint.Target];

    // Limit is only ever a line or a mark; a tick has no meaning.
    private static readonly Paint[] Marks =
    [
        Paint.Ink, Paint.Muted, Paint.Usual, Paint.Common, Paint.Limit, Paint.Improvement, Paint.Concern, Paint.Neither, Paint.Target,
    ];

    // They stand on the paper alone.
    private static readonly Paint[] OnPaperAlone = [Paint.Earlier, Paint.OffTarget, Paint.NearTarget, Paint.OnTarget, Paint.BetterThanTarget];

    public static TheoryData<ChartLook, bool> Screens() => new(
        from look in Enum.GetValues<ChartLook>() from isDark in new[] { false, true } select (look, isDark));

    [Theory]
    [MemberData(nameof(Screens))]
    public void Lines_AndMarks_ContrastWithPaperAndBand(ChartLook look, bool isDark)
    {
        var palette = Of(look, isDark);
        foreach (var ground in Grounds)
        {
            foreach (var paint in Marks) AtLeast(3, palette[paint].Line, palette[ground].Fill, $"{paint} on {ground}");
        }

        foreach (var paint in OnPaperAlone) AtLeast(3, palette[paint].Line, palette[Paint.Paper].Fill, $"{paint} on paper");
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public void Text_ContrastsWithPaperAndBand(ChartLook look, bool isDark)
    {
        var palette = Of(look, isDark);
        foreach (var ground in Grounds)
        {
            foreach (var paint in Texts) AtLeast(4.5, palette[paint].Letters, palette[ground].Fill, $"{paint} on {ground}");
        }

        // The letters of icons on provisional limits, and what stands on a filled disc.
        foreach (var paint in new[] { Paint.Improvement, Paint.Concern })
        {
            AtLeast(4.5, palette[paint].Letters, palette[Paint.Paper].Fill, $"{paint} on paper");
            AtLeast(4.5, palette[Paint.OnDisc].Letters, palette[paint].Fill, $"a letter on {paint}");
        }
    }

    // A fill that is too light for the paper is told by its outline.
    [Theory]
    [MemberData(nameof(Screens))]
    public void Fill_TooLightByItself_HasAnOutlineOfItsOwn(ChartLook look, bool isDark)
    {
        var palette = Of(look, isDark);
        var onPaper = Palette.OnPaper(look);
        foreach (var paint in Marks.Where(paint => Grounds.Any(ground => Contrast.Of(palette[paint].Fill, palette[ground].Fill) < 3)))
        {
            var scene = new Scene { Width = 10, Height = 10, Plot = new Box(0, 0, 10, 10), Items = [new SceneMark(MarkShape.Circle, new Spot(5, 5), 4, paint, new Pen(Paint.Paper, 1))] };
            Assert.Contains($"fill=\"{onPaper[paint].Fill}\" stroke=\"{onPaper[paint].Line}\"", SvgWriter.Write(scene, look), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Text_OfPages_ContrastsWithWhatItStandsOn(bool isDark)
    {
        var paper = Of(ChartLook.House, isDark)[Paint.Paper].Fill;
        var colours = PageColours.All.ToDictionary(static colour => colour.Name, colour => isDark ? colour.OnDark : colour.OnPaper, StringComparer.Ordinal);
        foreach (var name in new[] { "link", "off" }) AtLeast(4.5, colours[name], paper, name);
        foreach (var name in new[] { "red", "amber", "green", "blue", "none" }) AtLeast(4.5, colours[name], colours[name + "-chip"], name);
    }

    [Fact]
    public void House_HasTheColoursThatItIsKnownBy()
    {
        var house = Palette.OnPaper(ChartLook.House);
        Assert.Equal(
            ["#0072c6", "#b85200", "#586876", "#6f7b86", "#490092", "#b5121b"],
            new[] { Paint.Improvement, Paint.Concern, Paint.Common, Paint.Limit, Paint.Neither, Paint.Target }.Select(paint => house[paint].Fill), StringComparer.Ordinal);
    }

    [Fact]
    public void Mdc_HasTheFillsOfMakingDataCount()
    {
        var palette = Palette.OnPaper(ChartLook.Mdc);
        Assert.Equal(["#00b0f0", "#e46c0a", "#a6a6a6"], new[] { Paint.Improvement, Paint.Concern, Paint.Common }.Select(paint => palette[paint].Fill), StringComparer.Ordinal);
    }

    private static Palette Of(ChartLook look, bool isDark) => isDark ? Palette.OnDark(look) : Palette.OnPaper(look);

    private static void AtLeast(double least, string colour, string ground, string what)
    {
        var contrast = Contrast.Of(colour, ground);
        Assert.True(contrast >= least, FormattableString.Invariant($"{what}: {contrast:0.00} : 1 ({colour} on {ground})"));
    }
}
