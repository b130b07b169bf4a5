using Plumbline.Tests.Support;

namespace Plumbline.Core.Tests.Support;

/// <summary>Reads a table of a reference page, so that tests check the page against the code.</summary>
internal static class MarkdownTable
{
    /// <summary>The rows of the first table below a heading, without the backquotes in cells.</summary>
    /// <param name="page">The page's name in docs/reference.</param>
    /// <param name="heading">The text of the heading.</param>
    internal static IReadOnlyList<string[]> Below(string page, string heading)
    {
        var lines = File.ReadAllLines(Repository.Path("docs", "reference", page))
            .SkipWhile(line => line.TrimStart('#').Trim() != heading || !line.StartsWith('#'))
            .SkipWhile(line => !line.StartsWith('|'))
            .TakeWhile(line => line.StartsWith('|'))
            .Skip(2)
            .Select(Cells)
            .ToList();
        return lines.Count > 0 ? lines : throw new InvalidOperationException($"No table below “{heading}” in {page}.");
    }

    private static string[] Cells(string line) =>
        [.. line.Trim('|').Split('|').Select(cell => cell.Trim().Trim('`'))];
}
