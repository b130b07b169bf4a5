using Plumbline.App.Definitions.Formats;
using Plumbline.App.Workspaces;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Workspaces;

public sealed class WholeFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // The state that a process killed at this moment leaves behind.
    [Fact]
    public async Task UnfinishedFolder_HasNoFinalName_AndIsRefused()
    {
        var target = _folder.File("dump");
        await WholeFolder.WriteAsync(target, async draft =>
        {
            await File.WriteAllTextAsync(Path.Combine(draft, "units.csv"), "unit,name\n");
            Assert.False(Directory.Exists(target));
            Assert.Contains("found an unfinished dump", Assert.Single(Check(draft)), StringComparison.Ordinal);
        });

        Assert.Empty(Check(target));
        Assert.Equal(["manifest.csv", "units.csv"], Names(target));
        Assert.Equal([target], Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task AnEmptyFolder_IsFilled_AndStaysTheSameFolder()
    {
        var target = Directory.CreateDirectory(_folder.File("dump")).FullName;
        File.CreateSymbolicLink(_folder.File("link"), target);
        await WholeFolder.WriteAsync(_folder.File("link") + "/", async draft =>
        {
            Directory.CreateDirectory(Path.Combine(draft, "observations"));
            await File.WriteAllTextAsync(Path.Combine(draft, "observations", "o.csv"), "indicator\n");
            Assert.All(Names(target), name => Assert.StartsWith(".", name, StringComparison.Ordinal));
        });

        Assert.Equal(["manifest.csv", "observations"], Names(target));
        Assert.Empty(Check(target));
        Assert.NotNull(new DirectoryInfo(_folder.File("link")).LinkTarget);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task FailedWrite_LeavesEverythingUnchanged(bool there)
    {
        if (there) Directory.CreateDirectory(_folder.File("dump"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => WholeFolder.WriteAsync(_folder.File("dump"), draft =>
        {
            File.WriteAllText(Path.Combine(draft, "units.csv"), "unit\n");
            throw new InvalidOperationException();
        }));

        Assert.Equal(there ? ["dump"] : [], Names(_folder.Path));
        if (there) Assert.Empty(Names(_folder.File("dump")));
    }

    [Fact]
    public async Task NonEmptyFolder_IsRefused_AndUnchanged()
    {
        _folder.Write("dump/mine.txt", "precious");
        await Assert.ThrowsAsync<IOException>(() => WholeFolder.WriteAsync(_folder.File("dump"), _ => Task.CompletedTask));
        Assert.Equal(["mine.txt"], Names(_folder.File("dump")));
    }

    private static List<string> Check(string folder)
    {
        var problems = new FileProblems();
        FolderManifest.Check(folder, mayLack: false, problems);
        return [.. problems.InOrder.Select(problem => problem.ToString())];
    }

    private static List<string> Names(string folder) =>
        [.. Directory.GetFileSystemEntries(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
}
