using Plumbline.App.Printing.Pdf;

namespace Plumbline.App.Printing.Finishing;

/// <summary>Puts the content of each list item into a body beside its label (ISO 32000-1, 14.8.4.3.3).</summary>
internal static class ListBodies
{
    internal static void Add(Paper paper)
    {
        foreach (var item in paper.Tags.OfKind("LI").ToList())
        {
            var content = paper.Tags[item].All("K").Where(kid => kid is not PdfReference within || paper.Tags.Kind(within.Number) is not ("Lbl" or "LBody")).ToList();
            if (content.Count > 0) paper.Tags.Enclose(item, "LBody", content);
        }
    }
}
