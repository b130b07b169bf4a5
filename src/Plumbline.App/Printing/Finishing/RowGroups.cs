using Plumbline.App.Printing.Pdf;

namespace Plumbline.App.Printing.Finishing;

/// <summary>Parts the rows of each table into its head, the first rows of headers alone, and its body (ISO 32000-1, 14.8.4.3.4).</summary>
internal static class RowGroups
{
    internal static void Add(Paper paper)
    {
        foreach (var table in paper.Tags.OfKind("Table").ToList())
        {
            var kids = paper.Tags[table].All("K");
            var rows = kids.Where(kid => KindOf(paper, kid) == "TR").ToList();
            // A table that has other parts than rows and a caption is left as it is.
            if (rows.Count == 0 || kids.Any(kid => KindOf(paper, kid) is not ("TR" or "Caption"))) continue;
            var head = rows.TakeWhile(row => paper.Tags[((PdfReference)row).Number].All("K").All(cell => KindOf(paper, cell) == "TH")).ToList();
            if (head.Count == rows.Count) continue;
            if (head.Count > 0) paper.Tags.Enclose(table, "THead", head);
            paper.Tags.Enclose(table, "TBody", rows[head.Count..]);
        }
    }

    private static string? KindOf(Paper paper, PdfValue kid) => kid is PdfReference element ? paper.Tags.Kind(element.Number) : null;
}
