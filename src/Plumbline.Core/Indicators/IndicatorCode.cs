using Plumbline.Core.Text;

namespace Plumbline.Core.Indicators;

/// <summary>The code of an indicator, unique in its organisation: <c>sickness-monthly</c>.</summary>
public sealed record IndicatorCode
{
    private readonly string _text;

    private IndicatorCode(string text) => _text = text;

    /// <summary>Reads a code: lower-case letters, digits, <c>-</c> and <c>.</c>, at most 64.</summary>
    public static Parsed<IndicatorCode> Parse(string? text) =>
        Code.Check(text, "an indicator's code") is { } problem ? problem : new IndicatorCode(text!);

    /// <inheritdoc/>
    public override string ToString() => _text;

    /// <summary>The order of codes in files: by code point, the same in every culture.</summary>
    public static IComparer<IndicatorCode> Order { get; } = Comparer<IndicatorCode>.Create((x, y) => string.CompareOrdinal(x?._text, y?._text));
}
