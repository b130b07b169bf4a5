using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Plumbline.App.Printing;

/// <summary>The part of PDF that a browser's output needs: objects found through the cross-reference table, pages, named destinations, dates.</summary>
/// <remarks>
/// ISO 32000-1, 7.5. Chromium's writer (Skia) writes one plain table of 20-byte entries and no object streams. If a
/// later version differs, the methods return null and the file is left unchanged.
/// </remarks>
internal sealed partial class PdfFile
{
    private const int EntryLength = 20, MostDepth = 64;
    private readonly byte[] bytes;
    private readonly string text;
    private readonly string trailer;
    private readonly int[] offsets;

    private PdfFile(byte[] bytes, string text, string trailer, int[] offsets)
    {
        this.bytes = bytes;
        this.text = text;
        this.trailer = trailer;
        this.offsets = offsets;
    }

    /// <summary>The present content of the file.</summary>
    internal ReadOnlyMemory<byte> Bytes => bytes;

    /// <summary>Reads a file; null if it is not a complete PDF with one plain cross-reference table. The methods for dates and numbers change these bytes.</summary>
    internal static PdfFile? Read(byte[] bytes)
    {
        // Latin-1 has one character for each byte, so positions in the text are positions in the file.
        var all = Encoding.Latin1.GetString(bytes);
        var end = all.LastIndexOf("startxref", StringComparison.Ordinal);
        if (!all.StartsWith("%PDF-", StringComparison.Ordinal) || end < 0)
            return null;
        var start = StartOfTable().Match(all, end);
        if (!start.Success || Number(start, "at") is not { } at || at >= end)
            return null;
        var table = Table().Match(all, at);
        var entries = table.Index + table.Length;
        if (!table.Success || Number(table, "count") is not { } count || entries + ((long)count * EntryLength) > end)
            return null;
        var starts = new int[count];
        for (var i = 0; i < count; i++)
            _ = int.TryParse(all.AsSpan(entries + (i * EntryLength), 10), NumberStyles.None, CultureInfo.InvariantCulture, out starts[i]);
        return new PdfFile(bytes, all, all[(entries + (count * EntryLength))..end], starts);
    }

    /// <summary>The object numbers of the pages in order; null if the page tree cannot be read.</summary>
    internal IReadOnlyList<int>? Pages()
    {
        var pages = new List<int>();
        return Reference("Root", trailer) is { } root && Reference("Pages", Object(root)) is { } tree && Collect(tree, pages, MostDepth)
            ? pages
            : null;
    }

    /// <summary>The page, from 1, of each named destination that a link uses; null if they cannot be read.</summary>
    internal IReadOnlyDictionary<string, int>? Places()
    {
        if (Pages() is not { } pages || Reference("Root", trailer) is not { } root || Reference("Dests", Object(root)) is not { } places)
            return null;
        var numbers = pages.Select(static (page, i) => (page, number: i + 1)).ToDictionary(static p => p.page, static p => p.number);
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Match place in Place().Matches(Object(places)))
        {
            if (Number(place, "page") is { } page && numbers.TryGetValue(page, out var number))
                found[place.Groups["name"].Value] = number;
        }

        return found;
    }

    /// <summary>Renumbers the header cells in file order: they and the dates are all that differs between two printings of a page.</summary>
    internal void NumberHeaders() => ElementIdentifiers.Renumber(bytes, text);

    /// <summary>Overwrites the creation and modification dates, in place.</summary>
    internal void Date(DateTimeOffset instant)
    {
        if (Reference("Info", trailer) is not { } info)
            return;
        var date = Encoding.ASCII.GetBytes(instant.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture));
        foreach (Match found in Dates().Matches(Object(info)))
            date.CopyTo(bytes, offsets[info] + found.Groups["date"].Index);
    }

    private bool Collect(int node, List<int> pages, int depth)
    {
        var content = Object(node);
        if (content.Length == 0 || depth == 0)
            return false;
        if (Kids().Match(content) is not { Success: true } kids)
        {
            pages.Add(node);
            return true;
        }

        return Indirect().Matches(kids.Groups["kids"].Value).All(kid => Number(kid, "number") is { } child && Collect(child, pages, depth - 1));
    }

    // From "N 0 obj" to the end of the object, or to the start of its stream.
    private string Object(int number)
    {
        if (number >= offsets.Length || offsets[number] <= 0 || offsets[number] >= text.Length)
            return "";
        var end = EndOfObject().Match(text, offsets[number]);
        return end.Success ? text[offsets[number]..end.Index] : "";
    }

    private static int? Reference(string key, string within)
    {
        var at = within.IndexOf($"/{key} ", StringComparison.Ordinal);
        return at >= 0 && Indirect().Match(within, at) is { Success: true } found ? Number(found, "number") : null;
    }

    private static int? Number(Match found, string group) =>
        int.TryParse(found.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"\Gstartxref\s+(?<at>\d+)\s+%%EOF", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex StartOfTable();

    [GeneratedRegex(@"\Gxref\r?\n0 (?<count>\d+)\r?\n", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Table();

    [GeneratedRegex(@"/Kids\s*\[(?<kids>[^\]]*)\]", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Kids();

    [GeneratedRegex(@"(?<number>\d+) \d+ R", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Indirect();

    [GeneratedRegex(@"/(?<name>[a-z0-9-]+)\s*\[(?<page>\d+) \d+ R", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Place();

    [GeneratedRegex(@"/(CreationDate|ModDate) \(D:(?<date>\d{14})\+00'00'\)", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Dates();

    [GeneratedRegex(@"endobj|stream", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex EndOfObject();
}
