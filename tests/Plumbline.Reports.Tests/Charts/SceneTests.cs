using System.Globalization;
using System.Xml.Linq;
using Plumbline.Core.Organisations;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Scenes;
using Plumbline.Reports.Tests.Charts.Gallery;
using Plumbline.Reports.Writers.Svg;

namespace Plumbline.Reports.Tests.Charts;

/// <summary>Rules for every chart: those of the gallery, and many with random figures.</summary>
/// <remarks>The failure message for a label or mark is built only on failure, because there are very many.</remarks>
public sealed class SceneTests
{
    private const int RandomCharts = 500;

    private static readonly Lazy<GalleryCase[]> Pictures = new(static () =>
        [.. ControlCases.All(), .. HistoryCases.All(), .. Enumerable.Range(0, RandomCharts).Select(RandomCase.Of)]);

    [Fact]
    public void Labels_OfEveryChart_DoNotOverlap() => Each(static scene =>
    {
        var labels = scene.Labels.ToArray();
        for (var i = 0; i < labels.Length; i++)
        {
            for (var j = i + 1; j < labels.Length; j++)
            {
                if (labels[i].Box.Grown(-0.5).Overlaps(labels[j].Box)) Assert.Fail($"\"{labels[i].Text}\" lies over \"{labels[j].Text}\"");
            }
        }
    });

    [Fact]
    public void Labels_OfEveryChart_AreWithinIt() => Each(static scene =>
    {
        foreach (var label in scene.Labels)
        {
            var box = label.Box;
            if (!(box is { Left: >= -0.5, Top: >= -0.5 } && box.Right <= scene.Width + 0.5 && box.Bottom <= scene.Height + 0.5)) Assert.Fail($"\"{label.Text}\" at {box} leaves {scene.Width} × {scene.Height}");
        }
    });

    [Fact]
    public void Labels_OfEveryChart_ContrastWithTheirBackground() => Each(static scene =>
    {
        foreach (var label in scene.Labels.Where(static label => label.Style.Colour != Paint.Paper))
            Assert.True(Contrast.OnWhite(Palette.OnPaper(ChartLook.House)[label.Style.Colour].Letters) >= 4.5 && label.Style.Size >= 10, label.Text);
    });

    [Fact]
    public void Marks_OfEveryChart_AreInThePlot() => Each(static scene =>
    {
        foreach (var mark in scene.Marks)
        {
            if (!scene.Plot.Contains(mark.At)) Assert.Fail($"{mark.Title} at {mark.At}, plot {scene.Plot}");
        }
    });

    [Fact]
    public void Lines_OfEveryChart_AreInTheChart() => Each(static scene =>
    {
        var whole = new Box(0, 0, scene.Width, scene.Height);
        foreach (var spot in scene.Items.OfType<SceneLine>().SelectMany(static line => line.Spots))
        {
            if (!whole.Contains(spot)) Assert.Fail($"{spot}");
        }
    });

    [Fact]
    public void Marks_OfEveryControlChart_SayWhatTheyShow() => Each(static scene =>
        Assert.All(scene.Marks, static mark => Assert.Contains(": ", mark.Title, StringComparison.Ordinal)));

    [Fact]
    public void Svg_OfEveryChart_IsWellFormedAndWithoutIds() => Each(static scene =>
    {
        var markup = SvgWriter.Write(scene);
        Assert.Empty(XElement.Parse(markup).DescendantsAndSelf().Attributes("id"));
        Assert.DoesNotContain("NaN", markup, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", markup, StringComparison.Ordinal);
        Assert.DoesNotContain("E+", markup.Replace("E+0", "", StringComparison.Ordinal), StringComparison.Ordinal);
    });

    [Fact]
    public void SvgFile_OfEveryChart_HasTitleAndDescription() => Each(static scene =>
    {
        var root = XElement.Parse(SvgWriter.WriteFile(scene, "A & B", "1 < 2", "c1"));
        Assert.Equal("img", (string?)root.Attribute("role"));
        Assert.Equal("c1-title c1-desc", (string?)root.Attribute("aria-labelledby"));
        Assert.Equal(["A & B", "1 < 2"], root.Elements().Take(2).Select(static element => element.Value), StringComparer.Ordinal);
        var headed = XElement.Parse(SvgWriter.WriteFile(scene, "A & B", "1 < 2", "c1", headed: true));
        Assert.Equal("A & B", headed.Elements().ElementAt(2).Value);
    });

    // A headed file has no page around it to give it a margin. Letters of any font reach at most 1.2 of their size above the baseline and 0.4 below it; other fonts are up to a sixth wider than the one measured.
    [Fact]
    public void HeadedFile_HasRoomForItsHeadingAndLabels() => Each(static scene =>
    {
        var name = string.Concat(Enumerable.Repeat("Patients seen within four hours of arrival ", 12));
        var root = XElement.Parse(SvgWriter.WriteFile(scene, name, "d", "c1", headed: true));
        var box = ((string)root.Attribute("viewBox")!).Split(' ').Select(static side => double.Parse(side, CultureInfo.InvariantCulture)).ToArray();
        var heading = root.Elements().First(static element => (string?)element.Attribute("class") == "pc-title");
        var (x, y, size) = ((double)heading.Attribute("x")!, (double)heading.Attribute("y")!, (double)heading.Attribute("font-size")!);
        Assert.EndsWith("…", heading.Value, StringComparison.Ordinal);
        Assert.True(y - (1.2 * size) >= box[1], $"The heading begins {box[1] - y + (1.2 * size)} above the picture.");
        Assert.True(y + (0.4 * size) <= 0, "The heading reaches into the chart.");
        Assert.True(x + (TextWidth.Of(heading.Value, new TextStyle(size, Paint.Ink, Bold: true)) * 7 / 6) <= box[0] + box[2], "The heading is wider than the picture.");
        Assert.True(box[0] <= -8 && box[0] + box[2] >= scene.Width + 8, "The picture has no margin.");
    });

    [Fact]
    public void Svg_OfTheSameFigures_IsTheSameInEveryCulture()
    {
        var here = ControlCases.All().Select(static picture => SvgWriter.Write(picture.Scene)).ToArray();
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(here, ControlCases.All().Select(static picture => SvgWriter.Write(picture.Scene)), StringComparer.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static void Each(Action<Scene> law)
    {
        foreach (var picture in Pictures.Value)
        {
            try
            {
                law(picture.Scene);
            }
            catch (Exception failure) when (failure is Xunit.Sdk.XunitException or ArgumentException)
            {
                Assert.Fail($"{picture.Name}: {failure.Message}");
            }
        }
    }
}
