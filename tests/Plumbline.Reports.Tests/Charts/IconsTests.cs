using System.Text.RegularExpressions;
using Plumbline.Core.Spc;
using Plumbline.Reports.Charts;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Writers.Svg;

namespace Plumbline.Reports.Tests.Charts;

public sealed partial class IconsTests
{
    [Fact]
    public void Icons_WithoutColour_StillDiffer()
    {
        var variations = Enum.GetValues<Variation>().Select(static v => Grey().Replace(SvgWriter.Write(Icons.Variation(v)), "")).ToArray();
        Assert.Equal(variations.Length, variations.Distinct(StringComparer.Ordinal).Count());
        var assurances = Enum.GetValues<Assurance>().Select(static a => Grey().Replace(SvgWriter.Write(Icons.Assurance(a)), "")).ToArray();
        Assert.Equal(assurances.Length, assurances.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Icons_HaveDifferentWords()
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

    [GeneratedRegex("#[0-9a-f]{6}")]
    private static partial Regex Grey();
}
