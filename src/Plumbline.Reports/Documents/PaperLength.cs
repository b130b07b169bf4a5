using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Documents;

/// <summary>About how many pages a paper prints, from what it holds.</summary>
public static class PaperLength
{
    private const int Long = 8;
    private const double RowsOnAPage = 28;
    private const double MeasuresOnAPage = 2;

    /// <summary>Whether a paper prints more than about eight pages, so that a reader looks for a list of contents.</summary>
    /// <param name="document">The paper.</param>
    public static bool IsLong(Document document) => PagesOf(document) > Long;

    /// <summary>About how many pages a paper prints: a first page, pages of measures, pages of table rows, and a key.</summary>
    /// <param name="document">The paper.</param>
    public static double PagesOf(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var shown = Shown(document.Content).ToList();
        return shown.OfType<Section>().Count(static section => section.Form is SectionForm.OnePage or SectionForm.Key)
            + (shown.OfType<Section>().Count(static section => section.Form == SectionForm.Measure) / MeasuresOnAPage)
            + (shown.OfType<Table>().Sum(static table => table.Groups.Sum(static group => group.Rows.Length + 1)) / RowsOnAPage);
    }

    // The figures behind a chart are not printed, and what a first page or a measure holds is counted with it.
    private static IEnumerable<Element> Shown(IEnumerable<Element> elements) => elements.SelectMany(static element => element switch
    {
        Chart or SmallMultiples => [],
        Section { Form: SectionForm.OnePage or SectionForm.Measure or SectionForm.Key } => [element],
        _ => Shown(element.Within).Prepend(element),
    });
}
