using Plumbline.Core.Text;

namespace Plumbline.Core.Units;

/// <summary>The code of a unit, unique in its organisation: <c>community-nursing-north</c>.</summary>
public sealed record UnitCode : Code<UnitCode>
{
    private UnitCode(string text)
        : base(text)
    {
    }

    /// <summary>Reads a code: lower-case letters, digits, <c>-</c> and <c>.</c>, at most 64.</summary>
    public static Parsed<UnitCode> Parse(string? text) => Read(text, "a unit's code", static code => new(code));
}
