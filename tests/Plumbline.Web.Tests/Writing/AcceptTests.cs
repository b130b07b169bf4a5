using System.Net;

namespace Plumbline.Web.Tests.Writing;

public sealed class AcceptTests : WritingSite
{
    [Fact]
    public async Task AFinding_IsAccepted_AndTakenBack()
    {
        var browser = await Browser().OpenAsync("/body/checks?period=all");
        var before = browser.Page.QuerySelectorAll("main .entries li").Length;
        var link = browser.Page.QuerySelectorAll("main .entries a").First(static one => one.TextContent.StartsWith("Accept", StringComparison.Ordinal)).GetAttribute("href")!;
        await browser.OpenAsync(link);
        await browser.SendAsync("accept");
        Assert.Contains("Say why the finding is accepted", Assert.Single(browser.Problems), StringComparison.Ordinal);
        await browser.SendAsync("accept", ("reason", "Known, and small"), ("post", "Head of Performance"));
        Assert.Equal("/body/checks?period=all&saved=2", browser.Location);
        await browser.FollowAsync();
        Assert.Contains("Accepted by Head of Performance: Known, and small", browser.Main, StringComparison.Ordinal);
        Assert.Equal(before, browser.Page.QuerySelectorAll("main .entries li").Length);

        var changes = (await browser.OpenAsync("/body/changes")).Main;
        Assert.Contains("One finding accepted: ", changes, StringComparison.Ordinal);
        Assert.DoesNotContain("check accept", changes, StringComparison.Ordinal);
        Assert.DoesNotMatch("[0-9a-f]{16}", changes);

        await browser.OpenAsync(link);
        Assert.Contains("Take back the acceptance", browser.Main, StringComparison.Ordinal);
        await browser.SendAsync("withdraw", ("reason", "It matters after all"));
        Assert.Equal("3", await HeadAsync());
        await browser.OpenAsync(link);
        Assert.Contains("Accept a finding", browser.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFindingThatIsNotThere_IsNotFound()
    {
        var browser = await Browser().OpenAsync("/body/checks/accept?check=outlier&indicator=falls&unit=body&period=2024-03&at=2024-03");
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
        Assert.Contains("find no such thing now", browser.Main, StringComparison.Ordinal);
    }
}
