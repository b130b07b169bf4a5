namespace Plumbline.Core.Text;

/// <summary>Why a text could not be understood: what stood there, and what would have been accepted.</summary>
/// <param name="Found">The text as it stood, or words for its absence (<c>nothing</c>).</param>
/// <param name="Expected">What would have been accepted, in words a user can act on.</param>
public sealed record Problem(string Found, string Expected)
{
    /// <summary><c>found …; expected …</c>, the form every error of the product has.</summary>
    public override string ToString() => $"found {Found}; expected {Expected}";

    /// <summary>The problem with <paramref name="text"/> in quotation marks, or <c>nothing</c> where it is blank.</summary>
    public static Problem With(string? text, string expected) =>
        new(string.IsNullOrWhiteSpace(text) ? "nothing" : $"“{Shorten(text)}”", expected);

    private static string Shorten(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 59), "…");
}
