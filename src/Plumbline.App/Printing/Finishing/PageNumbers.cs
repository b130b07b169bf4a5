using System.Globalization;
using System.Text;
using Plumbline.App.Printing.Pages;
using Plumbline.App.Printing.Pdf;
using Plumbline.App.Printing.Tags;

namespace Plumbline.App.Printing.Finishing;

/// <summary>Puts the page numbers into a printed table of contents, where the browser printed four noughts.</summary>
internal static class PageNumbers
{
    /// <summary>What is printed at the end of each line: four figures of one width each, set to the right.</summary>
    internal const string Blank = "0000";

    /// <summary>Writes the numbers; changes nothing and answers false if a line, its page or a figure's glyph is not found.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="targets">The names of the places that the lines name, in order.</param>
    internal static bool TryWrite(Paper paper, IReadOnlyList<string> targets)
    {
        if (targets.Count == 0) return true;
        var lines = paper.Tags.OfKind("LI").Select(item => LineOf(paper, item)).OfType<(string Target, ContentPlace Place)>().ToList();
        if (!lines.Select(static line => line.Target).SequenceEqual(targets, StringComparer.Ordinal)) return false;
        var written = new List<(Page Page, Range Part, string Text)>();
        foreach (var (target, place) in lines)
        {
            var page = paper.PageOf(place);
            if (!paper.Places.TryGetValue(target, out var number) || Written(page, paper.MarkOf(place), number.ToString(CultureInfo.InvariantCulture)) is not { } parts) return false;
            written.AddRange(parts.Select(part => (page, part.Part, part.Text)));
        }

        foreach (var (page, part, text) in written) page.Replace(part, text);
        return true;
    }

    // A line of contents: an item whose own content ends in the noughts, and what its link names.
    private static (string Target, ContentPlace Place)? LineOf(Paper paper, int item)
    {
        var own = paper.Tags.Places(item, without: "L").ToList();
        return own is [.., var last] && paper.MarkOf(last).Words.Trim() == Blank
            && paper.Tags.Within(item, without: "L").SelectMany(paper.Tags.Annotations).Select(link => paper.File.Dictionary(new PdfReference(link))?.Name("Dest")).FirstOrDefault() is { } target
            ? (target, last)
            : null;
    }

    // The last figures become those of the number, and the noughts before them go. Each glyph has a place of its own, so that none moves.
    private static List<(Range Part, string Text)>? Written(Page page, Mark mark, string number)
    {
        var reader = page.Reader(mark);
        FontLetters? font = null;
        var parts = new List<(Range, string)>();
        while (reader.Next())
        {
            if (reader.Operator.SequenceEqual("Tf"u8)) font = page.Font(Encoding.Latin1.GetString(reader[0])[1..]);
            if (!reader.Operator.SequenceEqual("Tj"u8)) continue;
            var shown = new StringBuilder();
            font?.Append(reader[0], shown);
            if (shown.ToString().Trim().Length == 0) continue;
            var figure = number.Length - Blank.Length + parts.Count;
            if (shown.ToString() != "0" || figure >= number.Length) return null;
            if (figure < 0) parts.Add((reader.Start..reader.End, ""));
            else if (font!.GlyphOf(number[figure], reader[0]) is { } glyph) parts.Add((reader.Start..reader.End, glyph + " Tj"));
            else return null;
        }

        return parts.Count == Blank.Length && number.Length <= Blank.Length ? parts : null;
    }
}
