using Plumbline.Core.Text;

namespace Plumbline.Core.Units;

/// <summary>The code of a unit, unique in its organisation: <c>community-nursing-north</c>.</summary>
public sealed record UnitCode
{
    private readonly string _text;

    private UnitCode(string text) => _text = text;

    /// <summary>Reads a code: lower-case letters, digits, <c>-</c> and <c>.</c>, at most 64.</summary>
    public static Parsed<UnitCode> Parse(string? text) =>
        Code.Check(text, "a unit's code") is { } problem ? problem : new UnitCode(text!);

    /// <inheritdoc/>
    public override string ToString() => _text;

    /// <summary>The order of codes in files: by code point, the same in every culture.</summary>
    public static IComparer<UnitCode> Order { get; } = Comparer<UnitCode>.Create((x, y) => string.CompareOrdinal(x?._text, y?._text));
}
