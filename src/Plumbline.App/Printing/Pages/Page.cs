using System.Text;
using Plumbline.App.Printing.Pdf;

namespace Plumbline.App.Printing.Pages;

/// <summary>A page: its marks, and what is to stand in its content instead of what is there.</summary>
internal sealed class Page
{
    private readonly int stream;
    private readonly byte[] content;
    private readonly Dictionary<int, Mark> marks;
    private readonly Dictionary<string, FontLetters?> fonts;
    private readonly SortedDictionary<int, (int To, string Text)> edits = [];

    private Page(int number, int stream, byte[] content, PageReader reader, Dictionary<string, FontLetters?> fonts, (double X, double Y) middle)
    {
        Number = number;
        Middle = middle;
        this.stream = stream;
        this.content = content;
        this.fonts = fonts;
        Unmarked = reader.Unmarked;
        marks = [];
        foreach (var mark in reader.Marks)
        {
            if (!marks.TryAdd(mark.Number, mark)) throw new PdfFormatException("Two marks of a page have one number.");
        }

        foreach (var part in reader.Needless) Replace(part, "");
    }

    /// <summary>The number of its object.</summary>
    internal int Number { get; }

    /// <summary>Its middle, in points from its lower left corner.</summary>
    internal (double X, double Y) Middle { get; }

    /// <summary>What is painted outside every mark, in order.</summary>
    internal IReadOnlyList<Unmarked> Unmarked { get; }

    /// <summary>Reads a page.</summary>
    /// <param name="file">The file.</param>
    /// <param name="number">The number of the page's object.</param>
    /// <param name="known">The fonts that were read, by the numbers of their objects.</param>
    internal static Page Read(PdfFile file, int number, Dictionary<int, FontLetters> known)
    {
        var page = file.Dictionary(new PdfReference(number))!;
        var source = page.Reference("Contents") ?? throw new PdfFormatException("A page has not one content.");
        var text = file.Stream(source);
        var named = file.Dictionary(file.Dictionary(page["Resources"])?["Font"]);
        var used = new Dictionary<string, FontLetters?>(StringComparer.Ordinal);
        var middle = MiddleOf(page);
        var reader = new PageReader(Font, middle.Y);
        reader.Read(text);
        return new Page(number, source, text, reader, used, middle);

        FontLetters? Font(string name)
        {
            if (used.TryGetValue(name, out var font)) return font;
            if (named?.Reference(name) is { } found && !known.TryGetValue(found, out font))
                known[found] = font = FontLetters.Of(file, file.Dictionary(new PdfReference(found)) ?? throw new PdfFormatException($"The font {name} is missing."));
            return used[name] = font;
        }
    }

    private static (double X, double Y) MiddleOf(PdfDictionary page) =>
        page.All("MediaBox") is [PdfAtom { Number: { } left }, PdfAtom { Number: { } bottom }, PdfAtom { Number: { } right }, PdfAtom { Number: { } top }]
        ? ((left + right) / 2, (bottom + top) / 2)
        : throw new PdfFormatException("A page does not say how large it is.");

    /// <summary>A mark by its number; null if the page has no such mark.</summary>
    internal Mark? Mark(int number) => marks.GetValueOrDefault(number);

    /// <summary>The content of a mark.</summary>
    internal ContentReader Reader(Mark mark) => new(content.AsSpan(0, mark.End), mark.Begin.End.Value);

    /// <summary>A font by its name on this page; null if it was not used.</summary>
    internal FontLetters? Font(string name) => fonts.GetValueOrDefault(name);

    /// <summary>Puts text where a part of the content was.</summary>
    internal void Replace(Range part, string text) => edits[part.Start.Value] = (part.End.Value, text);

    /// <summary>Marks a part of the content.</summary>
    internal void Enclose(int from, int to, string begin)
    {
        edits[from] = (from, begin);
        edits[to] = (to, "\nEMC");
    }

    /// <summary>Puts the changes into the file.</summary>
    internal void Write(PdfFile file)
    {
        if (edits.Count > 0) file.SetStream(stream, Parts());
    }

    private IEnumerable<ReadOnlyMemory<byte>> Parts()
    {
        var at = 0;
        foreach (var (from, (to, text)) in edits)
        {
            yield return content.AsMemory(at, from - at);
            yield return Encoding.Latin1.GetBytes(text);
            at = to;
        }

        yield return content.AsMemory(at);
    }
}
