using Plumbline.App.Printing.Pdf;

namespace Plumbline.App.Printing.Finishing;

/// <summary>Leaves the bookmarks of the title, the parts and the measures: headings of three levels. Each says what its heading says.</summary>
/// <remarks>Chromium repeats the words in the bookmark of a heading that begins a page: "IndexIndex".</remarks>
internal static class Bookmarks
{
    private const int Levels = 3;

    internal static void Thin(Paper paper)
    {
        if (paper.File.Catalogue.Reference("Outlines") is not { } outlines) return;
        var count = Thin(paper, outlines, 0);
        if (paper.File.Dictionary(new PdfReference(outlines))?.Whole("Count") is > 0) paper.File.Change(outlines)["Count"] = PdfAtom.Of(count);
    }

    // How many bookmarks remain below one.
    private static int Thin(Paper paper, int bookmark, int level)
    {
        var file = paper.File;
        if (level > 0) Name(paper, bookmark);
        var kids = Kids(file, bookmark).ToList();
        if (kids.Count == 0) return 0;
        if (level == Levels)
        {
            foreach (var kid in kids) Remove(file, kid);
            var last = file.Change(bookmark);
            (last["First"], last["Last"], last["Count"]) = (null, null, null);
            return 0;
        }

        var count = kids.Count + kids.Sum(kid => Thin(paper, kid, level + 1));
        if (level > 0 && file.Dictionary(new PdfReference(bookmark))!.Whole("Count") is { } shown && shown > 0 && shown != count) file.Change(bookmark)["Count"] = PdfAtom.Of(count);
        return count;
    }

    private static void Name(Paper paper, int bookmark)
    {
        var dictionary = paper.File.Dictionary(new PdfReference(bookmark))!;
        if (dictionary.Reference("SE") is not { } heading) return;
        var words = Once(paper.WordsOf(paper.Tags.Places(heading)));
        if (words.Length > 0 && (dictionary["Title"] as PdfText)?.Words != words) paper.File.Change(bookmark)["Title"] = PdfText.Of(words);
    }

    // A heading that is printed again in the next column may stand twice in one mark.
    private static string Once(string words) => words.Length % 2 == 0 && words[..(words.Length / 2)] == words[(words.Length / 2)..] ? words[..(words.Length / 2)] : words;

    private static void Remove(PdfFile file, int bookmark)
    {
        // What is removed has no kids any more, so that a circle ends.
        var kids = Kids(file, bookmark).ToList();
        file.Remove(bookmark);
        foreach (var kid in kids) Remove(file, kid);
    }

    private static IEnumerable<int> Kids(PdfFile file, int bookmark)
    {
        var seen = new HashSet<int>();
        for (var kid = file.Dictionary(new PdfReference(bookmark))?.Reference("First"); kid is { } number; kid = file.Dictionary(new PdfReference(number))?.Reference("Next"))
            yield return seen.Add(number) ? number : throw new PdfFormatException("The bookmarks run in a circle.");
    }
}
