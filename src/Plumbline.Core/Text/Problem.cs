namespace Plumbline.Core.Text;

/// <summary>Why a text could not be understood: what stood there, and what would have been accepted.</summary>
/// <param name="Found">The text as it stood, or words for its absence (<c>nothing</c>).</param>
/// <param name="Expected">What would have been accepted, in words a user can act on.</param>
/// <remarks>Both may quote what others wrote: characters that are not seen are printed as their code points, so that no text turns a terminal's line round.</remarks>
public sealed record Problem(string Found, string Expected)
{
    /// <summary>The text as it stood, or words for its absence (<c>nothing</c>).</summary>
    public string Found { get; init => field = PlainText.Visible(value); } = PlainText.Visible(Found);

    /// <summary>What would have been accepted, in words a user can act on.</summary>
    public string Expected { get; init => field = PlainText.Visible(value); } = PlainText.Visible(Expected);

    /// <summary><c>found …; expected …</c>, the form every error of the product has.</summary>
    public override string ToString() => $"found {Found}; expected {Expected}";

    /// <summary>The problem with <paramref name="text"/> in quotation marks, or <c>nothing</c> where it is blank.</summary>
    /// <remarks>A character that is taken for another is named: <c>“fаlls” (with U+0430)</c>.</remarks>
    public static Problem With(string? text, string expected) =>
        new(string.IsNullOrWhiteSpace(text) ? "nothing" : $"“{Shorten(text)}”{PlainText.Alikes(text)}", expected);

    // One line a problem: line breaks in a cell become spaces; a character of two halves is not cut.
    private static string Shorten(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        if (line.Length <= 60) return line;
        var end = char.IsHighSurrogate(line[58]) ? 58 : 59;
        return string.Concat(line.AsSpan(0, end), "…");
    }
}
