using Plumbline.App.Access;
using Plumbline.App.Checking;
using Plumbline.App.Collections;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Reporting;
using Plumbline.App.Workspaces;
using Plumbline.Core.Periods;
using Plumbline.Core.References;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Collections;

/// <summary>Charts the gaps of a line list: from the folder through the ledger to the page.</summary>
public class GapChartTests
{
    private static readonly Period December = Period.Month(2023, 12);

    [Fact]
    public async Task Page_DrawsAPointForEachEvent_LinkedToIt()
    {
        using var folder = Workspace();
        await using var ledger = await LoadAsync(folder);
        var definitions = await ReadDefinitions.RunAsync(ledger, "t");
        var counted = await CountCollection.PreviewAsync(ledger, definitions, definitions.Workspace.Collections[0], Period.Parse("2023").Value);

        // An event on every twelfth day from 3 January, and two on the last day: a month's figure is its last gap.
        Assert.Equal(["2023-01 12", "2023-02 12"], counted.Take(2).Select(change => $"{change.Counted.Period} {change.Counted.Value.Text}"));
        Assert.Equal("2023-12 0", $"{counted[^1].Counted.Period} {counted[^1].Counted.Value.Text}");
        await CountCollection.CommitAsync(ledger, definitions, definitions.Workspace.Collections[0], counted, Actor.OwnMachine("tester"), "counted");

        definitions = await ReadDefinitions.RunAsync(ledger, "t");
        var document = await BuildReport.RunAsync(ledger, definitions, definitions.FindReport("pages")!, December);
        var chart = Assert.Single(Traversal.Elements(document.Content).OfType<Chart>());
        Assert.Equal(30, chart.Data!.Groups.Sum(group => group.Rows.Length));
        Assert.Contains(chart.Scene.Marks, mark => mark.Source is FigureSource.Event { Row: "E-30" } source && source.Collection.ToString() == "events");
        Assert.Contains("Centre ", chart.Alternative, StringComparison.Ordinal);

        // A paper for June does not include July's events.
        var june = await BuildReport.RunAsync(ledger, definitions, definitions.FindReport("pages")!, Period.Month(2023, 6));
        Assert.DoesNotContain("July", Traversal.Elements(june.Content).OfType<Chart>().Single().Alternative, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Audit_JudgesTheLastGapByTheSameChart()
    {
        using var folder = Workspace(lastGap: 900);
        await using var ledger = await LoadAsync(folder);
        var definitions = await ReadDefinitions.RunAsync(ledger, "t");
        var counted = await CountCollection.PreviewAsync(ledger, definitions, definitions.Workspace.Collections[0], Period.Parse("2026").Value);
        await CountCollection.CommitAsync(ledger, definitions, definitions.Workspace.Collections[0], counted, Actor.OwnMachine("tester"), "counted");
        var audit = await RunChecks.ReadAsync(ledger, await ReadDefinitions.RunAsync(ledger, "t"), new CheckRequest(new DateOnly(2026, 12, 31)));
        var outlier = Assert.Single(audit.Outliers);
        Assert.True(outlier.IsHigh);
    }

    private static async Task<ILedger> LoadAsync(TemporaryFolder folder)
    {
        var reading = ReadWorkspace.Run(folder.File("workspace"));
        Assert.Empty(reading.Problems);
        var ledger = await LedgerStore.OpenAsync(StoreAddress.Parse(folder.File("store.db")), OpenMode.Create, TimeProvider.System);
        await LoadWorkspace.RunAsync(ledger, reading.Workspace!, Actor.OwnMachine("tester"), "test");
        return ledger;
    }

    private static TemporaryFolder Workspace(int lastGap = 0)
    {
        var folder = new TemporaryFolder();
        folder.Write("workspace/plumbline.yaml", "organisation:\n  code: t\n  name: Trust\n");
        folder.Write("workspace/units.csv", "unit,name,kind\ntrust,Trust,organisation\n");
        folder.Write("workspace/indicators.csv", "indicator,name,frequency,measure,polarity,aggregation,chart\nfalls-gap,Days between falls,month,days,higher,none,t\n");
        folder.Write("workspace/reports/pages.yaml", "report: pages\ntitle: Pages\nfrequency: month\nblocks:\n  - block: indicator-pages\n");
        folder.Write("workspace/collections/events.yaml", "collection: events\nname: Events\nfrom: 2023-01\ncounts:\n  - indicator: falls-gap\n    count: days-between\n");
        var days = Enumerable.Range(0, 30).Select(at => new DateOnly(2023, 1, 3).AddDays(at * 12)).ToList();
        days.Add(days[^1].AddDays(lastGap));
        folder.Write("workspace/collections/events.csv", "reference,unit,received,closed\n" + string.Concat(days.Select((day, at) => FormattableString.Invariant($"E-{at:00},trust,{day:yyyy-MM-dd},\n"))));
        return folder;
    }
}
