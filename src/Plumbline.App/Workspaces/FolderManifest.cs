using System.Globalization;
using System.Security.Cryptography;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Files;
using Plumbline.Core.Text;

namespace Plumbline.App.Workspaces;

/// <summary>
/// <c>manifest.csv</c> of a folder that was dumped: each file with its rows and its SHA-256, written last. A folder that was copied or
/// written only in part lacks what its manifest names, and is not taken for whole; one that was edited has other rows, or more, and is.
/// </summary>
internal static class FolderManifest
{
    internal const string FileName = "manifest.csv";

    private const string Heading = "file,rows,sha256";
    private const string Unfinished = Heading + "\n";

    /// <summary>Marks a folder as one whose files are still to come.</summary>
    internal static void WriteUnfinished(string folder) => File.WriteAllText(Path.Combine(folder, FileName), Unfinished);

    /// <summary>Writes the manifest of all files in a folder, in the order of their names, and sees that they are on the disk.</summary>
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

    /// <summary>The SHA-256 of a folder's manifest; null where it has none.</summary>
    internal static string? HashOf(string folder)
    {
        var path = Path.Combine(folder, FileName);
        return File.Exists(path) && FileIdentity.NotOrdinary(path) is null ? Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))) : null;
    }

    /// <summary>Holds a folder to its manifest; nothing is said of one that has none.</summary>
    /// <param name="folder">Its path.</param>
    /// <param name="mayLack">Somebody said that rows and files were taken out on purpose.</param>
    /// <param name="problems">Where what is missing is recorded.</param>
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
            problems.Add(FileName, 1, 1, new Problem("a dump that was never finished", "a whole one: dump again, into another folder"));
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
            problems.Add(file, 0, 0, new Problem("no such file", $"one, which {FileName} names: {Remedy}"));
            return;
        }

        // What is no ordinary file is refused where it is read.
        if (FileIdentity.NotOrdinary(path) is not null) return;
        using var stream = File.OpenRead(path);
        var (rows, found) = Measure(stream);
        if (rows < expected && !string.Equals(hash, found, StringComparison.Ordinal) && IsTable(file))
            problems.Add(file, 0, 0, new Problem(string.Create(CultureInfo.InvariantCulture, $"{rows:N0} rows"), string.Create(CultureInfo.InvariantCulture, $"{expected:N0}, as {FileName} says: {Remedy}")));
    }

    // Of words and settings a shorter version is an edited one; a table with fewer rows has lost some.
    private static bool IsTable(string file) => file.EndsWith(".csv", StringComparison.Ordinal) || file.EndsWith(".jsonl", StringComparison.Ordinal);

    private static bool IsWithin(string file) => file.Length > 0 && !Path.IsPathRooted(file) && !file.Split('/', '\\').Contains("..", StringComparer.Ordinal);

    private static IEnumerable<string> FilesOf(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Where(file => file != FileName && !file.EndsWith(".partial", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    // Rows are lines that end outside quotation marks; a last line without an end is one too. What holds a NUL is no text, and has none.
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
