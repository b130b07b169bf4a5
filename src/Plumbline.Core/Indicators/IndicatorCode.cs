using Plumbline.Core.Text;

namespace Plumbline.Core.Indicators;

/// <summary>The code of an indicator, unique in its organisation: <c>sickness-monthly</c>.</summary>
public sealed record IndicatorCode : Code<IndicatorCode>
{
    private IndicatorCode(string text)
        : base(text)
    {
    }

    /// <summary>Reads a code: lower-case letters, digits, <c>-</c> and <c>.</c>, at most 64.</summary>
    public static Parsed<IndicatorCode> Parse(string? text) => Read(text, "an indicator's code", static code => new(code));
}
