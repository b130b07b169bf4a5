using Plumbline.App.Checking;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Doors;
using Plumbline.App.Reporting;
using Plumbline.App.Tests.Importing;
using Plumbline.App.Tests.Ledger;
using Plumbline.Core.Periods;

namespace Plumbline.App.Tests.Doors;

public class DoorTests
{
    [Fact]
    public async Task Load_Import_Check_AndReport_AreEachMeasured()
    {
        using var measures = new HeardMeasures();
        await using var store = await ImportStore.OfSampleAsync("county-council", figures: true);
        await store.ImportAsync("figures.csv", "indicator,period,value\n");
        var definitions = await ReadDefinitions.RunAsync(store.Ledger, store.Organisation);
        await RunChecks.RunAsync(store.Ledger, definitions, new CheckRequest(new DateOnly(2024, 1, 1)));
        await BuildReport.RunAsync(store.Ledger, definitions, definitions.FindReport("corporate-performance")!, Period.Parse("2020-Q2", FinancialCalendar.April).Value);
        Assert.Equal(
            ["load", "preview-import", "import", "check", "build-report"],
            measures.All.Where(line => line.StartsWith("plumbline.use_case.started 1{run} use_case=", StringComparison.Ordinal)).Select(line => line.Split('=')[1]));
        Assert.Equal(
            ["load outcome=done", "preview-import outcome=done", "import outcome=done", "check outcome=done", "build-report outcome=done"],
            measures.All.Where(line => line.StartsWith("plumbline.use_case.duration s use_case=", StringComparison.Ordinal)).Select(line => line.Split('=', 2)[1]));
    }

    [Fact]
    public async Task Run_LogsItsStartAndItsEnd()
    {
        var log = new HeardLog();
        var door = new Door(log, new FixedClock());
        Assert.Equal(7, await door.RunAsync(UseCase.Check, () => Task.FromResult(7)));
        await Assert.ThrowsAsync<InvalidOperationException>(() => door.RunAsync(UseCase.Load, () => Task.FromException<int>(new InvalidOperationException("found “Jo Bloggs”"))));
        await Assert.ThrowsAsync<TaskCanceledException>(() => door.RunAsync(UseCase.Import, () => Task.FromCanceled<int>(new CancellationToken(canceled: true))));
        Assert.Equal(
            ["Debug: check started", "Information: check done", "Debug: load started", "Warning: load failed with InvalidOperationException", "Debug: import started", "Information: import stopped"],
            log.Lines.Select(line => line.Split(" after ")[0]));
    }

    [Fact]
    public async Task FailedRun_IsMeasuredAsFailed()
    {
        using var measures = new HeardMeasures();
        await Assert.ThrowsAsync<InvalidOperationException>(() => Door.Silent.RunAsync(UseCase.Load, () => Task.FromException<int>(new InvalidOperationException("no"))));
        Assert.Equal(["plumbline.use_case.started 1{run} use_case=load", "plumbline.use_case.duration s use_case=load outcome=failed"], measures.All);
    }
}
