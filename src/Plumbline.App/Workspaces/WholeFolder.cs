namespace Plumbline.App.Workspaces;

/// <summary>Fills a folder wholly or not at all: half a dump looks like one.</summary>
internal static class WholeFolder
{
    /// <exception cref="IOException">The folder holds something already.</exception>
    internal static async Task WriteAsync(string folder, Func<Task> write)
    {
        var there = Directory.Exists(folder);
        if (there && Directory.EnumerateFileSystemEntries(folder).Any())
            throw new IOException($"found files in {folder}; expected an empty folder, or none: a dump is not mixed with what is there");
        Directory.CreateDirectory(folder);
        try
        {
            await write();
        }
        catch
        {
            // It was empty, so that all there is now is ours.
            foreach (var file in Directory.EnumerateFiles(folder)) File.Delete(file);
            foreach (var inner in Directory.EnumerateDirectories(folder)) Directory.Delete(inner, recursive: true);
            if (!there) Directory.Delete(folder);
            throw;
        }
    }
}
