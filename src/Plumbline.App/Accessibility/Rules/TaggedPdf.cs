using Plumbline.App.Accessibility.Content;
using Plumbline.App.Accessibility.Objects;
using Plumbline.App.Accessibility.Structure;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Plumbline.App.Accessibility.Rules;

/// <summary>A PDF as the rules need it: its objects, pages, what is painted on them, fonts and tags.</summary>
internal sealed class TaggedPdf
{
    private readonly Dictionary<long, int> _pageOfObject = [];
    private readonly Dictionary<MarkKey, int> _pageOfMark = [];
    private readonly Dictionary<MarkKey, int> _text = [];

    internal TaggedPdf(PdfDocument document, PdfObjects objects, string header)
    {
        (Objects, Header) = (objects, header);
        Catalogue = document.Structure.Catalog.CatalogDictionary;
        Information = objects.Dictionary(document.Structure.Trailer.Info);
        Encryption = objects.Dictionary(document.Structure.Trailer.EncryptionToken);
        var reader = new ContentReader(objects);
        Pages = [.. PageTree.Read(objects, Catalogue).Select(page => (page, reader.Read(page)))];
        Fonts = [.. reader.Fonts];
        Structure = StructureTree.Read(objects, Catalogue);
        foreach (var (page, content) in Pages)
        {
            _pageOfObject.TryAdd(page.Object, page.Number);
            foreach (var mark in content.Marks.Keys) _pageOfMark.TryAdd(mark, page.Number);
            foreach (var (mark, text) in content.Text) _text.TryAdd(mark, text);
        }
    }

    internal PdfObjects Objects { get; }

    /// <summary>The first line of the file.</summary>
    internal string Header { get; }

    internal DictionaryToken Catalogue { get; }

    /// <summary>Title, author and dates in the older form; null if there are none.</summary>
    internal DictionaryToken? Information { get; }

    /// <summary>How the file is encrypted; null if it is not.</summary>
    internal DictionaryToken? Encryption { get; }

    internal IReadOnlyList<(PdfPage Page, PageContent Content)> Pages { get; }

    internal IReadOnlyList<FontUse> Fonts { get; }

    /// <summary>The tags; null if there are none.</summary>
    internal StructureTree? Structure { get; }

    internal IEnumerable<StructureElement> Elements => Structure?.Elements ?? [];

    /// <summary>The page that a marked piece of content is on.</summary>
    internal int? PageOf(MarkKey mark) => _pageOfMark.TryGetValue(mark, out var page) || _pageOfObject.TryGetValue(mark.Owner, out page) ? page : null;

    /// <summary>The page on which a tag begins.</summary>
    internal int? PageOf(StructureElement element) => element.All().SelectMany(static within => within.Marks).Select(PageOf).FirstOrDefault(static page => page is not null);

    /// <summary>How many times the whole text of a tag stands in it, one time after the other; 0 without text.</summary>
    internal int TimesOfText(StructureElement element)
    {
        var pieces = element.All().SelectMany(static within => within.Marks).Where(_text.ContainsKey).Select(mark => _text[mark]).ToList();
        for (var length = 1; length <= pieces.Count / 2; length++)
        {
            if (pieces.Count % length == 0 && Enumerable.Range(length, pieces.Count - length).All(i => pieces[i] == pieces[i - length])) return pieces.Count / length;
        }

        return Math.Min(pieces.Count, 1);
    }

    /// <summary>A finding about a tag.</summary>
    internal PdfFinding About(StructureElement element, PdfRule rule, string found) => new(rule, found, PageOf(element), element.Object > 0 ? element.Object : null);
}
