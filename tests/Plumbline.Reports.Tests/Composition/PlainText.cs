using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Tests.Composition;

/// <summary>The text of a document, one line for each element or table row, for comparison in tests.</summary>
internal static class PlainText
{
    internal static string Of(Document document)
    {
        var lines = new List<string> { $"{document.Title} | {document.Organisation} | {document.Period} | {document.Produced?.ToString("d MMMM yyyy", document.Language)}" };
        foreach (var element in Traversal.Elements(document.Content)) lines.AddRange(Lines(element));
        lines.Add(document.Provenance!.PlainText);
        return string.Join('\n', lines);
    }

    private static IEnumerable<string> Lines(Element element) => element switch
    {
        Heading heading => [$"{new string('#', heading.Level)} {heading.Content}"],
        Paragraph paragraph => [paragraph.Content.PlainText],
        Definitions definitions => definitions.Terms.Select(static term => $"{term.Term}: {term.Meaning}"),
        ItemList list => list.Items.Select(static item => $"- {item.Content}"),
        Notes notes => notes.Items.Select(static note => note.Mark is { } mark ? $"{mark} {note.Content}" : note.Content.PlainText),
        Table table => table.Groups
            .SelectMany(static group => group.Rows.Select(static row => string.Join(" | ", row.Cells.Select(static cell => cell.Content.PlainText + (cell.Note is { } note ? $" [{note.Mark}]" : "")))).Prepend(group.Heading?.PlainText).OfType<string>())
            .Prepend(string.Join(" | ", table.Columns.Select(static column => column.Header))),
        _ => [],
    };
}
