using Plumbline.Reports.Documents;

namespace Plumbline.Reports.Tests.Documents;

public class SvgTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<style>*{color:red}</style>")]
    [InlineData("<foreignObject/>")]
    [InlineData("<image href=\"https://example.org/x.png\"/>")]
    [InlineData("<a href=\"#x\"/>")]
    [InlineData("<animate/>")]
    [InlineData("<path onload=\"x\"/>")]
    [InlineData("<path style=\"fill:red\"/>")]
    [InlineData("<use href=\"other.svg#x\"/>")]
    [InlineData("<path fill=\"url(https://example.org/x)\"/>")]
    [InlineData("<path fill=\"none url(https://example.org/x)\"/>")]
    [InlineData("<use xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"#x\"/>")]
    public void Drawing_ThatHoldsWhatDoesNotDraw_IsRefused(string inner) =>
        Assert.Throws<ArgumentException>(() => Svg.FromMarkup($"<svg viewBox=\"0 0 1 1\">{inner}</svg>"));

    [Theory]
    [InlineData("<svg viewBox='0 0 1 1'><path></svg>")]
    [InlineData("<g viewBox='0 0 1 1'/>")]
    [InlineData("<svg/>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY x \"y\">]><svg viewBox='0 0 1 1'>&x;</svg>")]
    [InlineData("")]
    public void Text_ThatIsNoDrawing_IsRefused(string markup) => Assert.Throws<ArgumentException>(() => Svg.FromMarkup(markup));

    [Fact]
    public void Drawing_OfItsOwnFile_IsMadeFitForAPage()
    {
        var svg = Svg.FromMarkup("""
            <?xml version="1.0"?>
            <!-- made by hand -->
            <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="own" viewBox="0 0 1 1"><!-- inner --><g id="marks" fill="url(#fill)"/><use href="#marks"/></svg>
            """);

        Assert.Equal("<svg viewBox=\"0 0 1 1\"><g id=\"marks\" fill=\"url(#fill)\" /><use href=\"#marks\" /></svg>", svg.Markup);
        Assert.Equal("marks", Assert.Single(svg.Ids));
    }
}
