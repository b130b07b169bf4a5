using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Commentaries;

[Collection(SampleSiteCollection.Name)]
public class CommentaryTests(SampleSite site)
{
    [Fact]
    public async Task Words_StandUnderTheirMeasure_WithTheHeadingsOfPapers()
    {
        var page = await site.PageAsync("/sample-council/commentary?period=all");
        var words = page.QuerySelectorAll("article.words").ToList();
        Assert.Equal(38, words.Select(static one => one.QuerySelector("h3")!.TextContent).Distinct().Count());
        Assert.Subset(new HashSet<string> { "Why", "What we are doing", "Expected by", "Note" }, words.SelectMany(static one => one.QuerySelectorAll("h4")).Select(static heading => heading.TextContent).ToHashSet());
    }

    [Fact]
    public async Task APeriodWithoutWords_SaysSo() =>
        Assert.Equal("Nothing is written for December 2023.", (await site.PageAsync("/sample-trust/commentary?period=2023-12")).QuerySelector(".lead")!.TextContent);
}
