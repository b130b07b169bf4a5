using Plumbline.App.Files;

namespace Plumbline.App.Workspaces;

/// <summary>Writes a folder in full or not at all, its manifest last, so that a partial dump never looks complete.</summary>
internal static class WholeFolder
{
    /// <summary>Writes a folder.</summary>
    /// <param name="folder">Its path; created where it does not exist.</param>
    /// <param name="write">Writes the files into the folder given to it.</param>
    /// <exception cref="IOException">The folder is not empty.</exception>
    internal static async Task WriteAsync(string folder, Func<string, Task> write)
    {
        var target = FileIdentity.Followed(Path.TrimEndingDirectorySeparator(folder));
        var there = Directory.Exists(target);
        if (there && Directory.EnumerateFileSystemEntries(target).Any())
            throw new IOException($"found files in {folder}; expected an empty folder, or none: a dump is never mixed with other files");

        // The draft is beside a new folder, but within an existing one, which may be a working directory or a mount.
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

    // The manifest says "unfinished" until every other file is in place.
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
            // The folder was empty, so everything in it is ours.
            foreach (var file in Directory.EnumerateFiles(folder)) File.Delete(file);
            foreach (var inner in Directory.EnumerateDirectories(folder).Where(inner => inner != draft)) Directory.Delete(inner, recursive: true);
            throw;
        }
    }
}
