using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.AsPrinted;

/// <summary>A table of facts beside the printed workspace. No cell of it has a quotation mark or a comma.</summary>
internal static class PrintedTable
{
    /// <summary>The folder of the paper's tables.</summary>
    internal static string Folder { get; } = Repository.Path("tests", "Plumbline.App.Tests", "AsPrinted");

    internal static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(params string[] path)
    {
        var lines = File.ReadAllLines(Path.Combine([Folder, .. path]));
        var columns = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => columns.Zip(line.Split(','), static (column, cell) => (column, cell)).ToDictionary(static pair => pair.column, static pair => pair.cell, StringComparer.Ordinal))];
    }
}
