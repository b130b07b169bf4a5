using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Entering;

/// <summary>What is advised about words, on figures of the sample.</summary>
public class AdviceTests(WritingSite site) : IClassFixture<WritingSite>
{
    [Fact]
    public async Task WordsThatNameNoCause_AreToldWhatWould()
    {
        const string address = "/sample-trust/commentary/sickness-monthly/trust/2023-12";
        var advised = await site.SendAsync(await site.PageAsync(address), address, "save", new Dictionary<string, string?> { ["why"] = "Higher in December." });
        Assert.Contains("A sentence that names the cause does", advised.Page.QuerySelector(".aside-note")!.TextContent, StringComparison.Ordinal);
        var saved = await site.SendAsync(advised.Page, address, "save", new Dictionary<string, string?> { ["why"] = "It rose because of winter colds." });
        Assert.DoesNotContain("names the cause", saved.Text, StringComparison.Ordinal);
    }
}
