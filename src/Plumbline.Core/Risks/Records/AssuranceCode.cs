using Plumbline.Core.Text;

namespace Plumbline.Core.Risks.Records;

/// <summary>The code of an assurance, unique in its organisation: <c>internal-audit-2020</c>.</summary>
public sealed record AssuranceCode : Code<AssuranceCode>
{
    private AssuranceCode(string text)
        : base(text)
    {
    }

    /// <summary>Reads a code: lower-case letters, digits, <c>-</c> and <c>.</c>, at most 64.</summary>
    public static Parsed<AssuranceCode> Parse(string? text) => Read(text, "an assurance's code", static code => new(code));
}
