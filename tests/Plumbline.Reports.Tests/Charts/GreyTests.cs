using System.Text.RegularExpressions;
using Plumbline.Core.Organisations;
using Plumbline.Core.Spc;
using Plumbline.Reports.Charts;
using Plumbline.Reports.Charts.FirstPage;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Scenes;
using Plumbline.Reports.Tests.Writers.Html;
using Plumbline.Reports.Writers.Svg;

namespace Plumbline.Reports.Tests.Charts;

/// <summary>In two greys, as a poor copier prints them, meanings are told apart: no two that may stand in one place have the same shape.</summary>
public sealed partial class GreyTests
{
    // Below it a colour is dark, and above it light.
    private const double Middle = 0.5;

    private static readonly Variation[] Special = [Variation.ImprovementHigh, Variation.ImprovementLow, Variation.ConcernHigh, Variation.NeitherHigh];

    public static TheoryData<ChartLook> Looks => new(Enum.GetValues<ChartLook>());

    [Theory, MemberData(nameof(Looks))]
    public void Icons_InGrey_Differ(ChartLook look)
    {
        Differ(Enum.GetValues<Variation>().Select(variation => Grey(Icons.Variation(variation), look)));
        Differ(Enum.GetValues<OutlookKind>().Select(kind => Grey(Icons.Assurance(kind), look)));
    }

    [Theory, MemberData(nameof(Looks))]
    public void Signals_InGrey_Differ(ChartLook look) => Differ(Special.Select(variation => Grey(Symbols.Signal(variation), look)).Append(Grey(Symbols.Hollow, look)));

    // One shape stands for both directions of concern, and of no better direction: which it is, the words of the mark say.
    [Fact]
    public void Signals_OfOneShape_HaveWordsThatDiffer()
    {
        Assert.Equal(Grey(Symbols.Signal(Variation.ConcernHigh), default), Grey(Symbols.Signal(Variation.ConcernLow), default));
        Differ(Enum.GetValues<Variation>().Select(static variation => Icons.Words(variation).Word));
    }

    // The three tones that are not rated are one mark, which the words beside count; what is not rated has no mark of doubt.
    [Fact]
    public void RatingMarks_InGrey_Differ() =>
        Differ(new[] { RatingTone.Red, RatingTone.Amber, RatingTone.Green, RatingTone.Blue }
            .SelectMany(static tone => new RatingMark[] { new(tone, false), new(tone, true) }).Append(new RatingMark(RatingTone.None, false))
            .Select(static mark => Grey(RatingMarks.One(mark), default)));

    [Fact]
    public void Chips_InGrey_Differ()
    {
        var page = Rendered.Of(new Key([.. Enum.GetValues<RatingTone>().Select(static tone => new KeyEntry(new RatingChip(tone, "word"), "meaning"))])).Page;
        Differ(page.QuerySelectorAll(".chip > svg").Select(static shape => shape.InnerHtml), Enum.GetValues<RatingTone>().Length);
    }

    private static void Differ(IEnumerable<string> drawings, int? count = null)
    {
        var all = drawings.ToList();
        if (count is { } expected) Assert.Equal(expected, all.Count);
        Assert.Equal(all.Count, all.Distinct(StringComparer.Ordinal).Count());
    }

    private static string Grey(Scene scene, ChartLook look) =>
        Colour().Replace(SvgWriter.Write(scene, look), static found => Contrast.Luminance(found.Value) < Middle ? "dark" : "light");

    [GeneratedRegex("#[0-9a-f]{6}")]
    private static partial Regex Colour();
}
