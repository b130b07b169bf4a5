using Plumbline.Core.Text;

namespace Plumbline.Cli.Terminal.Tables;

/// <summary>The text of a cell as a terminal may show it: one line, nothing invisible, and cut where it is long, unless the whole is wanted.</summary>
internal static class ReadableCell
{
    private const int Longest = 300;

    internal static string Of(string? text, bool isWhole = false)
    {
        if (string.IsNullOrWhiteSpace(text)) return "";
        var line = PlainText.Visible(text.ReplaceLineEndings(" ").Replace('\t', ' ').Trim());
        if (isWhole || line.Length <= Longest) return line;
        // A surrogate pair is never cut in two.
        var end = char.IsHighSurrogate(line[Longest - 2]) ? Longest - 2 : Longest - 1;
        return string.Concat(line.AsSpan(0, end), "…");
    }
}
