namespace Plumbline.Core.Registers.Definitions;

/// <summary>What one thing in a register is called in a sentence, such as <c>study</c> and <c>studies</c>.</summary>
/// <param name="One">One of them, as within a sentence.</param>
/// <param name="Several">More of them.</param>
public sealed record RowNoun(string One, string Several)
{
    /// <summary>What they are called where the register does not say.</summary>
    public static RowNoun Row { get; } = new("row", "rows");

    /// <summary>A noun whose plural, where none is given, has an <c>s</c> more.</summary>
    public static RowNoun Of(string one, string? several = null) => new(one, several ?? one + "s");

    /// <summary>A number of things: <c>one study</c>, <c>12 studies</c>. Rows of which some repeat others are told as different rows; a study is one thing however often it is entered.</summary>
    public string Counted(int count, bool hasRepeats) => $"{Text.Counted.Number(count)} {Noun(count, hasRepeats)}";

    /// <summary>The noun for a number of things.</summary>
    public string Noun(int count, bool hasRepeats) => $"{(hasRepeats && this == Row ? "different " : "")}{(count == 1 ? One : Several)}";
}
