using Plumbline.App.Access;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Entering;
using Plumbline.App.Importing.Beginning;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Tests.Importing;
using Plumbline.App.Tests.Ledger;
using Plumbline.App.Tests.Ledger.Servers;
using Plumbline.App.Tracing;
using Plumbline.Core.Access;
using Plumbline.Core.Ledger;
using Plumbline.Core.Periods;

namespace Plumbline.App.Tests.Entering;

/// <summary>Figures that are entered, and files that are kept to be imported, on any store.</summary>
public abstract class EnteringCompliance : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2024, 6, 1);
    private static readonly Actor Owner = Actor.OwnMachine("Analyst");

    private ImportStore? _store;

    private ILedger Ledger => Store.Ledger;

    private ImportStore Store => _store ?? throw new InvalidOperationException("The store is not open yet.");

    protected abstract Task<StoreAddress?> NewAddressAsync();

    public async ValueTask InitializeAsync()
    {
        _store = await ImportStore.SmallAtAsync(await NewAddressAsync());
        await _store.ImportAsync("first.csv", "indicator,unit,period,value,note\nincidents,north,2024-01,4,\nincidents,north,2024-02,5,counted late\nsickness,north,2024-01,4/5,\n");
    }

    public async ValueTask DisposeAsync()
    {
        if (_store is not null) await _store.DisposeAsync();
    }

    private Task<OrganisationDefinitions> DefinitionsAsync() => ReadDefinitions.RunAsync(Ledger, Store.Organisation, asAt: null);

    private static TypedCell Cell(OrganisationDefinitions definitions, string indicator, string period, string? value, string unit = "north") =>
        new(FigureAddress.Read(definitions.Picture, indicator, unit, period).Value, new EnteredFigure { Value = value });

    private async Task<EntryPlan> PlanAsync(Actor actor, ChangeNumber? basedOn, params (string Indicator, string Period, string? Value)[] typed)
    {
        var definitions = await DefinitionsAsync();
        return await PlanEntry.RunAsync(Ledger, definitions, actor, [.. typed.Select(one => Cell(definitions, one.Indicator, one.Period, one.Value))], basedOn ?? definitions.Position.Number, Today);
    }

    private static Actor Of(Permission permission, string? unit = null, params string[] sections) =>
        Actor.Of(AccountNumber.Parse("k7m2-x9pd").Value, "Clerk", [new Grant(permission, "small", new Scope(unit is null ? null : Core.Units.UnitCode.Parse(unit).Value, [.. sections]), DateOnly.MinValue)]);

    [LedgerFact]
    public async Task NewFigures_AreWritten_WithTheirAuthorAndReason_AndUntouchedCellsAreNot()
    {
        var plan = await PlanAsync(Owner, null, ("incidents", "2024-01", "4"), ("incidents", "2024-03", "6"), ("sickness", "2024-02", "1/5 [p]"), ("surplus", "2024-03", null));
        Assert.Empty(plan.Problems);
        Assert.Equal([EntryKind.New, EntryKind.New], plan.Figures.Select(static one => one.Kind));
        var made = Assert.IsType<CommitResult.Committed>(await EnterFigures.RunAsync(Ledger, await DefinitionsAsync(), Of(Permission.Contributor), plan.Figures, reason: null)).Change;
        Assert.Equal(("Enter two figures for 2024-02 and 2024-03", 2, new Author("Clerk", "k7m2-x9pd")), (made.Reason, made.Observations, made.Author));
        Assert.Contains("sickness|north|2024-02|1/5", await Store.PartsAsync(), StringComparer.Ordinal);
    }

    [LedgerFact]
    public async Task AChangedFigure_KeepsItsNote_AndAClearedOneIsWithdrawn()
    {
        var plan = await PlanAsync(Owner, null, ("incidents", "2024-02", "7"), ("incidents", "2024-01", " "));
        Assert.Equal([EntryKind.Changed, EntryKind.Withdrawn], plan.Figures.Select(static one => one.Kind));
        Assert.All(plan.Figures, static one => Assert.True(one.Asks));
        await EnterFigures.RunAsync(Ledger, await DefinitionsAsync(), Owner, plan.Figures, "Counted again");
        var figures = await Store.FiguresAsync();
        Assert.Contains(figures, static line => line.StartsWith("incidents|north|2024-02|7|", StringComparison.Ordinal) && line.EndsWith("counted late", StringComparison.Ordinal));
        Assert.DoesNotContain(figures, static line => line.StartsWith("incidents|north|2024-01", StringComparison.Ordinal));
    }

    [LedgerFact]
    public async Task WhatSomebodyElseWrote_SinceThePageWasOpened_IsAConflict_AndTheSameFigureIsNone()
    {
        var opened = (await DefinitionsAsync()).Position.Number;
        await Store.ImportAsync("second.csv", "indicator,unit,period,value\nincidents,north,2024-01,9\nincidents,north,2024-03,3\n");
        var plan = await PlanAsync(Owner, opened, ("incidents", "2024-01", "8"), ("incidents", "2024-03", "3"), ("incidents", "2024-02", "5"));
        var conflict = Assert.Single(plan.Figures);
        Assert.Equal(("9", "8", "analyst"), (conflict.Now!.Value.Text, conflict.Figure!.Value.Text, conflict.Conflict!.Who));
        // A cell that was left as it was is not written, though somebody else has changed it.
        Assert.Empty((await PlanAsync(Owner, opened, ("incidents", "2024-01", "4"))).Figures);
    }

    [LedgerFact]
    public async Task AChangeMadeBetweenReviewAndWriting_WritesNothing()
    {
        var definitions = await DefinitionsAsync();
        var plan = await PlanAsync(Owner, null, ("incidents", "2024-01", "8"), ("incidents", "2024-04", "1"));
        await Store.ImportAsync("second.csv", "indicator,unit,period,value\nincidents,north,2024-01,9\n");
        await Assert.ThrowsAsync<LedgerConflictException>(() => EnterFigures.RunAsync(Ledger, definitions, Owner, plan.Figures, "Mine"));
        Assert.DoesNotContain(await Store.PartsAsync(), static line => line.StartsWith("incidents|north|2024-04", StringComparison.Ordinal));
    }

    [LedgerFact]
    public async Task WhatAnActorMayNot_IsSaidInThePlan_AndRefusedInTheWriting()
    {
        var (contributor, south, reader) = (Of(Permission.Contributor), Of(Permission.Contributor, "south"), Of(Permission.Reader));
        Assert.Empty((await PlanAsync(contributor, null, ("incidents", "2024-03", "1"), ("incidents", "2024-02", "6"))).Problems);
        Assert.Contains("may not withdraw", Assert.Single((await PlanAsync(contributor, null, ("incidents", "2024-02", ""))).Problems).Problem.Words, StringComparison.Ordinal);
        Assert.Contains("may not enter", Assert.Single((await PlanAsync(south, null, ("incidents", "2024-03", "1"))).Problems).Problem.Words, StringComparison.Ordinal);
        Assert.Contains("may not correct", Assert.Single((await PlanAsync(reader, null, ("incidents", "2024-02", "1"))).Problems).Problem.Words, StringComparison.Ordinal);
        Assert.Contains("may not enter", Assert.Single((await PlanAsync(Of(Permission.Contributor, null, "People"), null, ("incidents", "2024-03", "1"))).Problems).Problem.Words, StringComparison.Ordinal);
        var planned = (await PlanAsync(Owner, null, ("incidents", "2024-03", "1"), ("incidents", "2024-02", ""))).Figures;
        foreach (var actor in new[] { contributor, south, reader, Actor.Nobody })
            await Assert.ThrowsAsync<NotAllowedException>(async () => await EnterFigures.RunAsync(Ledger, await DefinitionsAsync(), actor, planned, "No"));
    }

    [LedgerFact]
    public async Task TheGrid_HasTheMeasuresThatTheActorMayEnter_AndCountsThoseNeverReported()
    {
        var definitions = await DefinitionsAsync();
        var north = definitions.Picture.Units.All.Single(static unit => unit.Code.ToString() == "north");
        var months = new[] { 1, 2, 3 }.Select(static month => Period.Month(2024, month)).ToList();
        var grid = await ReadEntryGrid.RunAsync(Ledger, definitions, Owner, north, months, section: null, withNeverReported: false);
        Assert.Equal(["incidents", "sickness"], grid.Rows.Select(static row => row.Indicator.Code.ToString()));
        Assert.Equal(3, grid.NeverReported);
        Assert.Equal(["4", "5", ""], grid.Rows[0].Cells.Select(static cell => EntryText.Of(cell.Now)));
        Assert.Equal(["sickness"], (await ReadEntryGrid.RunAsync(Ledger, definitions, Of(Permission.Contributor, "north", "People"), north, months, null, withNeverReported: false)).Rows.Select(static row => row.Indicator.Code.ToString()));
        Assert.Empty((await ReadEntryGrid.RunAsync(Ledger, definitions, Of(Permission.Contributor, "south"), north, months, null, withNeverReported: true)).Rows);
        Assert.Empty((await ReadEntryGrid.RunAsync(Ledger, definitions, Of(Permission.Reader), north, months, null, withNeverReported: true)).Rows);
    }

    [LedgerFact]
    public async Task UploadedFiles_AreTheAccountsOwn_UntilTheyAreImportedOrADayOld()
    {
        var (mine, other) = (Of(Permission.Analyst), Actor.Of(AccountNumber.Parse("b2c3-d4f5").Value, "Analyst", [new Grant(Permission.Analyst, null, Scope.Whole, DateOnly.MinValue)]));
        var id = (await BeginImport.RunAsync(Ledger, mine, "small", [("../a\u0000.csv", "a,b\n"u8.ToArray()), ("b.csv", "c"u8.ToArray())])).Value;
        var found = await OpenImport.FindAsync(Ledger, mine, "small", id);
        Assert.Equal([new UploadedFile("a_.csv", 4), new UploadedFile("b.csv", 1)], found!.Files);
        Assert.Null(await OpenImport.FindAsync(Ledger, other, "small", id));
        Assert.Null(await OpenImport.FindAsync(Ledger, Owner, "small", id));
        Assert.Null(await OpenImport.FindAsync(Ledger, mine, "other", id));
        Assert.Empty(await OpenImport.FilesAsync(Ledger, other, "small", id));
        Assert.False(await OpenImport.SettleAsync(Ledger, other, "small", id, ImportSettings.None with { Year = "2024" }));
        await OpenImport.EndAsync(Ledger, other, "small", id);
        var listed = Assert.Single(await OpenImport.ListAsync(Ledger, mine, "small"));
        Assert.Equal((id, "b.csv"), (listed.Id, listed.Files[1]));
        Assert.Empty(await OpenImport.ListAsync(Ledger, other, "small"));
        Assert.Empty(await OpenImport.ListAsync(Ledger, mine, "other"));
        Assert.True(await OpenImport.SettleAsync(Ledger, mine, "small", id, ImportSettings.None with { Year = "2024", Decisions = [new LabelDecision("indicator", "“x” & <y>", "skip")] }));
        found = await OpenImport.FindAsync(Ledger, mine, "small", id);
        Assert.Equal((1, "2024", new LabelDecision("indicator", "“x” & <y>", "skip")), (found!.Version, found.Settings.Year, Assert.Single(found.Settings.Decisions)));
        using var read = new StreamReader((await OpenImport.FilesAsync(Ledger, mine, "small", id))[0].Content);
        Assert.Equal("a,b\n", await read.ReadToEndAsync());
        await OpenImport.EndAsync(Ledger, mine, "small", id);
        Assert.Null(await OpenImport.FindAsync(Ledger, mine, "small", id));
        Assert.Empty(await OpenImport.FilesAsync(Ledger, mine, "small", id));
        Assert.Empty(await OpenImport.ListAsync(Ledger, mine, "small"));
    }

    [LedgerFact]
    public async Task AnAccount_KeepsAFewImports_AndTheEarliestGo()
    {
        var mine = Of(Permission.Analyst);
        var ids = new List<string>();
        for (var i = 0; i < 7; i++) ids.Add((await BeginImport.RunAsync(Ledger, mine, "small", [("a.csv", "a"u8.ToArray())])).Value);
        var there = new List<string>();
        foreach (var id in ids) if (await OpenImport.FindAsync(Ledger, mine, "small", id) is not null) there.Add(id);
        Assert.Equal(5, there.Count);
        Assert.Contains(ids[^1], there, StringComparer.Ordinal);
        await Assert.ThrowsAsync<NotAllowedException>(() => BeginImport.RunAsync(Ledger, Of(Permission.Contributor), "small", [("a.csv", "a"u8.ToArray())]));
    }
}

public sealed class SqliteEnteringTests : EnteringCompliance
{
    protected override Task<StoreAddress?> NewAddressAsync() => Task.FromResult<StoreAddress?>(null);
}

[NeedsPostgres]
public sealed class PostgresEnteringTests : EnteringCompliance
{
    protected override async Task<StoreAddress?> NewAddressAsync() => await PostgresServer.NewDatabaseAsync();
}
