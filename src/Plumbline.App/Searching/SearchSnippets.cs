using System.Collections.Immutable;

namespace Plumbline.App.Searching;

/// <summary>Cuts the part of a text that shows the words found in it.</summary>
internal static class SearchSnippets
{
    /// <summary>The longest snippet, in characters.</summary>
    internal const int Longest = 160;

    // The part of a snippet that stands before the first word found.
    private const int Before = 50;

    /// <summary>The snippet: the beginning of the text, or the part around the first of the words.</summary>
    internal static SearchSnippet Of(string text, IReadOnlySet<string> words)
    {
        var found = SearchWords.Of(text).Where(word => words.Contains(word.Word)).Select(word => new SearchMark(word.Start, word.Length)).ToList();
        var first = found.Count == 0 ? 0 : found[0].Start;
        var start = text.Length <= Longest || first + found.FirstOrDefault().Length <= Longest - Before ? 0 : AfterSpace(text, Math.Max(0, first - Before), first);
        var end = text.Length - start <= Longest ? text.Length : BeforeSpace(text, start + Longest, Math.Min(start + Longest, first + found.FirstOrDefault().Length));
        var (lead, tail) = (start > 0 ? "… " : "", end < text.Length ? " …" : "");
        var marks = found.Where(mark => mark.Start >= start && mark.Start + mark.Length <= end).Select(mark => mark with { Start = mark.Start - start + lead.Length });
        return new SearchSnippet($"{lead}{OnOneLine(text[start..end])}{tail}", [.. marks]);
    }

    private static int AfterSpace(string text, int from, int last)
    {
        var space = text.AsSpan(from, last - from).IndexOf(' ');
        return space < 0 ? Whole(text, from) : from + space + 1;
    }

    private static int BeforeSpace(string text, int to, int first)
    {
        var space = text.AsSpan(first, to - first).LastIndexOf(' ');
        return space < 0 ? Whole(text, to) : first + space;
    }

    // A cut never parts the two halves of a character.
    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;

    // One character for one, so that the places of the words stay.
    private static string OnOneLine(string text) => string.Create(text.Length, text, static (line, given) =>
    {
        for (var i = 0; i < line.Length; i++) line[i] = char.IsControl(given[i]) ? ' ' : given[i];
    });
}
