using Plumbline.App.Access;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Workspaces;
using Plumbline.Tests.Support;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Serving;

/// <summary>A code may have a dot, and so end as the address of a table does.</summary>
public class CodesLikeFormatsTests
{
    [Fact]
    public async Task APage_AndATable_OfSuchACode_AreItsOwn()
    {
        using var folder = new TemporaryFolder();
        folder.Write("body/plumbline.yaml", "organisation:\n  code: small.csv\n  name: Small Trust\n");
        folder.Write("body/units.csv", "unit,name,kind\nsmall.csv,Small Trust,organisation\n");
        folder.Write("body/indicators.csv", "indicator,name,frequency,measure,polarity,aggregation\nfalls,Falls,month,count,lower,sum\nfalls.json,Falls in files,month,count,lower,sum\n");
        folder.Write("body/reports/charts.yaml", "report: charts\ntitle: Charts\nfrequency: month\nblocks:\n  - block: indicator-pages\n");
        folder.Write("body/observations/figures.csv", "indicator,unit,period,value\nfalls,small.csv,2019-05,3\nfalls.json,small.csv,2019-05,8\n");
        await using var ledger = await LedgerStore.OpenAsync(StoreAddress.Parse(folder.File("small.db")), OpenMode.Create, TimeProvider.System);
        await LoadWorkspace.RunAsync(ledger, ReadWorkspace.Run(folder.File("body")).Workspace!, Actor.OwnMachine("test"), "body");
        var (server, client) = await SampleSite.ServeAsync(ledger);
        await using (server)
        using (client)
        {
            using var first = await client.GetAsync(new Uri("/", UriKind.Relative));
            Assert.Equal("/small.csv.html", first.Headers.Location?.ToString());
            Assert.Contains("Small Trust", await client.GetStringAsync(new Uri("/small.csv.html", UriKind.Relative)), StringComparison.Ordinal);
            var page = await client.GetStringAsync(new Uri("/small.csv/indicators/falls.json.html", UriKind.Relative));
            Assert.Contains("<h1>Falls in files</h1>", page, StringComparison.Ordinal);
            Assert.Contains("href=\"/small.csv/indicators/falls.json.csv\"", page, StringComparison.Ordinal);
            Assert.Contains(",8,", await client.GetStringAsync(new Uri("/small.csv/indicators/falls.json.csv", UriKind.Relative)), StringComparison.Ordinal);
            using var begun = await client.SendFormAsync("/small.csv/reports/charts/2019-05/files?as-at=1");
            var build = await client.GetStringAsync(begun.Headers.Location!);
            Assert.All(build.Split("src=\"").Skip(1), static source => Assert.StartsWith("/assets/", source, StringComparison.Ordinal));
            Assert.Contains("/small.csv/indicators/falls.json.html", await client.GetStringAsync(new Uri("/small.csv/dashboard", UriKind.Relative)), StringComparison.Ordinal);
        }
    }
}
