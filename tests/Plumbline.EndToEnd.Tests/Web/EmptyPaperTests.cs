using System.Net;
using Plumbline.EndToEnd.Tests.Support;
using Plumbline.Tests.Support;

namespace Plumbline.EndToEnd.Tests.Web;

/// <summary>A report with one block, which draws charts, for an indicator with too few figures for a chart.</summary>
[Collection(PapersCollection.Name)]
public class EmptyPaperTests(Papers papers)
{
    [Fact]
    public async Task PaperWithNothingToShow_GivesAPageThatSaysSo()
    {
        using var folder = new TemporaryFolder();
        folder.Write("body/plumbline.yaml", "organisation:\n  code: small\n  name: Small Trust\n");
        folder.Write("body/units.csv", "unit,name,kind\nsmall,Small Trust,organisation\n");
        folder.Write("body/indicators.csv", "indicator,name,frequency,measure,polarity,aggregation\nfalls,Falls,month,count,lower,sum\n");
        folder.Write("body/observations/figures.csv", "indicator,unit,period,value\nfalls,small,2019-05,3\n");
        folder.Write("body/reports/charts.yaml", "report: charts\ntitle: Charts\nfrequency: month\nblocks:\n  - block: summary-grid\n");
        var loaded = await papers.RunAsync("load", folder.File("body"), "--store", folder.File("small.db"));
        Assert.True(loaded.ExitCode == 0, loaded.Errors);

        await using var site = await SiteProcess.StartAsync(folder.Path, folder.File("small.db"));
        var answer = await site.Client.GetAsync("/small/reports/charts/2019-05/paper");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("None of the blocks of “Charts” found anything to show for May 2019.", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }
}
