using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Tests.Ledger;

namespace Plumbline.App.Tests.Workspaces.Merging;

public class UpdateFolderTests
{
    private const string January = "falls, trust, 2024-01";

    [Fact]
    public async Task ChangedFigure_ChangesItsCellAlone_WhateverTheFileLooksLike()
    {
        await using var store = await FolderStore.NewAsync();
        using var folder = SmallFolder.Small();
        folder.Write("observations/a.csv", "\uFEFFperiod,\"value\",unit,indicator,note\r\nJan-24,\"1,001\",trust,falls,\"kept, \"\"so\"\"\"\r\n\r\n2024-02, 2 ,trust,falls,\r\n2024-03,3 [p],trust,falls,");
        await store.LoadAsync(folder);
        await store.ImportAsync(("2024-02", "22"), ("2024-04", "4"));
        Assert.Equal("Changed falls, trust, 2024-02; New falls, trust, 2024-04", Sorted(await store.UpdateAsync(folder)));
        Assert.Equal(
            "\uFEFFperiod,\"value\",unit,indicator,note\r\nJan-24,\"1,001\",trust,falls,\"kept, \"\"so\"\"\"\r\n\r\n2024-02,22,trust,falls,\r\n2024-03,3 [p],trust,falls,\r\n2024-04,4,trust,falls,",
            System.Text.Encoding.UTF8.GetString(await File.ReadAllBytesAsync(folder.File("observations", "a.csv"))));
        Assert.Equal("", await store.LoadAsync(folder));
    }

    [Fact]
    public async Task FolderThatNeverHeldAFigure_GetsThoseOfTheLedger()
    {
        await using var store = await FolderStore.NewAsync();
        using var folder = SmallFolder.Small();
        await store.LoadAsync(folder);
        await store.ImportAsync(("2024-01", "1"), ("2024-02", "2"));
        await store.Ledger.WriteAsync("t", Facts.Month("falls", "2024-01", "3") with { Aspect = "plan" });
        Assert.Equal($"New {January}; New falls, trust, 2024-01, plan; New falls, trust, 2024-02", Sorted(await store.UpdateAsync(folder)));
        Assert.Equal(4, (await File.ReadAllLinesAsync(folder.File("observations", "observations.csv"))).Length);
        Assert.Equal("", await store.LoadAsync(folder));
    }

    // Keys as changes --facts prints them; of a broken-down figure with its items.
    [Fact]
    public async Task KeysToKeep_MayHoldItems_AndAKeyOfNoConflictIsRefused()
    {
        await using var store = await FolderStore.NewAsync();
        using var folder = SmallFolder.Small();
        folder.Write("breakdowns.csv", "dimension,item,name\nsex,female,Women\nage,old,Old\n");
        folder.Write("observations/falls.csv", "indicator,unit,period,value,aspect\nfalls,trust,2024-01,1,plan;sex=female;age=old\n");
        await store.LoadAsync(folder);
        await store.Ledger.WriteAsync("t", Facts.Month("falls", "2024-01", "2") with { Aspect = "plan;sex=female;age=old" });
        folder.Write("observations/falls.csv", "indicator,unit,period,value,aspect\nfalls,trust,2024-01,3,plan;sex=female;age=old\n");
        const string Key = "falls, trust, 2024-01, plan;sex=female;age=old";
        Assert.Equal($"refused: Conflict {Key}", await store.UpdateAsync(folder));
        foreach (var odd in (string[])["", "falls", January, Key + " ", "falls, trust, 2024-01, plan"])
            Assert.Contains("among the keys to keep; expected the key of a conflict", (await Assert.ThrowsAsync<LedgerException>(() => store.UpdateAsync(folder, mine: KeptSide.Of([odd])))).Message, StringComparison.Ordinal);
        Assert.Equal($"KeptMine {Key}", await store.UpdateAsync(folder, mine: KeptSide.Of([Key])));
        Assert.Equal($"Changed {Key}", await store.LoadAsync(folder));
    }

    // The mark says what the column provisional says: where the ledger no longer says so, the cell is written anew.
    [Fact]
    public async Task FigureWhoseCellSaysMoreThanItsValue_IsWrittenInFull()
    {
        await using var store = await FolderStore.NewAsync();
        using var folder = SmallFolder.Small();
        folder.Write("observations/a.csv", "indicator,unit,period,value\nfalls,trust,2024-01,1 [p]\n");
        await store.LoadAsync(folder);
        await store.ImportAsync(("2024-01", "1"));
        Assert.Equal($"Changed {January}", await store.UpdateAsync(folder));
        Assert.Equal("", await store.LoadAsync(folder));
        await store.Ledger.WriteAsync("t", Facts.Month("falls", "2024-01", "1") with { Provisional = true, Note = "=1" });
        Assert.Equal($"Changed {January}", await store.UpdateAsync(folder));
        Assert.Equal("indicator,unit,period,value,provisional,note\nfalls,trust,2024-01,1,yes,'=1\n", await File.ReadAllTextAsync(folder.File("observations", "a.csv")));
        Assert.Equal("", await store.LoadAsync(folder));
    }

    // A plan beside the actual of the same month, in a file that has no column to tell them apart.
    [Theory]
    [InlineData("plan")]
    [InlineData("forecast")]
    [InlineData("sex=female")]
    [InlineData("plan;sex=female;age=old")]
    public async Task FigureOfAnotherAspect_GetsTheColumnAspect(string aspect)
    {
        await using var store = await FolderStore.NewAsync();
        using var folder = SmallFolder.Small();
        folder.Write("breakdowns.csv", "dimension,item,name\nsex,female,Women\nage,old,Old\n");
        folder.Write("observations/falls.csv", "indicator,unit,period,value\nfalls,trust,2024-01,1\nfalls,trust,2024-02,2\n");
        await store.LoadAsync(folder);
        await store.Ledger.WriteAsync("t", Facts.Month("falls", "2024-01", "5") with { Aspect = aspect });
        Assert.Equal($"New {January}, {aspect}", await store.UpdateAsync(folder));
        Assert.Equal($"indicator,unit,period,value,aspect\nfalls,trust,2024-01,1,\nfalls,trust,2024-02,2,\nfalls,trust,2024-01,5,{aspect}\n", await File.ReadAllTextAsync(folder.File("observations", "falls.csv")));
        Assert.Equal("", await store.LoadAsync(folder));
    }

    public static TheoryData<string, string> Parts => new()
    {
        { "note", "why" }, { "source-note", "by hand" }, { "source-note,doubtful", "by hand,yes" }, { "provisional", "yes" }, { "denominator", "100" },
    };

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task NewFigureWithAPart_GetsItsColumn(string columns, string cells)
    {
        await using var store = await FolderStore.NewAsync();
        using var folder = await store.LoadedAsync();
        var parts = columns.Split(',').Zip(cells.Split(',')).ToDictionary(part => part.First, part => part.Second, StringComparer.Ordinal);
        await store.Ledger.WriteAsync("t", Facts.Month("falls", "2024-03", "3") with
        {
            Note = parts.GetValueOrDefault("note"),
            SourceNote = parts.GetValueOrDefault("source-note"),
            Doubtful = parts.ContainsKey("doubtful"),
            Provisional = parts.ContainsKey("provisional"),
            Denominator = parts.ContainsKey("denominator") ? 100 : null,
        });
        Assert.Equal("New falls, trust, 2024-03", await store.UpdateAsync(folder));
        var blank = new string(',', parts.Count);
        Assert.Equal($"indicator,unit,period,value,{columns}\nfalls,trust,2024-01,1{blank}\nfalls,trust,2024-02,2{blank}\nfalls,trust,2024-03,3,{cells}\n", await File.ReadAllTextAsync(folder.File("observations", "falls.csv")));
        Assert.Equal("", await store.LoadAsync(folder));
    }

    [Fact]
    public async Task WithdrawnFigure_IsTakenOut_AndANewIndicatorsGoToAFileOfTheirOwn()
    {
        await using var store = await FolderStore.NewAsync();
        using var folder = await store.LoadedAsync();
        await store.Ledger.WriteAsync("t", Facts.Withdrawn("falls", "2024-01"));
        await store.Ledger.WriteAsync("t", Indicator("slips", 75));
        await store.Ledger.WriteAsync("t", Facts.Month("slips", "2024-01", "7"));
        Assert.Equal($"New slips; New slips, trust, 2024-01; Withdrawn {January}", Sorted(await store.UpdateAsync(folder)));
        Assert.Equal("indicator,unit,period,value\nfalls,trust,2024-02,2\n", await File.ReadAllTextAsync(folder.File("observations", "falls.csv")));
        Assert.Contains("slips,trust,2024-01,7,", await File.ReadAllTextAsync(folder.File("observations", "observations.csv")), StringComparison.Ordinal);
        Assert.Equal("", await store.LoadAsync(folder));
    }

    // Where a file has no column of positions, an indicator's follows from its row.
    [Fact]
    public async Task RowWhoseMeaningDependsOnItsPlace_KeepsItsMeaning()
    {
        await using var store = await FolderStore.NewAsync();
        using var folder = SmallFolder.Small();
        const string Rows = "indicator,name,frequency,measure,polarity,aggregation\nfalls,Falls,month,count,lower,sum\nslips,Slips,month,count,lower,sum\ntrips,Trips,month,count,lower,sum\n";
        folder.Write("indicators.csv", Rows);
        await store.LoadAsync(folder);
        await store.Ledger.WriteAsync("t", DefinitionFact.Withdrawal(FactKind.Of("indicator"), "slips"));
        Assert.Equal("Withdrawn slips", await store.UpdateAsync(folder));
        Assert.Equal("indicator,name,frequency,measure,polarity,aggregation,position\nfalls,Falls,month,count,lower,sum,\ntrips,Trips,month,count,lower,sum,30\n", await File.ReadAllTextAsync(folder.File("indicators.csv")));
        Assert.Equal("", await store.LoadAsync(folder));
    }

    [Fact]
    public async Task OwnEdits_Stay_AndConflictsAreRefusedUntilSettled()
    {
        await using var store = await FolderStore.NewAsync();
        using var folder = await store.LoadedAsync();
        await store.ImportAsync(("2024-01", "11"));
        var file = folder.File("observations", "falls.csv");
        folder.Write("observations/falls.csv", "indicator,unit,period,value\nfalls,trust,2024-01,111\nfalls,trust,2024-02,222\n");
        Assert.Equal($"refused: Conflict {January}; LeftAlone falls, trust, 2024-02", Sorted(await store.UpdateAsync(folder)));
        Assert.False(File.Exists(folder.File("manifest.csv")));
        Assert.Equal($"KeptMine {January}; LeftAlone falls, trust, 2024-02", Sorted(await store.UpdateAsync(folder, mine: KeptSide.Of([January]))));
        Assert.Contains(",111\n", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        // The folder was shown what the ledger says: its edit is now one of that.
        Assert.Equal($"Changed {January}; Changed falls, trust, 2024-02", Sorted(await store.LoadAsync(folder)));
        await store.ImportAsync(("2024-02", "2222"));
        folder.Write("observations/falls.csv", (await File.ReadAllTextAsync(file)).Replace(",222\n", ",223\n", StringComparison.Ordinal));
        Assert.Equal("Changed falls, trust, 2024-02", await store.UpdateAsync(folder, theirs: KeptSide.Every));
        Assert.Contains(",2222\n", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FolderThatWouldContradictItself_IsLeftAsItIs()
    {
        await using var store = await FolderStore.NewAsync();
        using var folder = await store.LoadedAsync();
        await store.Ledger.WriteAsync("t", Facts.Withdrawn("falls", "2024-01"), Facts.Withdrawn("falls", "2024-02"));
        await store.Ledger.WriteAsync("t", DefinitionFact.Withdrawal(FactKind.Of("indicator"), "falls"));
        await File.AppendAllTextAsync(folder.File("observations", "falls.csv"), "falls,trust,2024-03,3\n");
        var before = await File.ReadAllTextAsync(folder.File("observations", "falls.csv"));
        Assert.Contains("observations/falls.csv:2:1: found “falls”; expected an indicator of indicators.csv", await store.UpdateAsync(folder), StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(folder.File("observations", "falls.csv")));
        Assert.False(Directory.Exists(folder.File(".plumbline-dump")));
    }

    [Fact]
    public async Task FolderWithFilesOfVersionControl_IsUpdated_AndItsManifestNamesNone()
    {
        await using var store = await FolderStore.NewAsync();
        using var folder = await store.LoadedAsync();
        folder.Write(".git/objects/one", "x");
        folder.Write(".gitignore", "*.db");
        await store.ImportAsync(("2024-01", "11"));
        Assert.Equal($"Changed {January}", await store.UpdateAsync(folder));
        Assert.DoesNotContain(".git", await File.ReadAllTextAsync(folder.File("manifest.csv")), StringComparison.Ordinal);
        Assert.Equal("x", await File.ReadAllTextAsync(folder.File(".git", "objects", "one")));
    }

    private static DefinitionFact Indicator(string code, int position) => new(FactKind.Of("indicator"), code, $$"""{"aggregation":"sum","frequency":"month","indicator":"{{code}}","measure":"count","name":"{{code}}","polarity":"lower","position":"{{position}}"}""");

    private static string Sorted(string told)
    {
        var start = told.StartsWith("refused: ", StringComparison.Ordinal) ? "refused: " : "";
        return start + string.Join("; ", told[start.Length..].Split("; ").Order(StringComparer.Ordinal));
    }
}
