using Plumbline.App.Ledger;
using Plumbline.App.Tests.Ledger;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Workspaces.Merging;

/// <summary>Copies of one folder, older copies, renamed files and files that other programs wrote again.</summary>
public class FolderCopiesTests
{
    private const string January = "falls, trust, 2024-01";
    private const string February = "falls, trust, 2024-02";

    [Fact]
    public async Task SameFolderWrittenAgainByOtherPrograms_IsNothingNew()
    {
        await using var store = await FolderStore.NewAsync();
        using var folder = await store.LoadedAsync();
        await store.ImportAsync(("2024-02", "22"));
        await store.UpdateAsync(folder);
        foreach (var file in Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).ToList())
            await File.WriteAllTextAsync(file, "\uFEFF" + (await File.ReadAllTextAsync(file)).Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Equal("", await store.LoadAsync(folder));
        // The manifest is still that of the dump: what others change later is left alone, and not a conflict.
        await store.ImportAsync(("2024-02", "23"));
        Assert.Equal($"LeftAlone {February}", await store.LoadAsync(folder));
        Assert.Equal($"Changed {February}", await store.UpdateAsync(folder));
        Assert.Equal("\uFEFFindicator,unit,period,value\r\nfalls,trust,2024-01,1\r\nfalls,trust,2024-02,23\r\n", System.Text.Encoding.UTF8.GetString(await File.ReadAllBytesAsync(folder.File("observations", "falls.csv"))));
    }

    [Fact]
    public async Task RowsInAnotherOrder_AndARenamedFile_AreNothingNew()
    {
        await using var store = await FolderStore.NewAsync();
        using var folder = await store.LoadedAsync();
        await store.UpdateAsync(folder);
        File.Move(folder.File("observations", "falls.csv"), folder.File("observations", "renamed.csv"));
        Assert.Equal("", await store.LoadAsync(folder));
        folder.Write("observations/renamed.csv", "value,indicator,unit,period\n2,falls,trust,2024-02\n1,falls,trust,2024-01\n");
        Assert.Contains("observations/falls.csv: found no such file", await store.LoadAsync(folder), StringComparison.Ordinal);
        Assert.Equal("", await store.LoadAsync(folder, withdraws: true));
    }

    [Fact]
    public async Task FigureInTwoFiles_IsRefusedWithBothPlaces()
    {
        await using var store = await FolderStore.NewAsync();
        using var folder = await store.LoadedAsync();
        folder.Write("observations/twice.csv", "indicator,unit,period,value\nfalls,trust,2024-01,1\n");
        Assert.Contains("observations/twice.csv:2:1: found falls in trust for 2024-01 a second time; expected each figure once; it stands in observations/falls.csv:2:4", await store.UpdateAsync(folder), StringComparison.Ordinal);
    }

    // Two copies of one name are one folder to the store: the second says what the ledger said earlier, which may be an older copy or an edit.
    [Fact]
    public async Task TwoCopiesLoadedTurnAbout_OverwriteNothingInSilence()
    {
        await using var store = await FolderStore.NewAsync();
        using var folder = await store.LoadedAsync();
        await store.UpdateAsync(folder);
        using var copy = new TemporaryFolder();
        copy.Copy(folder.Path);
        Edit(copy, "2024-01,1", "2024-01,11");
        Assert.Equal($"Changed {January}", await store.LoadAsync(copy));
        Edit(folder, "2024-02,2", "2024-02,22");
        Assert.Equal($"refused: Conflict {January}; Changed {February}", await store.LoadAsync(folder));
        Assert.Equal($"refused: Conflict {January}; LeftAlone {February}", await store.UpdateAsync(folder));
        Assert.Equal($"Changed {January}; LeftAlone {February}", await store.UpdateAsync(folder, theirs: KeptSide.Of([January])));
        Assert.Equal($"Changed {February}", await store.LoadAsync(folder));
        Assert.Equal("falls:trust:2024-01=11@2 falls:trust:2024-02=22@3", await store.Ledger.ValuesAsync("t"));
    }

    [Fact]
    public async Task CopyWithANameOfItsOwn_IsAnotherFolder_AndItsNameIsNoConflict()
    {
        await using var store = await FolderStore.NewAsync();
        using var folder = await store.LoadedAsync();
        using var copy = new TemporaryFolder();
        copy.Copy(folder.Path);
        await File.AppendAllTextAsync(copy.File("plumbline.yaml"), "workspace: colleague\n");
        Assert.Equal("", await store.LoadAsync(copy));
        Edit(copy, "2024-01,1", "2024-01,11");
        Assert.Equal($"Changed {January}", await store.LoadAsync(copy));
        Assert.Equal($"LeftAlone {January}", await store.LoadAsync(folder));
        Assert.Equal($"Changed {January}", await store.UpdateAsync(folder));
        await store.ImportAsync(("2024-02", "22"));
        Assert.Equal($"Changed {February}", await store.UpdateAsync(copy));
        Assert.Contains("workspace: colleague", await File.ReadAllTextAsync(copy.File("plumbline.yaml")), StringComparison.Ordinal);
        Assert.DoesNotContain("workspace", await File.ReadAllTextAsync(folder.File("plumbline.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FolderRestoredFromABackup_IsRefused_AndBroughtUpToDateWhenAsked()
    {
        await using var store = await FolderStore.NewAsync();
        using var folder = await store.LoadedAsync();
        using var backup = new TemporaryFolder();
        backup.Copy(folder.Path);
        Edit(folder, "2024-01,1", "2024-01,11");
        await store.LoadAsync(folder);
        Assert.Equal($"refused: Conflict {January}", await store.LoadAsync(backup));
        Assert.Equal($"refused: Conflict {January}", await store.UpdateAsync(backup));
        Assert.Equal($"Changed {January}", await store.UpdateAsync(backup, theirs: KeptSide.Every));
        Assert.Equal("", await store.LoadAsync(backup));
    }

    // What was noted of a fact before the dump does not count after it.
    [Fact]
    public async Task EditAfterAnUpdate_IsNoConflict_ThoughTheirsWasKeptBefore()
    {
        await using var store = await FolderStore.NewAsync();
        using var folder = await store.LoadedAsync();
        await store.ImportAsync(("2024-01", "11"));
        Edit(folder, "2024-01,1", "2024-01,12");
        Assert.Equal($"KeptTheirs {January}", await store.LoadAsync(folder, theirs: KeptSide.Every));
        Assert.Equal($"Changed {January}", await store.UpdateAsync(folder));
        Edit(folder, "2024-01,11", "2024-01,13");
        Assert.Equal($"Changed {January}", await store.LoadAsync(folder));
    }

    private static void Edit(TemporaryFolder folder, string was, string now)
    {
        var file = folder.File("observations", "falls.csv");
        var text = File.ReadAllText(file);
        Assert.Contains(was, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(was, now, StringComparison.Ordinal));
    }
}
