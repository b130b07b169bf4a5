using System.Text.RegularExpressions;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.AsPrinted;

/// <summary>A table of facts beside the printed workspace. A cell with a comma is quoted; none has a quotation mark or a line break.</summary>
internal static partial class PrintedTable
{
    /// <summary>The folder of the paper's tables.</summary>
    internal static string Folder { get; } = Repository.Path("tests", "Plumbline.App.Tests", "AsPrinted");

    internal static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(params string[] path)
    {
        var lines = File.ReadAllLines(Path.Combine([Folder, .. path]));
        var columns = Cells(lines[0]);
        return [.. lines.Skip(1).Select(line => columns.Zip(Cells(line), static (column, cell) => (column, cell)).ToDictionary(static pair => pair.column, static pair => pair.cell, StringComparer.Ordinal))];
    }

    private static IEnumerable<string> Cells(string line) => Cell().Matches(line).Select(static match => match.Groups["cell"].Value);

    [GeneratedRegex("(?<=^|,)(\"(?<cell>[^\"]*)\"|(?<cell>[^,\"]*))(?=,|$)", RegexOptions.ExplicitCapture)]
    private static partial Regex Cell();
}
