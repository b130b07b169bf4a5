using Plumbline.App.Access;
using Plumbline.App.Correcting;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Options;
using Plumbline.Core.Indicators;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Tests.Importing.Comparing;

/// <summary>A label that was mapped wrongly, and how its import is taken back: docs/guide/monthly-round.md.</summary>
public sealed class ReplacedMappingsTests
{
    private const string April = "Indicator,Apr-23\nStaff away,5%\n";
    private static readonly ImportOptions Wrong = Mapped("level-1-adults"), Right = Mapped("sickness");

    [Fact]
    public async Task LabelGivenAnotherMeaning_IsWarnedOf_WithTheChangeToUndo()
    {
        await using var store = await ImportStore.SmallAsync();
        await store.ImportAsync("april.csv", April, Wrong);
        using var preview = await store.PreviewAsync("april.csv", April, Right);
        var remark = Assert.Single(preview.Remarks, remark => remark.NeedsAttention);
        Assert.Equal(("mapping", "“Staff away” was level-1-adults until now; the figures that change 2 brought in under it stay: undo 2, or withdraw them"), (remark.Place, remark.Text));
    }

    [Fact]
    public async Task LabelLeftOutFromNowOn_IsWarnedOf()
    {
        await using var store = await ImportStore.SmallAsync();
        await store.ImportAsync("april.csv", April, Wrong);
        using var preview = await store.PreviewAsync("april.csv", April, new ImportOptions { Mappings = [new LabelMapping("Staff away", null)] });
        Assert.Contains("was level-1-adults until now", Assert.Single(preview.Remarks, remark => remark.NeedsAttention).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("level-1-adults")]
    [InlineData(null)]
    public async Task LabelThatKeepsItsMeaning_OrWasLeftOut_IsNotWarnedOf(string? first)
    {
        await using var store = await ImportStore.SmallAsync();
        await store.ImportAsync("april.csv", April, first is null ? new ImportOptions { Mappings = [new LabelMapping("Staff away", null)] } : Wrong);
        using var preview = await store.PreviewAsync("april.csv", April, Wrong);
        Assert.DoesNotContain(preview.Remarks, remark => remark.NeedsAttention);
    }

    [Fact]
    public async Task MappingOfALoadedFolder_IsWarnedOf_WithoutAChangeToUndo()
    {
        await using var store = await ImportStore.SmallAtAsync(address: null, folder => folder.Write("mappings.csv", "label,indicator\nStaff away,level-1-adults\n"));
        using var preview = await store.PreviewAsync("april.csv", April, Right);
        Assert.Equal(
            "“Staff away” was level-1-adults until now; the figures that came in under it stay: undo the import that brought them in, or withdraw them",
            Assert.Single(preview.Remarks, remark => remark.NeedsAttention).Text);
    }

    [Fact]
    public async Task WrongImport_IsUndone_AlsoAfterTheLabelWasGivenAgain()
    {
        await using var store = await ImportStore.SmallAsync();
        await store.ImportAsync("april.csv", April, Wrong);
        await store.ImportAsync("april.csv", April, Right);
        await UndoAsync(3);
        await UndoAsync(2);
        Assert.Empty(await store.FiguresAsync());
        using (var again = await store.PreviewAsync("april.csv", April)) Assert.Equal(1, again.Counts.UnmatchedRows);
        await store.ImportAsync("april.csv", April, Right);
        Assert.Equal(["sickness|small|2023-04|5%|||reported||"], await store.FiguresAsync());

        Task UndoAsync(int number) => UndoChange.RunAsync(store.Ledger, store.Organisation, ChangeNumber.Of(number), Actor.OwnMachine("analyst"));
    }

    private static ImportOptions Mapped(string indicator) => new() { Mappings = [new LabelMapping("Staff away", IndicatorCode.Parse(indicator).Value)] };
}
