using Plumbline.App.Printing.Pages;
using Plumbline.App.Printing.Pdf;
using Plumbline.App.Printing.Tags;

namespace Plumbline.App.Printing.Finishing;

/// <summary>A browser's file, read once: objects, pages and tags.</summary>
internal sealed class Paper
{
    private readonly Dictionary<int, Page> pages;

    private Paper(PdfFile file)
    {
        File = file;
        var numbers = PageTree.Of(file);
        var fonts = new Dictionary<int, FontLetters>();
        Pages = [.. numbers.Select(number => Page.Read(file, number, fonts))];
        pages = Pages.ToDictionary(static page => page.Number);
        Places = PageTree.Places(file, numbers);
        Tags = TagTree.Of(file);
    }

    internal PdfFile File { get; }

    internal TagTree Tags { get; }

    /// <summary>The pages in order.</summary>
    internal IReadOnlyList<Page> Pages { get; }

    /// <summary>The page, from 1, of each place that a link can name.</summary>
    internal IReadOnlyDictionary<string, int> Places { get; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="PdfFormatException">It is not as the browsers that we know write one.</exception>
    internal static Paper Read(byte[] bytes) => new(PdfFile.Read(bytes));

    /// <summary>The page of a place.</summary>
    internal Page PageOf(ContentPlace place) => pages.TryGetValue(place.Page, out var page) ? page : throw new PdfFormatException("An element has content on a page that is missing.");

    /// <summary>The mark of a place.</summary>
    internal Mark MarkOf(ContentPlace place) => PageOf(place).Mark(place.Mark) ?? throw new PdfFormatException("An element has content that its page has not.");

    /// <summary>The words of places, with one space for each run of spaces.</summary>
    internal string WordsOf(IEnumerable<ContentPlace> places) =>
        string.Join(' ', string.Concat(places.Select(place => MarkOf(place).Words)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The file with its changes.</summary>
    internal byte[] Write(Action<int, int>? finished)
    {
        foreach (var (at, page) in Pages.Index())
        {
            page.Write(File);
            finished?.Invoke(at + 1, Pages.Count);
        }

        return File.Write();
    }
}
