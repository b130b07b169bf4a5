using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Reporting;
using Plumbline.Tests.Support;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Papers;

/// <summary>Papers of the first and the last periods with figures: the first have little to compare with.</summary>
[Collection(SampleSiteCollection.Name)]
public class EveryPeriodTests(SampleSite site)
{
    [Theory]
    [InlineData(SampleSite.Trust)]
    [InlineData(SampleSite.Council)]
    public async Task EveryReport_IsPreviewed_ForEachPeriodWithFigures(string organisation)
    {
        var definitions = await ReadDefinitions.RunAsync(site.Ledger, organisation);
        foreach (var report in definitions.Workspace.Reports)
        {
            var periods = await FindReportPeriods.LatestAsync(site.Ledger, definitions, report, most: 200);
            var some = Effort.Long ? periods : [.. periods.Take(1), .. periods.Skip(1).TakeLast(3)];
            foreach (var period in some) await site.PageAsync($"/{organisation}/reports/{report.Name}/{period.ToString().Replace('/', '-')}");
        }
    }
}
