using System.Security.Cryptography;
using Plumbline.App.Files;

namespace Plumbline.App.Workspaces.Updating;

/// <summary>
/// Changes the files of a folder together: they are written beside, within <c>.plumbline-dump</c>, and renamed once all are on the disk.
/// A list of them is written first, so that the next run finishes the renames of one that was stopped among them.
/// </summary>
/// <remarks>Meanwhile the manifest says that the folder is unfinished, so that no half folder is loaded.</remarks>
internal sealed class StagedFolder : IDisposable
{
    private const string Name = ".plumbline-dump";
    private const string ListName = "files.csv";

    private readonly string _folder;
    private readonly string _stage;
    private readonly string _list;
    private readonly FileStream _lock;

    private StagedFolder(string folder, FileStream held) =>
        (_folder, _stage, _list, _lock) = (folder, Path.Combine(folder, Name), Path.Combine(folder, Name, ListName), held);

    /// <summary>The copy of the folder, in which to change files.</summary>
    internal string Draft => Path.Combine(_stage, "next");

    /// <summary>Begins to change a folder, and finishes what an earlier run left.</summary>
    /// <exception cref="IOException">Another run changes the folder now, or a file was edited after the earlier run was stopped.</exception>
    internal static StagedFolder Begin(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, Name));
        FileStream held;
        try
        {
            held = new FileStream(Path.Combine(folder, Name, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException busy) when (busy is not (DirectoryNotFoundException or FileNotFoundException))
        {
            throw new IOException($"found another dump that writes into {folder}; expected none: wait for it, and try again", busy);
        }

        var staged = new StagedFolder(folder, held);
        try
        {
            if (File.Exists(staged._list)) staged.Rename();
            return staged;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Copies the folder into the draft.</summary>
    internal void Copy()
    {
        if (Directory.Exists(Draft)) Directory.Delete(Draft, recursive: true);
        Directory.CreateDirectory(Draft);
        foreach (var file in (string[])[.. FolderManifest.FilesOf(_folder)])
        {
            var path = Path.Combine(Draft, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Copy(Path.Combine(_folder, file), path);
        }
    }

    /// <summary>Makes the folder what the draft is.</summary>
    /// <param name="read">The hashes of the files as they were read; a file that was edited since then stops all.</param>
    /// <returns>The files that were written or deleted, in order of name.</returns>
    internal IReadOnlyList<string> Keep(IReadOnlyDictionary<string, string> read)
    {
        FolderManifest.Write(Draft);
        var differing = Differing();
        foreach (var (file, was, _) in differing)
        {
            if (file != FolderManifest.FileName && (read.GetValueOrDefault(file) ?? "") != was) throw Edited(file);
        }

        if (differing.Count == 0) return [];
        string[] changed = [.. differing.Select(file => file.File)];
        // The manifest says "unfinished" while files are renamed, so it is written again even where it is to stay as it is.
        if (!differing.Exists(file => file.File == FolderManifest.FileName)) differing.Add((FolderManifest.FileName, "", HashOf(Path.Combine(Draft, FolderManifest.FileName))));
        WholeFile.WriteText(_list, list =>
        {
            foreach (var (file, was, now) in differing) list.Write($"{was},{now},{file}\n");
        });
        Rename();
        return changed;
    }

    /// <summary>The hashes of a folder's files by name.</summary>
    internal static Dictionary<string, string> HashesOf(string folder) =>
        FolderManifest.FilesOf(folder).ToDictionary(file => file, file => HashOf(Path.Combine(folder, file)), StringComparer.Ordinal);

    /// <summary>Removes what was written beside, unless renames are still to be finished.</summary>
    public void Dispose()
    {
        _lock.Dispose();
        if (!File.Exists(_list) && Directory.Exists(_stage)) Directory.Delete(_stage, recursive: true);
    }

    private List<(string File, string Was, string Now)> Differing()
    {
        var files = FolderManifest.FilesOf(_folder).Concat(FolderManifest.FilesOf(Draft)).Append(FolderManifest.FileName).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return [.. files.Select(file => (file, HashOf(Path.Combine(_folder, file)), HashOf(Path.Combine(Draft, file)))).Where(file => file.Item2 != file.Item3)];
    }

    // A file that has its new content already was renamed by the run that was stopped.
    private void Rename()
    {
        var files = File.ReadAllLines(_list).Select(line => line.Split(',', 3)).Select(parts => (Was: parts[0], Now: parts[1], File: parts[2])).ToList();
        foreach (var (was, now, file) in files)
        {
            if (file != FolderManifest.FileName && HashOf(Path.Combine(_folder, file)) is var hash && hash != was && hash != now) throw Edited(file);
        }

        // The manifest is renamed last: without it in the draft all is renamed.
        if (File.Exists(Path.Combine(Draft, FolderManifest.FileName))) FolderManifest.WriteUnfinished(_folder);
        foreach (var (was, now, file) in files.OrderBy(file => file.File == FolderManifest.FileName))
        {
            var (draft, path) = (Path.Combine(Draft, file), Path.Combine(_folder, file));

            // Somebody may have edited it while the files before it were renamed.
            if (file != FolderManifest.FileName && HashOf(path) is var hash && hash != was && hash != now) throw Edited(file);
            if (now.Length == 0) File.Delete(path);
            else if (File.Exists(draft)) Move(draft, path);
        }

        File.Delete(_list);
    }

    private static void Move(string draft, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Move(draft, path, overwrite: true);
    }

    private static IOException Edited(string file) =>
        new($"found that {file} was edited while a dump was writing into the folder; expected the file as that dump read it: dump into the folder again, and where that says the same, put the file back as it was first");

    // Empty where there is no such file.
    private static string HashOf(string path)
    {
        if (!File.Exists(path)) return "";
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
