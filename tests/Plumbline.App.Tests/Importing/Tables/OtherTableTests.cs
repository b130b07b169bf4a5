using Plumbline.App.Access;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Importing;
using Plumbline.App.Importing.Comparing;
using Plumbline.App.Importing.Options;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Tests.Ledger;
using Plumbline.App.Tests.Ledger.Servers;

namespace Plumbline.App.Tests.Importing.Tables;

/// <summary>Targets and benchmarks from other people's sheets, by a recipe.</summary>
public sealed class OtherTableTests
{
    private const string Targets = "recipe: council-targets\ninto: targets\ncolumns:\n  Measure: indicator\n  Team: unit\n  From: from\n  Target 2024/25: target\n  Basis: basis\n  Lead: ignore\nvalues:\n  Basis:\n    Step: trajectory\n";
    private const string Benchmarks = "recipe: national\ninto: benchmarks\ncolumns:\n  Metric: indicator\n  When: period\n  England: value\nfixed:\n  comparator: england\n  note: provisional release\n";
    private const string Sheet = "Measure,Team,From,Target 2024/25,Basis,Lead\nIncidents,North Team,Apr-24,12,Full,A\nsickness,,2024-04,4.2%,step,B\n";

    [LedgerFact]
    public async Task Targets_ComeInWithOneCommand_InSqlite() => await CommitAsync(address: null);

    [LedgerFact]
    public async Task Targets_ComeInWithOneCommand_InPostgres() => await CommitAsync(await PostgresServer.NewDatabaseAsync());

    [Fact]
    public async Task Benchmarks_TakeTheirFixedColumns()
    {
        await using var store = await ImportStore.SmallAsync("", Benchmarks);
        using var preview = await store.PreviewAsync("b.csv", "Metric,When,England\nSickness absence,2023-04,5.1%\n162,May 2023,£3\n");
        Assert.Empty(preview.Refused);
        Assert.Equal(
            [
                new PreviewedDefinition("benchmark", "sickness", null, "2023-04", null, "comparator england; value 5.1%; note provisional release", "b.csv:2:1", "key sickness|england|2023-04"),
                new PreviewedDefinition("benchmark", "surplus", null, "2023-05", null, "comparator england; value £3; note provisional release", "b.csv:3:1", "key surplus|england|2023-05"),
            ],
            preview.NewDefinitions);
        Assert.Equal(["b.csv: benchmarks by the recipe national, 2, benchmarks"], preview.Tables.Select(table => $"{table.Name}: {table.Layout}, {table.Rows}, {table.Of}"));
        Assert.Contains(preview.Remarks, remark => remark.Text.Split(',')[0] == "read by the recipe national");
    }

    [Fact]
    public async Task AChangedTarget_ShowsWhatItWas_AndTheSameIsCounted()
    {
        await using var store = await ImportStore.SmallAsync("", Targets);
        await store.ImportAsync("t.csv", Sheet);
        using var preview = await store.PreviewAsync("t.csv", Sheet.Replace(",12,", ",10,", StringComparison.Ordinal));
        Assert.Equal([new DefinitionCounts("target", 0, 1, 1)], preview.Definitions);
        Assert.Equal(("target at most 12; as-printed 12", "target at most 10; as-printed 10"), preview.ChangedDefinitions.Select(target => (target.Was, target.Value)).Single());
    }

    [Theory]
    [InlineData("Incidents,Nroth Team,Apr-24,12,,\n", "t.csv:2:2: found “Nroth Team”; expected a unit, by code or name, perhaps “north”: give --map \"Nroth Team=north\"")]
    [InlineData("Incidents,,spring,12,,\n", "t.csv:2:3: found “spring”; expected a period")]
    [InlineData("Incidents,,Apr-24,some,,\n", "t.csv:2:4: found “some”; expected")]
    [InlineData("Incidents,,Apr-24,,,\n", "t.csv:2:4: found nothing; expected")]
    [InlineData("Incidents,,Apr-24,12,odd,\n", "t.csv:2:5: found “odd”; expected one of full, pro-rata, trajectory")]
    [InlineData("Incidents,,Apr-24,12,,\nIncidents,,2024-04,13,,\n", "t.csv:3:1: found target “incidents, April 2024” a second time; expected each once; it stands in t.csv:2:1 with other content")]
    public async Task ACellThatTheKindRefuses_IsRefusedWithItsPlaceInTheirTable(string rows, string expected)
    {
        await using var store = await ImportStore.SmallAsync("", Targets);
        using var preview = await store.PreviewAsync("t.csv", Heading + rows);
        Assert.StartsWith(expected, Assert.Single(preview.Refused).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnUnknownLabel_IsUnmatched_AndASkippedOneIsLeftOut()
    {
        await using var store = await ImportStore.SmallAsync("", Targets);
        using (var asked = await store.PreviewAsync("t.csv", Heading + "Library visits,,Apr-24,12,,\n"))
            Assert.Equal("Library visits", Assert.Single(asked.Unmatched).Label);
        using var skipped = await store.PreviewAsync("t.csv", Heading + "Library visits,,Apr-24,12,,\nIncidents,,Apr-24,12,,\n", new ImportOptions { Mappings = [new App.Importing.Labels.LabelMapping("Library visits", null)] });
        Assert.True(skipped.IsAcceptable);
        Assert.Equal("incidents", Assert.Single(skipped.NewDefinitions).Indicator);
    }

    [Theory]
    [InlineData("recipe: r\ninto: targets\ncolumns:\n  A: indicator\n  B: owner\n", "t.csv:1:2: found “B: owner” in the recipe r; expected one of indicator, unit, contract, from, to, target, due, basis, scheme, as-printed, note, source-note, or ignore")]
    [InlineData("recipe: r\ninto: targets\ncolumns:\n  A: indicator\n  B: ignore\n", "t.csv:1:0: found no column that the recipe r calls target; expected one, or target under its “fixed”")]
    [InlineData("recipe: r\ninto: targets\ncolumns:\n  A: indicator\n  B: target\nfixed:\n  colour: red\n", "t.csv:1:0: found “colour” fixed by the recipe r; expected one of indicator, unit")]
    [InlineData("recipe: r\ninto: targets\ncolumns:\n  A: target\n  B: target\nfixed:\n  indicator: incidents\n", "t.csv:1:2: found “B” and “A”, which the recipe r both calls target; expected one column of it")]
    [InlineData("recipe: r\ninto: targets\nrows: across\ncolumns:\n  A: indicator\n  B: target\n", "t.csv:1:0: found rows: across in the recipe r, into targets; expected a row for each of the targets: rows: long, or none")]
    [InlineData("recipe: r\ninto: risks\ncolumns:\n  A: risk\n  B: owner\n", "t.csv:1:0: found no column that the recipe r calls kind; expected one, or kind under its “fixed”")]
    [InlineData("recipe: r\ninto: register studies\ncolumns:\n  A: study\n  B: ignore\n", "t.csv:1:0: found register studies in the recipe r; expected a register, of which there is none")]
    public async Task ARecipeThatDoesNotSuitItsTable_IsRefusedAtTheHeading(string recipe, string expected)
    {
        await using var store = await ImportStore.SmallAsync("", recipe);
        using var preview = await store.PreviewAsync("t.csv", "A,B\nIncidents,5\n");
        Assert.StartsWith(expected, preview.Refused[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AColumnThatTheRecipeDoesNotName_IsRefused_OrIgnored()
    {
        await using var store = await ImportStore.SmallAsync("", Targets);
        var wider = "Measure,Team,From,Target 2024/25,Basis,Lead,Colour\nIncidents,,Apr-24,12,,,red\n";
        using (var refused = await store.PreviewAsync("t.csv", wider))
        {
            Assert.Equal("t.csv:1:7: found column “Colour”, which the recipe council-targets does not name; expected what it holds, or ignore, in the recipe, or “others: ignore” for all that it does not name; or ignore the column by name", Assert.Single(refused.Refused).ToString());
            Assert.Equal(["Colour"], refused.UnknownColumns);
        }

        using var ignored = await store.PreviewAsync("t.csv", wider, new ImportOptions { IgnoredColumns = ["Colour"] });
        Assert.True(ignored.IsAcceptable);
    }

    [Fact]
    public async Task HeadingSheetFilterAndEnd_AreThoseOfTheRecipe()
    {
        await using var store = await ImportStore.SmallAsync("", "recipe: r\ninto: targets\nheading: 2-3\nends: Source\ncolumns:\n  Measure: indicator\n  Aim Level: target\nwhere:\n  - column: Aim Kind\n    is: final\n");
        using var preview = await store.PreviewAsync("t.csv", "Aims of the council,,\n,Aim,\nMeasure,Level,Kind\nIncidents,9,Final\nsickness,5%,draft\nSource: us,,\nsickness,1%,final\n");
        Assert.Empty(preview.Refused);
        Assert.Equal("incidents target at most 9; as-printed 9", preview.ChangedDefinitions.Select(target => $"{target.Indicator} {target.Value}").Single());
    }

    [Fact]
    public async Task TargetsThatContradictOneAnother_AreRefused()
    {
        await using var store = await ImportStore.SmallAsync("", "recipe: r\ninto: targets\ncolumns:\n  A: indicator\n  F: from\n  U: to\n  B: target\n");
        using var preview = await store.PreviewAsync("t.csv", "A,F,U,B\nIncidents,2024-04,,9\nIncidents,2024-04-01,,8\n");
        Assert.Equal("t.csv: found two targets for incidents from 2024-04; expected one target from each period on, or different units or contracts", Assert.Single(preview.Refused).ToString());
    }

    private const string Heading = "Measure,Team,From,Target 2024/25,Basis,Lead\n";

    private static async Task CommitAsync(StoreAddress? address)
    {
        await using var store = await ImportStore.SmallAtAsync(address, folder => folder.Write("recipes/council-targets.yaml", Targets));
        var done = Assert.IsType<CommitResult.Committed>(await store.ImportAsync("t.csv", Sheet));
        Assert.Equal((0, 2), (done.Change.Observations, done.Change.Definitions));
        Assert.Equal(
            ["incidents|north|2024-04|at most 12|Full|12", "sickness||2024-04|at most 4.2%|Trajectory|4.2%"],
            (await ReadDefinitions.RunAsync(store.Ledger, store.Organisation)).Workspace.Targets.Where(target => target.From is not null).Select(target => $"{target.Indicator}|{target.Unit}|{target.From}|{target.Criterion}|{target.Basis}|{target.AsPrinted}"));
        Assert.IsType<CommitResult.NothingNew>(await store.ImportAsync("t.csv", Sheet));

        // Targets are checked against all others, so another change in between is a conflict.
        using var late = await store.PreviewAsync("t.csv", Sheet.Replace(",12,", ",11,", StringComparison.Ordinal));
        await store.ImportAsync("figures.csv", "indicator,period,value\nincidents,2023-04,3\n");
        await Assert.ThrowsAsync<LedgerConflictException>(() => CommitImport.RunAsync(store.Ledger, late, Actor.OwnMachine("analyst")));
    }
}
