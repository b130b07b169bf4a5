using System.Text.RegularExpressions;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Workspaces.Merging;

/// <summary>A fact that a test edits in the files of a folder: a row of a table, or a whole file. Its values are 1, 2 and 3.</summary>
/// <param name="Kind">The kind, and what tells it from others of its kind.</param>
/// <param name="Files">The files that may hold it, as a pattern within their folder; the first is the one that a new row goes to.</param>
/// <param name="Line">What its row looks like; null where the whole file is the fact.</param>
/// <param name="Text">The file, or the cells of the row with their columns; {0} is the value.</param>
internal sealed record EditedFact(string Kind, string Files, string? Line, string Text)
{
    /// <summary>How the value stands in the row or in the file.</summary>
    internal string Pattern { get; init; } = "7([123])";

    /// <summary>Whether it can be taken out.</summary>
    internal bool CanGo { get; init; } = true;

    /// <summary>The value in a folder; null where the folder lacks the fact.</summary>
    internal int? ValueIn(TemporaryFolder folder)
    {
        foreach (var path in Paths(folder))
        {
            var text = Line is null ? File.ReadAllText(path) : File.ReadAllLines(path).FirstOrDefault(IsMine);
            if (text is not null) return ValueOf(text);
        }

        return null;
    }

    internal int? ValueOf(string text) => Regex.Match(text, Pattern) is { Success: true } match ? match.Groups[1].Value[0] - '0' : null;

    /// <summary>Whether a line of a table is the row of this fact.</summary>
    internal bool IsMine(string line) => Line is not null && Regex.IsMatch(line, Line);

    /// <summary>Edits the folder as a person would: the cell alone, or a row at the end. Null takes the fact out.</summary>
    internal void Put(TemporaryFolder folder, int? value)
    {
        if (Line is null)
        {
            if (value is null) foreach (var file in Paths(folder)) File.Delete(file);
            else if (Paths(folder).FirstOrDefault() is { } path) File.WriteAllText(path, Written(value.Value));
            else folder.Write(Files.Replace("*", "new", StringComparison.Ordinal), Written(value.Value));
            return;
        }

        foreach (var table in Paths(folder))
        {
            var text = File.ReadAllText(table);
            var row = text.Split('\n').FirstOrDefault(line => IsMine(line.TrimEnd('\r')));
            if (row is null) continue;
            File.WriteAllText(table, text.Replace(row + "\n", value is null ? "" : Regex.Replace(row, Pattern, Again(value.Value)) + "\n", StringComparison.Ordinal));
            return;
        }

        if (value is { } known) Append(folder, known);
    }

    // The pattern with its group replaced.
    private string Again(int value) => Pattern.Replace("([123])", FormattableString.Invariant($"{value}"), StringComparison.Ordinal);

    // In the first file that has all columns of the row, or in a new one.
    private void Append(TemporaryFolder folder, int value)
    {
        var cells = Written(value).Split('|').Select(cell => cell.Split('=', 2)).ToDictionary(cell => cell[0], cell => cell[1], StringComparer.Ordinal);
        var path = Paths(folder).FirstOrDefault(file => cells.Keys.All(ColumnsOf(File.ReadAllText(file)).Contains));
        if (path is null)
        {
            var file = Files.Replace("*", Files.StartsWith("observations", StringComparison.Ordinal) ? "new" : ".new", StringComparison.Ordinal);
            path = folder.File(file);
            folder.Write(file, string.Join(',', cells.Keys) + "\n");
        }

        var text = File.ReadAllText(path);
        File.WriteAllText(path, text + string.Join(',', ColumnsOf(text).Select(column => cells.GetValueOrDefault(column))) + (text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n"));
    }

    private static string[] ColumnsOf(string text) => text.Split('\n')[0].Trim('\r', '\uFEFF').Split(',');

    private string Written(int value) => Text.Replace("{0}", FormattableString.Invariant($"{value}"), StringComparison.Ordinal);

    private IEnumerable<string> Paths(TemporaryFolder folder)
    {
        var path = folder.File(Path.GetDirectoryName(Files)!);
        return Directory.Exists(path) ? Directory.EnumerateFiles(path, Path.GetFileName(Files)).Order(StringComparer.Ordinal) : [];
    }
}
