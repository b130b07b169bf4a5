using Plumbline.App.Files;

namespace Plumbline.App.Workspaces;

/// <summary>Fills a folder wholly or not at all, and writes its manifest last: half a dump must never look like one.</summary>
internal static class WholeFolder
{
    /// <summary>Fills a folder.</summary>
    /// <param name="folder">Its path; made where it is not there.</param>
    /// <param name="write">Writes the files, into the folder that it is given.</param>
    /// <exception cref="IOException">The folder holds something already.</exception>
    internal static async Task WriteAsync(string folder, Func<string, Task> write)
    {
        var target = FileIdentity.Followed(Path.TrimEndingDirectorySeparator(folder));
        var there = Directory.Exists(target);
        if (there && Directory.EnumerateFileSystemEntries(target).Any())
            throw new IOException($"found files in {folder}; expected an empty folder, or none: a dump is not mixed with what is there");

        // Beside the folder that is to be; within one that is there already, which may be where somebody stands, or another disk.
        var draft = there
            ? Path.Combine(target, $".{Guid.NewGuid():N}.partial")
            : $"{target}.{Guid.NewGuid():N}.partial";
        Directory.CreateDirectory(draft);
        try
        {
            FolderManifest.WriteUnfinished(draft);
            await write(draft);
            FolderManifest.Write(draft);
            if (there) MoveInto(draft, target);
            else Directory.Move(draft, target);
        }
        finally
        {
            if (Directory.Exists(draft)) Directory.Delete(draft, recursive: true);
        }
    }

    // The manifest says "unfinished" until everything else is there.
    private static void MoveInto(string draft, string folder)
    {
        try
        {
            FolderManifest.WriteUnfinished(folder);
            foreach (var inner in Directory.EnumerateDirectories(draft)) Directory.Move(inner, Path.Combine(folder, Path.GetFileName(inner)));
            foreach (var file in Directory.EnumerateFiles(draft).Where(file => Path.GetFileName(file) != FolderManifest.FileName)) File.Move(file, Path.Combine(folder, Path.GetFileName(file)));
            File.Move(Path.Combine(draft, FolderManifest.FileName), Path.Combine(folder, FolderManifest.FileName), overwrite: true);
        }
        catch
        {
            // It was empty, so that all there now is ours.
            foreach (var file in Directory.EnumerateFiles(folder)) File.Delete(file);
            foreach (var inner in Directory.EnumerateDirectories(folder).Where(inner => inner != draft)) Directory.Delete(inner, recursive: true);
            throw;
        }
    }
}
