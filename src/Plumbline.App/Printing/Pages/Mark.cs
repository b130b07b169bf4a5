namespace Plumbline.App.Printing.Pages;

/// <summary>A marked part of a page's content, which an element of the structure names by its number (ISO 32000-1, 14.7.4).</summary>
/// <param name="Number">Its number on the page.</param>
/// <param name="Begin">Where the operator that begins it stands, with its operands.</param>
/// <param name="IsFigure">Whether it is a drawing.</param>
internal sealed record Mark(int Number, Range Begin, bool IsFigure)
{
    /// <summary>Where its content ends: before the operator that ends it.</summary>
    internal int End { get; set; }

    /// <summary>Its words.</summary>
    internal string Words { get; set; } = "";

    /// <summary>Where its first glyph is painted, in points from the page's lower left corner; null without one.</summary>
    internal (double X, double Y)? Start { get; set; }

    /// <summary>Where it is painted; none if it is not a figure.</summary>
    internal PageBox Box { get; set; } = PageBox.None;
}

/// <summary>Content that is painted outside every mark.</summary>
/// <param name="Begin">Where its first operator begins.</param>
/// <param name="End">Where its last operator ends.</param>
/// <param name="Margin">The margin that it is the text of.</param>
internal sealed record Unmarked(int Begin, int End, Margin Margin);

/// <summary>A margin of a page.</summary>
internal enum Margin
{
    /// <summary>None: the body of the page.</summary>
    None,

    /// <summary>That of the running head.</summary>
    Head,

    /// <summary>That of the running foot.</summary>
    Foot,
}
