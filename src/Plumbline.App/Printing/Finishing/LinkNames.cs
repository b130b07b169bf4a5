using System.Globalization;
using Plumbline.App.Printing.Pdf;

namespace Plumbline.App.Printing.Finishing;

/// <summary>Names each link of a page (ISO 14289-1, 7.18.5): its words, its name for the mark of a note, and where it goes if it has no words.</summary>
internal static class LinkNames
{
    internal static void Add(Paper paper, PaperNames names)
    {
        foreach (var link in paper.Tags.OfKind("Link"))
        {
            var words = paper.WordsOf(paper.Tags.Places(link));
            if (words.Length == 0) words = string.Join(", ", paper.Tags.Within(link).Select(one => paper.Tags[one]["Alt"]).OfType<PdfText>().Select(static text => text.Words));
            foreach (var annotation in paper.Tags.Annotations(link)) Name(annotation, words);
        }

        foreach (var page in paper.Pages)
        {
            var annotations = paper.File.Dictionary(new PdfReference(page.Number))!.All("Annots").OfType<PdfReference>().ToList();
            foreach (var annotation in annotations) Name(annotation.Number, "");
            // The keyboard follows the tags.
            if (annotations.Count > 0) paper.File.Change(page.Number)["Tabs"] = new PdfName("S");
        }

        void Name(int annotation, string words)
        {
            var link = paper.File.Dictionary(new PdfReference(annotation)) ?? throw new PdfFormatException("A link of a page is missing.");
            if (link["Contents"] is null) paper.File.Change(annotation)["Contents"] = PdfText.Of(NameOf(paper, names, link, words));
        }
    }

    private static string NameOf(Paper paper, PaperNames names, PdfDictionary link, string words)
    {
        var target = link.Name("Dest") ?? "";
        if (names.Marks.TryGetValue(target, out var mark) && words == mark.Mark) return mark.Name;
        if (words.Length > 0) return words;
        return paper.Places.TryGetValue(target, out var page) ? string.Create(CultureInfo.InvariantCulture, $"Go to page {page}") : "Go to another place";
    }
}
