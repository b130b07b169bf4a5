using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Charts.Choices;

/// <summary>Sets an icon before a word on the same line.</summary>
public static class BesideWords
{
    // A browser may break a line between a drawing and a space that does not break; a word joiner before the space forbids it.
    private const string Joined = "\u2060\u00a0";

    // Beside a drawing that is not read out, dense tables take one space back.
    private const string Wide = Joined + "\u00a0";

    /// <summary>The icon and the words.</summary>
    public static RichText Of(Icon icon, string words) => [icon, (icon.Alternative is null ? Wide : Joined) + words];

    /// <summary>The icon and a figure.</summary>
    public static RichText Of(Icon icon, Value value) => [icon, Joined, value];
}
