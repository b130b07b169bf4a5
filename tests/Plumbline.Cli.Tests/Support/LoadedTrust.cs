using Plumbline.Tests.Support;

namespace Plumbline.Cli.Tests.Support;

/// <summary>Folders with a store that holds the community trust: loaded once by the command, and copied for each test.</summary>
internal static class LoadedTrust
{
    private const string Store = "plumbline.db";
    private static readonly Lazy<Task<byte[]>> Loaded = new(LoadAsync);

    internal static async Task<TemporaryFolder> FolderAsync()
    {
        var store = await Loaded.Value;
        var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder.File(Store), store);
        return folder;
    }

    private static async Task<byte[]> LoadAsync()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, (await CommandRun.InAsync(folder.Path, "load", Repository.Sample("community-trust"))).ExitCode);
        // The store must be one file: a write-ahead log beside it would hold changes that the copy lacks.
        Assert.Equal([Store], Directory.EnumerateFiles(folder.Path).Select(Path.GetFileName));
        return await File.ReadAllBytesAsync(folder.File(Store));
    }
}
