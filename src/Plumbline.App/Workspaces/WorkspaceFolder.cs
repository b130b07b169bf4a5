using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Files;
using Plumbline.Core.Text;

namespace Plumbline.App.Workspaces;

/// <summary>The folder of a workspace: its files, their texts, and its problems.</summary>
internal sealed class WorkspaceFolder : IWorkspaceFiles
{
    /// <summary>The place of the figures.</summary>
    internal static WorkspacePlace Observations { get; } = WorkspacePlace.Folder("observations", ".csv");

    private static readonly WorkspacePlace[] Places = [.. Kinds.All.SelectMany(kind => kind.Places), WorkspacePlace.File(FolderManifest.FileName), Observations];

    private readonly string _path;
    private readonly FileProblems _problems;
    private readonly IProgress<string>? _progress;

    /// <param name="path">The folder's path.</param>
    /// <param name="problems">Receives the problems.</param>
    /// <param name="progress">Receives the name of each file before it is read.</param>
    internal WorkspaceFolder(string path, FileProblems problems, IProgress<string>? progress) => (_path, _problems, _progress) = (path, problems, progress);

    /// <summary>Whether the folder exists; a problem where it does not.</summary>
    internal bool IsThere()
    {
        if (Directory.Exists(_path)) return true;
        _problems.Add(_path, 0, 0, File.Exists(_path) ? new Problem("a file", "a folder: that of a workspace") : new Problem("no such folder", "the folder of a workspace"));
        return false;
    }

    /// <inheritdoc/>
    public IEnumerable<(string File, string Text)> Texts(WorkspacePlace place)
    {
        foreach (var (file, path) in Paths(place))
        {
            if (TextFile.Read(path, file, _problems) is { } text) yield return (file, text);
        }
    }

    /// <inheritdoc/>
    public IEnumerable<(string File, string Path)> Paths(WorkspacePlace place)
    {
        if (place.Extension is { } extension) return place.IsInFolders ? InFolders(place.Name, extension) : Each(place.Name, extension, place.HasFolders);
        return Ordinary(place.Name, place.IsRequired) is { } path ? [(place.Name, path)] : [];
    }

    // The path of a file; null where it does not exist, which is a problem for a required file.
    private string? Ordinary(string file, bool required)
    {
        var path = Path.Combine(_path, file);
        if (FileIdentity.NotOrdinary(path) is { } other)
        {
            _problems.Add(file, 0, 0, new Problem(other, "an ordinary file: a workspace contains all its files"));
            return null;
        }

        if (File.Exists(path))
        {
            _progress?.Report(file);
            return path;
        }

        if (required) _problems.Add(file, 0, 0, new Problem("no such file", $"a file {file} in {_path}"));
        return null;
    }

    private IEnumerable<(string File, string Path)> Each(string folder, string extension, bool hasFolders)
    {
        var path = Path.Combine(_path, folder);
        if (!Directory.Exists(path)) yield break;
        if (new DirectoryInfo(path).LinkTarget is { } target)
        {
            _problems.Add(folder, 0, 0, new Problem($"a link to {target}", "a folder: a workspace contains all its files"));
            yield break;
        }

        foreach (var name in Directory.EnumerateFiles(path).Select(Path.GetFileName).Order(StringComparer.Ordinal))
        {
            if (Belongs(name!, extension) && Ordinary($"{folder}/{name}", required: false) is { } file) yield return ($"{folder}/{name}", file);
        }

        if (extension.Length > 0) yield break;
        foreach (var name in Directory.EnumerateDirectories(path).Select(Path.GetFileName).Where(name => !name!.StartsWith('.')).Order(StringComparer.Ordinal))
        {
            var inner = $"{folder}/{name}";
            if (!hasFolders) _problems.Add(inner, 0, 0, new Problem("a folder in a folder", $"its files in {folder}: folders go no deeper"));
            else foreach (var file in Each(inner, extension, hasFolders: false)) yield return file;
        }
    }

    private IEnumerable<(string File, string Path)> InFolders(string folder, string extension)
    {
        var path = Path.Combine(_path, folder);
        // That it is a link is told of its own files.
        if (!Directory.Exists(path) || new DirectoryInfo(path).LinkTarget is not null) return [];
        return Directory.EnumerateDirectories(path).Select(Path.GetFileName).Where(static name => !name!.StartsWith('.')).Order(StringComparer.Ordinal).SelectMany(name => Each($"{folder}/{name}", extension, hasFolders: false));
    }

    private static bool IsInFolder(string place) => place.Contains('/', StringComparison.Ordinal);

    // In a folder that takes any extension, names that start with a dot are the system's files, such as .DS_Store.
    private static bool Belongs(string name, string extension) => extension.Length == 0 ? !name.StartsWith('.') : name.EndsWith(extension, StringComparison.Ordinal);

    /// <summary>Records a problem for each file and folder that does not belong to a workspace, with a suggestion.</summary>
    internal void RefuseUnknown()
    {
        var folders = Places.Where(place => place.Extension is not null && !place.IsInFolders).GroupBy(place => place.Name, place => place.Extension!, StringComparer.Ordinal).ToList();
        var files = Places.Where(place => place.Extension is null).Select(place => place.Name).ToList();
        // A folder may hold named files, and folders beside them.
        var inFolders = files.Concat(folders.Select(folder => folder.Key)).Where(IsInFolder).GroupBy(file => file[..file.IndexOf('/', StringComparison.Ordinal)], StringComparer.Ordinal).ToList();
        string[] known =
        [
            .. files.Where(file => !IsInFolder(file)),
            .. folders.Where(folder => !IsInFolder(folder.Key)).OrderBy(folder => folder.Key != Observations.Name).Select(folder => folder.Key),
            .. inFolders.Select(folder => folder.Key),
        ];
        foreach (var name in Directory.EnumerateFileSystemEntries(_path).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal))
        {
            if (!known.Contains(name, StringComparer.Ordinal) && !name.StartsWith('.'))
                _problems.Add(name, 0, 0, new Problem($"“{name}”", $"only {string.Join(", ", known)}{Spelling.Suggestion(name, known)}"));
        }

        foreach (var folder in inFolders)
        {
            var path = Path.Combine(_path, folder.Key);
            if (!Directory.Exists(path)) continue;
            string[] names = [.. folder.Select(file => file[(folder.Key.Length + 1)..])];
            foreach (var name in Directory.EnumerateFileSystemEntries(path).Select(entry => Path.GetFileName(entry)).Order(StringComparer.Ordinal))
            {
                if (!names.Contains(name, StringComparer.Ordinal) && !name.StartsWith('.')) _problems.Add($"{folder.Key}/{name}", 0, 0, new Problem($"“{name}”", $"only {string.Join(", ", names)}{Spelling.Suggestion(name, names)}"));
            }
        }

        foreach (var extensions in folders)
        {
            var folder = extensions.Key;
            var path = Path.Combine(_path, folder);
            if (!Directory.Exists(path)) continue;
            foreach (var name in Directory.EnumerateFileSystemEntries(path).Select(entry => Path.GetFileName(entry)).Order(StringComparer.Ordinal))
            {
                if (Places.FirstOrDefault(place => place.IsInFolders && place.Name == folder) is { } inner && Directory.Exists(Path.Combine(path, name)) && !name.StartsWith('.'))
                {
                    RefuseUnknown($"{folder}/{name}", inner.Extension!);
                    continue;
                }

                if (!extensions.Any(extension => name.EndsWith(extension, StringComparison.Ordinal)) && !name.StartsWith('.'))
                    _problems.Add($"{folder}/{name}", 0, 0, new Problem($"“{name}”", $"only files named {string.Join(" or ", extensions.Select(extension => "*" + extension))}{(name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) ? "; the figures of a workbook come in with plumbline import" : "")}"));
            }
        }
    }

    // The files of a folder in a folder.
    private void RefuseUnknown(string folder, string extension)
    {
        foreach (var name in Directory.EnumerateFileSystemEntries(Path.Combine(_path, folder)).Select(entry => Path.GetFileName(entry)).Order(StringComparer.Ordinal))
        {
            if (!name.EndsWith(extension, StringComparison.Ordinal) && !name.StartsWith('.')) _problems.Add($"{folder}/{name}", 0, 0, new Problem($"“{name}”", $"only files named *{extension}"));
        }
    }
}
