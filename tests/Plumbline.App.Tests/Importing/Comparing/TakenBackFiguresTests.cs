using Plumbline.App.Importing;
using Plumbline.App.Importing.Findings;

namespace Plumbline.App.Tests.Importing.Comparing;

public sealed class TakenBackFiguresTests
{
    private const string First = "indicator,unit,period,value\nincidents,north,2023-04,1204\nincidents,south,2023-04,7\nincidents,north,2023-05,8\n";

    // Change 1 loads the definitions.
    [Fact]
    public async Task OlderFileImportedAgain_IsWarnedOfOnce_AndItsFiguresAreMarked()
    {
        await using var store = await ImportStore.SmallAsync();
        await store.ImportAsync("april.csv", First);
        await store.ImportAsync("corrected.csv", "indicator,unit,period,value\nincidents,north,2023-04,141\nincidents,south,2023-04,6\n");
        await store.ImportAsync("again.csv", "indicator,unit,period,value\nincidents,south,2023-04,5\n");
        using var older = await store.PreviewAsync("april.csv", First);
        Assert.True(older.IsAcceptable);
        Assert.Equal((2, 1), (older.Counts.Changed, older.Counts.Same));
        Assert.Equal(
            [new ImportRemark("april.csv", "2 of the changed figures are what the ledger held before a later change (change 3 corrected incidents, north, 2023-04): is this an older file?", NeedsAttention: true)],
            older.Remarks.Where(remark => remark.NeedsAttention));
        Assert.Equal(["as before change 3", "as before change 3"], PreviewRow.Of(older).Where(row => row.Outcome == PreviewOutcome.Changed).Select(row => row.Note));
    }

    [Fact]
    public async Task NewCorrection_IsNotWarnedOf()
    {
        await using var store = await ImportStore.SmallAsync();
        await store.ImportAsync("april.csv", First);
        using var corrected = await store.PreviewAsync("b.csv", First.Replace("1204", "141", StringComparison.Ordinal));
        Assert.Equal(1, corrected.Counts.Changed);
        Assert.DoesNotContain(corrected.Remarks, remark => remark.NeedsAttention);
        Assert.Null(Assert.Single(PreviewRow.Of(corrected)).Note);
    }

    [Fact]
    public async Task OneFigureOfEachOfTwoTables_WarnsOfEachTable()
    {
        await using var store = await ImportStore.SmallAsync();
        await store.ImportAsync("april.csv", First);
        await store.ImportAsync("b.csv", First.Replace("1204", "141", StringComparison.Ordinal).Replace(",8", ",9", StringComparison.Ordinal));
        using var one = new MemoryStream("indicator,unit,period,value\nincidents,north,2023-04,1204\n"u8.ToArray());
        using var two = new MemoryStream("indicator,unit,period,value\nincidents,north,2023-05,8\n"u8.ToArray());
        using var preview = await PreviewImport.RunAsync(store.Ledger, store.Organisation, [new ImportFile("one.csv", one), new ImportFile("two.csv", two)], App.Importing.Options.ImportOptions.None);
        Assert.Equal(
            ["one.csv: 1 of the changed figures is what the ledger held before a later change (change 3 corrected incidents, north, 2023-04): is this an older file?",
             "two.csv: 1 of the changed figures is what the ledger held before a later change (change 3 corrected incidents, north, 2023-05): is this an older file?"],
            preview.Remarks.Where(remark => remark.NeedsAttention).Select(remark => $"{remark.Place}: {remark.Text}"));
    }
}
