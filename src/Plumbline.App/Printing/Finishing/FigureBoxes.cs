using Plumbline.App.Printing.Pages;
using Plumbline.App.Printing.Pdf;

namespace Plumbline.App.Printing.Finishing;

/// <summary>Says where on its page each drawing is (ISO 32000-1, 14.8.5.4.3).</summary>
internal static class FigureBoxes
{
    internal static void Add(Paper paper)
    {
        foreach (var figure in paper.Tags.OfKind("Figure"))
        {
            var box = paper.Tags.Places(figure).Aggregate(PageBox.None, (whole, place) => whole.With(paper.MarkOf(place).Box));
            if (box.IsEmpty || paper.Tags[figure]["A"] is not null) continue;
            paper.File.Change(figure)["A"] = PdfDictionary.Of(
                ("O", new PdfName("Layout")),
                ("BBox", PdfArray.Of(PdfAtom.Of(box.Left), PdfAtom.Of(box.Bottom), PdfAtom.Of(box.Right), PdfAtom.Of(box.Top))));
        }
    }
}
