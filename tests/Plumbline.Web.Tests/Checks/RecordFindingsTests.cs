using System.Text.Json;
using Plumbline.Tests.Support;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Checks;

/// <summary>Findings about risks, over the workspace of a printed paper: on the page, in the form, in the tables.</summary>
public class RecordFindingsTests
{
    [Fact]
    public async Task AFindingOfARisk_LeadsToTheRisk_AndIsAcceptedAndTakenBack()
    {
        await using var site = await SiteAsync();
        var browser = await new FormClient(site.Client).OpenAsync("/as-printed/checks?period=all&check=risk-target-reached");
        var lines = browser.Page.QuerySelectorAll("main .entries li");
        Assert.Equal(["/as-printed/risks/3164", "/as-printed/risks/3165", "/as-printed/risks/3166"], lines.Select(static line => line.QuerySelector("a")!.GetAttribute("href")));
        var accept = lines[2].QuerySelector("a.deed")!.GetAttribute("href")!;
        await browser.OpenAsync(accept);
        Assert.Contains("Risk 3166", browser.Main, StringComparison.Ordinal);
        await browser.SendAsync("accept", ("reason", "It is closed in June"), ("post", "Chief Nurse"));
        await browser.FollowAsync();
        Assert.Contains("Accepted by Chief Nurse: It is closed in June", browser.Main, StringComparison.Ordinal);
        await browser.OpenAsync("/as-printed/changes/2");
        Assert.Contains("risk/3166", browser.Main, StringComparison.Ordinal);
        Assert.Contains("The target is reached, and the risk is open", browser.Main, StringComparison.Ordinal);
        await browser.OpenAsync(accept);
        await browser.SendAsync("withdraw", ("reason", "It stays open"));
        await browser.OpenAsync(accept);
        Assert.Contains("Accept a finding", browser.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tables_HaveFindingsOfRisks_WithoutIndicator()
    {
        await using var site = await SiteAsync();
        var csv = await site.Client.GetStringAsync(new Uri("/as-printed/checks.csv?period=all&check=risk-target-above-initial", UriKind.Relative));
        Assert.Contains("\nrisk-target-above-initial,warning,,,,target 8,at most 4,", csv.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.EndsWith(",risk/3166\n", csv.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        var api = JsonDocument.Parse(await site.Client.GetStringAsync(new Uri("/api/v1/as-printed/findings.json?check=risk-target-above-initial", UriKind.Relative)));
        Assert.Contains("risk/3166", api.RootElement.GetRawText(), StringComparison.Ordinal);
    }

    // A filter for a measure has no findings of risks.
    [Fact]
    public async Task AFilterForAMeasure_LeavesRisksOut()
    {
        await using var site = await SiteAsync();
        Assert.DoesNotContain("risk-", await site.Client.GetStringAsync(new Uri("/as-printed/checks.csv?period=all&indicator=sickness-monthly", UriKind.Relative)), StringComparison.Ordinal);
    }

    private static Task<WrittenSite> SiteAsync()
    {
        var folder = Repository.Path("tests", "Plumbline.App.Tests", "AsPrinted", "workspace");
        return WrittenSite.OfAsync([.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => (Path.GetRelativePath(folder, file), File.ReadAllText(file)))]);
    }
}
