namespace Plumbline.Core.Text;

/// <summary>Why a text could not be read: what was found, and what would have been accepted.</summary>
/// <param name="Found">The text as it was, or words for its absence (<c>nothing</c>).</param>
/// <param name="Expected">What would have been accepted, in words a user can act on.</param>
/// <remarks>Both may quote text from outside. Invisible characters are printed as their code points, so that no text can reverse a terminal's line.</remarks>
public sealed record Problem(string Found, string Expected)
{
    /// <summary>The text as it was, or words for its absence (<c>nothing</c>).</summary>
    public string Found { get; init => field = PlainText.Visible(value); } = PlainText.Visible(Found);

    /// <summary>What would have been accepted, in words a user can act on.</summary>
    public string Expected { get; init => field = PlainText.Visible(value); } = PlainText.Visible(Expected);

    /// <summary><c>found …; expected …</c>, the form every error of the product has.</summary>
    public override string ToString() => $"found {Found}; expected {Expected}";

    /// <summary>The problem with <paramref name="text"/> in quotation marks, or <c>nothing</c> where it is blank.</summary>
    /// <remarks>Names a character that looks like another: <c>“fаlls” (with U+0430)</c>.</remarks>
    public static Problem With(string? text, string expected) =>
        new(string.IsNullOrWhiteSpace(text) ? "nothing" : $"“{Shorten(text)}”{PlainText.Alikes(text)}", expected);

    // A problem is one line, so line breaks in a cell become spaces. A surrogate pair is never cut in two.
    private static string Shorten(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        if (line.Length <= 60) return line;
        var end = char.IsHighSurrogate(line[58]) ? 58 : 59;
        return string.Concat(line.AsSpan(0, end), "…");
    }
}
