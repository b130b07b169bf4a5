using System.Net;
using Plumbline.App.Publishing;
using Plumbline.Core.Access;
using Plumbline.Tests.Support;
using Plumbline.Web.Tests.RiskForms;

namespace Plumbline.Web.Tests.Papers;

/// <summary>A paper of risks alone, and its published editions.</summary>
public sealed class RecordPapersTests : RiskFormSite
{
    private static readonly string Month = Written(Today)[..7];

    private static string Paper => $"/body/reports/risk-register/{Month}";

    private protected override void WriteMore(TemporaryFolder folder) =>
        folder.Write("body/reports/risk-register.yaml", "report: risk-register\ntitle: Risk register\nfrequency: month\nblocks:\n  - block: risk-summary\n  - block: risk-register\n");

    [Fact]
    public async Task TheList_HasTheMonthsSinceTheFirstRisk()
    {
        var list = await Browser().OpenAsync("/body/reports");
        Assert.Equal(Paper, list.Page.QuerySelector("main .latest a")!.GetAttribute("href"));
        Assert.Equal(11, list.Page.QuerySelectorAll("main .links a").Length);
        Assert.Contains("Beds are short", (await Browser().OpenAsync(Paper)).Page.QuerySelector(".paper")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2019-04", HttpStatusCode.OK)]
    [InlineData("2019-04/paper", HttpStatusCode.OK)]
    [InlineData("2019-04/files", HttpStatusCode.OK)]
    [InlineData("2019-03", HttpStatusCode.NotFound)]
    [InlineData("2098-01", HttpStatusCode.NotFound)]
    public async Task APeriod_IsThereFromTheMonthOfTheFirstRisk(string period, HttpStatusCode status) =>
        Assert.Equal(status, (await Browser().OpenAsync($"/body/reports/risk-register/{period}")).Status);

    [Fact]
    public async Task AnEdition_IsPublishedWithAReason_AndListed()
    {
        var browser = await Browser().OpenAsync(Paper);
        await browser.OpenAsync(browser.Page.QuerySelectorAll("main a").Single(static link => link.TextContent == "Publish an edition").GetAttribute("href")!);
        await browser.SendAsync("publish", ("post", "Chief Executive"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains("Say why it is published.", Assert.Single(browser.Problems), StringComparison.Ordinal);
        await browser.SendAsync("publish", ("post", "Chief Executive"), ("reason", "For the board"));
        Assert.Equal($"{Paper}?saved=2", browser.Location);

        var edition = Assert.Single(await ReadEditions.RunAsync(Ledger, await DefinitionsAsync()));
        Assert.Equal(("risk-register", Month, "Chief Executive", "For the board"), (edition.Report, edition.Period.ToString(), edition.By, edition.Reason));
        var beside = (await browser.OpenAsync(Paper)).Page.QuerySelectorAll("main .side a").Single(static link => link.TextContent.StartsWith("Edition 1", StringComparison.Ordinal));
        Assert.EndsWith("Chief Executive: For the board", beside.TextContent, StringComparison.Ordinal);
        Assert.Equal($"{Paper}?as-at=1", beside.GetAttribute("href"));
        Assert.Contains((await browser.OpenAsync("/body/reports")).Page.QuerySelectorAll("main a"), static link => link.GetAttribute("href") == "/body/reports/risk-register/editions");
        var row = Assert.Single((await browser.OpenAsync("/body/reports/risk-register/editions")).Page.QuerySelectorAll("main tbody tr"));
        Assert.Contains(edition.ContentHash[..12], row.TextContent, StringComparison.Ordinal);
        Assert.Contains($"risk-register,{Month},1,1,", await Client.GetStringAsync(new Uri("/body/reports/risk-register/editions.csv", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoMayNotPublish_IsOfferedNothing()
    {
        var manager = await SignedInAsync([Granted(Permission.RiskManager)], "Risk Manager");
        Assert.DoesNotContain((await manager.OpenAsync(Paper)).Page.QuerySelectorAll("main a"), static link => link.TextContent == "Publish an edition");
        Assert.Equal(HttpStatusCode.Forbidden, (await manager.OpenAsync($"{Paper}/publish")).Status);
        var executive = await SignedInAsync([Granted(Permission.Executive)], "Chief Executive");
        Assert.Contains((await executive.OpenAsync(Paper)).Page.QuerySelectorAll("main a"), static link => link.TextContent == "Publish an edition");
        Assert.DoesNotContain((await executive.OpenAsync($"{Paper}?as-at=1")).Page.QuerySelectorAll("main a"), static link => link.TextContent == "Publish an edition");
    }

    [Fact]
    public async Task EditionsOfAReportThatIsNotThere_AreNotFound() =>
        Assert.Equal(HttpStatusCode.NotFound, (await Browser().OpenAsync("/body/reports/none/editions")).Status);
}
