using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Tests.Composition;

/// <summary>The tables of a document as lines of text, each cell with the mark of its note.</summary>
internal static class TableRows
{
    /// <summary>The rows of each table.</summary>
    internal static IReadOnlyList<IReadOnlyList<string>> Of(Document document) => [.. Traversal.Elements(document.Content).OfType<Table>().Select(Of)];

    private static IReadOnlyList<string> Of(Table table) => [.. table.Groups.SelectMany(static group => group.Rows).Select(static row => string.Join(" | ", row.Cells.Select(Plain)))];

    private static string Plain(Cell cell) => $"{cell.Content.PlainText.Replace("\u2060", "", StringComparison.Ordinal).Replace('\u00a0', ' ').Replace('\n', ' ').Trim()}{cell.Note?.PlainText}";
}
