using System.Globalization;
using System.Security.Cryptography;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Files;
using Plumbline.Core.Text;

namespace Plumbline.App.Workspaces;

/// <summary>
/// The <c>manifest.csv</c> of a dumped folder lists each file with its number of rows and its SHA-256, and is written last. A folder that was copied or
/// written only in part lacks files or rows that its manifest lists, and is refused. An edited folder, with changed or more rows, is accepted.
/// </summary>
internal static class FolderManifest
{
    internal const string FileName = "manifest.csv";

    private const string Heading = "file,rows,sha256";
    private const string Unfinished = Heading + "\n";

    /// <summary>Marks a folder as unfinished.</summary>
    internal static void WriteUnfinished(string folder) => File.WriteAllText(Path.Combine(folder, FileName), Unfinished);

    /// <summary>Writes the manifest of all files in a folder, in order of name, and flushes the files to the disk.</summary>
    internal static void Write(string folder) => WholeFile.WriteText(Path.Combine(folder, FileName), text =>
    {
        text.Write(Unfinished);
        foreach (var file in FilesOf(folder))
        {
            using var stream = new FileStream(Path.Combine(folder, file), FileMode.Open, FileAccess.ReadWrite);
            stream.Flush(flushToDisk: true);
            var (rows, hash) = Measure(stream);
            text.Write(string.Create(CultureInfo.InvariantCulture, $"{file},{rows},{hash}\n"));
        }
    });

    /// <summary>The SHA-256 of a folder's manifest; null where it has none. Version control may have changed the line ends, so they do not count.</summary>
    internal static string? HashOf(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path) || FileIdentity.NotOrdinary(path) is not null) return null;
        byte[] bytes = [.. File.ReadAllBytes(path).Where(one => one != '\r')];
        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    /// <summary>Holds a folder to its manifest; nothing is said of one that has none.</summary>
    /// <param name="folder">Its path.</param>
    /// <param name="mayLack">Whether rows and files may be missing because the user removed them on purpose.</param>
    /// <param name="problems">Receives what is missing.</param>
    internal static void Check(string folder, bool mayLack, FileProblems problems)
    {
        var path = Path.Combine(folder, FileName);
        if (FileIdentity.NotOrdinary(path) is { } other)
        {
            problems.Add(FileName, 0, 0, new Problem(other, "an ordinary file"));
            return;
        }

        if (!File.Exists(path) || TextFile.Read(path, FileName, problems) is not { } text) return;
        var lines = text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines is [] or [Heading])
            problems.Add(FileName, 1, 1, new Problem("an unfinished dump", "a complete one: dump again, into another folder; where dump --into was stopped, run it again"));
        for (var row = 1; row < lines.Length; row++)
        {
            if (lines[row].Split(',') is not [var file, var rows, var hash] || !int.TryParse(rows, NumberStyles.None, CultureInfo.InvariantCulture, out var expected) || !IsWithin(file))
                problems.Add(FileName, row + 1, 1, Problem.With(lines[row], $"{Heading}, as dump writes them; without the file {FileName} the folder loads as it is"));
            else if (!mayLack)
                CheckFile(folder, file, expected, hash, problems);
        }
    }

    private static void CheckFile(string folder, string file, int expected, string hash, FileProblems problems)
    {
        const string Remedy = "copy the folder again, or, where they were taken out on purpose, load with --withdraw";
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            if (!IsElsewhere(folder, hash)) problems.Add(file, 0, 0, new Problem("no such file", $"one, which {FileName} names: {Remedy}"));
            return;
        }

        // Reading the file refuses anything but an ordinary file.
        if (FileIdentity.NotOrdinary(path) is not null) return;
        using var stream = File.OpenRead(path);
        var (rows, found) = Measure(stream);
        if (rows < expected && !string.Equals(hash, found, StringComparison.Ordinal) && IsTable(file))
            problems.Add(file, 0, 0, new Problem(string.Create(CultureInfo.InvariantCulture, $"{rows:N0} rows"), string.Create(CultureInfo.InvariantCulture, $"{expected:N0}, as {FileName} says: {Remedy}")));
    }

    // A file under another name is no file lost.
    private static bool IsElsewhere(string folder, string hash) => FilesOf(folder).Select(file => Path.Combine(folder, file)).Where(file => FileIdentity.NotOrdinary(file) is null).Any(file =>
    {
        using var stream = File.OpenRead(file);
        return string.Equals(Measure(stream).Hash, hash, StringComparison.Ordinal);
    });

    // A shorter text or settings file was edited; a table with fewer rows has lost some.
    private static bool IsTable(string file) => file.EndsWith(".csv", StringComparison.Ordinal) || file.EndsWith(".jsonl", StringComparison.Ordinal);

    private static bool IsWithin(string file) => file.Length > 0 && !Path.IsPathRooted(file) && !file.Split('/', '\\').Contains("..", StringComparer.Ordinal);

    /// <summary>The files of a folder in order of name, without the manifest. Folders whose names start with a dot, such as <c>.git</c>, and such files at the top are no part of it.</summary>
    internal static IEnumerable<string> FilesOf(string folder) => Below(folder, "").Where(file => file != FileName).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Below(string folder, string within)
    {
        foreach (var path in Directory.EnumerateFileSystemEntries(folder))
        {
            var name = Path.GetFileName(path);
            var isFolder = Directory.Exists(path);
            if (name.EndsWith(".partial", StringComparison.Ordinal) || (name.StartsWith('.') && (isFolder || within.Length == 0))) continue;
            if (!isFolder) yield return within + name;
            else foreach (var file in Below(path, $"{within}{name}/")) yield return file;
        }
    }

    // Rows are lines that end outside quotation marks, including a last line without a line feed. A file with a NUL is not text and has no rows.
    private static (int Rows, string Hash) Measure(Stream stream)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        var (rows, quoted, inRow, isText) = (0, false, false, true);
        for (int length; (length = stream.Read(buffer)) > 0;)
        {
            hash.AppendData(buffer, 0, length);
            foreach (var one in buffer.AsSpan(0, length))
            {
                if (one == '"') quoted = !quoted;
                isText &= one != 0;
                var ends = one == '\n' && !quoted;
                if (ends) rows++;
                inRow = !ends;
            }
        }

        return (isText ? rows + (inRow ? 1 : 0) : 0, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
