using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.App.Printing;

/// <summary>About how many pages a document takes on paper, before it is printed.</summary>
internal static class PaperLength
{
    // Parts of a page of A4, as our style sets them.
    private const double TableRow = 0.03, ChartHeight = 0.3, Words = 0.03;

    internal static int Estimate(Document document)
    {
        var (pages, filled) = (0, 0.0);
        var screenOnly = new HashSet<Element>(ReferenceEqualityComparer.Instance);
        foreach (var element in Traversal.Elements(document.Content))
        {
            if (element is PageBreak or Section { StartsNewPage: true } && filled > 0) (pages, filled) = (pages + (int)Math.Ceiling(filled), 0);
            if (element is Chart { PrintsData: false, Data: { } data }) screenOnly.Add(data);
            if (element is SmallMultiples { Data: { } figures }) screenOnly.Add(figures);
            filled += element switch
            {
                Table when screenOnly.Contains(element) => 0,
                Table table => TableRow * (1 + table.Groups.Sum(static group => 1 + group.Rows.Length)),
                Chart => ChartHeight,
                Paragraph or Heading or Facts or ItemList or Callout or Notes or Contents or Key => Words,
                _ => 0,
            };
        }

        return Math.Max(1, pages + (int)Math.Ceiling(filled));
    }
}
