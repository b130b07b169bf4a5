using Plumbline.App.Tests.Ledger;
using Plumbline.App.Workspaces.Updating;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Workspaces.Merging;

public sealed class StagedFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = SmallFolder.Small();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Folder_StoppedBeforeTheRenames_IsAsItWas()
    {
        var before = Contents();
        using (var staged = StagedFolder.Begin(_folder.Path))
        {
            staged.Copy();
            File.WriteAllText(Path.Combine(staged.Draft, "units.csv"), "half");
        }

        Assert.Equal(before, Contents());
    }

    // The state of a run that was stopped after each of its renames, made of the folder before and after.
    [Fact]
    public async Task Folder_StoppedAmongTheRenames_IsNotLoaded_AndTheNextRunFinishes()
    {
        await using var store = await FolderStore.NewAsync();
        using var folder = await store.LoadedAsync();
        await store.ImportAsync(("2024-01", "11"));
        await store.Ledger.WriteAsync("t", Facts.Unit("ward", """{"kind":"team","name":"Ward","parent":"trust","unit":"ward"}"""));
        await store.Ledger.WriteAsync("t", Facts.Month("falls", "2024-01", "3", unit: "ward"));
        using var after = new TemporaryFolder();
        after.Copy(folder.Path);
        await UpdateFolder.RunAsync(store.Ledger, after.Path, UpdateOptions.None);
        folder.Write("observations/gone.csv", "indicator,unit,period,value\n");
        string[] files = ["observations/falls.csv", "observations/gone.csv", "units.csv", "manifest.csv"];
        for (var renamed = 0; renamed <= files.Length; renamed++)
        {
            using var stopped = new TemporaryFolder();
            stopped.Copy(folder.Path);
            stopped.Write("manifest.csv", "file,rows,sha256\n");
            stopped.Write(".plumbline-dump/files.csv", string.Concat(files.Select(file => $"{HashOf(folder, file)},{HashOf(after, file)},{file}\n")));
            foreach (var (place, file) in files.Index())
            {
                if (File.Exists(after.File(file))) stopped.Write(place < renamed ? file : $".plumbline-dump/next/{file}", await File.ReadAllTextAsync(after.File(file)));
                else if (place < renamed) File.Delete(stopped.File(file));
            }

            if (renamed < files.Length) Assert.Contains("where dump --into was stopped, run it again", await store.LoadAsync(stopped), StringComparison.Ordinal);
            await UpdateFolder.RunAsync(store.Ledger, stopped.Path, UpdateOptions.None);
            foreach (var file in files.SkipLast(1)) Assert.Equal((file, HashOf(after, file)), (file, HashOf(stopped, file)));
            Assert.False(Directory.Exists(stopped.File(".plumbline-dump")));
            Assert.Equal("", await store.LoadAsync(stopped));
        }
    }

    [Fact]
    public async Task FileEditedAfterARunWasStopped_IsNotOverwritten()
    {
        await using var store = await FolderStore.NewAsync();
        using var folder = await store.LoadedAsync();
        folder.Write(".plumbline-dump/next/units.csv", "unit,name,kind\ntrust,Other,organisation\n");
        folder.Write(".plumbline-dump/files.csv", $"{new string('0', 64)},{new string('1', 64)},units.csv\n");
        var before = await File.ReadAllTextAsync(folder.File("units.csv"));
        var refusal = await Assert.ThrowsAsync<IOException>(() => store.UpdateAsync(folder));
        Assert.Contains("found that units.csv was edited while a dump was writing", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(folder.File("units.csv")));
    }

    [Fact]
    public void TwoRunsAtOnce_TheSecondIsRefused()
    {
        using var first = StagedFolder.Begin(_folder.Path);
        Assert.Contains("found another dump that writes into", Assert.Throws<IOException>(() => StagedFolder.Begin(_folder.Path)).Message, StringComparison.Ordinal);
    }

    private static string HashOf(TemporaryFolder folder, string file) =>
        File.Exists(folder.File(file)) ? Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(folder.File(file)))) : "";

    private Dictionary<string, string> Contents() =>
        Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories).ToDictionary(file => file, File.ReadAllText, StringComparer.Ordinal);
}
