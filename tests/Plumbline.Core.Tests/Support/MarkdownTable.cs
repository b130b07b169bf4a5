using Plumbline.Tests.Support;

namespace Plumbline.Core.Tests.Support;

/// <summary>A table of a reference page, so that what the page says is what the code does.</summary>
internal static class MarkdownTable
{
    /// <summary>The rows of the first table below a heading, each cell without its back-quotes.</summary>
    /// <param name="page">The page's name in docs/reference.</param>
    /// <param name="heading">The heading's words.</param>
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
