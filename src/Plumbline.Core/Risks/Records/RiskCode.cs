using Plumbline.Core.References;
using Plumbline.Core.Text;

namespace Plumbline.Core.Risks.Records;

/// <summary>The code of a risk, unique in its organisation: <c>3163</c>.</summary>
public sealed record RiskCode : Code<RiskCode>
{
    private static readonly string[] Reserved = ["matrix", "new", "review"];

    private RiskCode(string text)
        : base(text)
    {
    }

    /// <summary>The risk as a reference.</summary>
    public Reference Reference => Reference.To(ReferenceKind.Risk, this);

    /// <summary>Reads a code: lower-case letters, digits, <c>-</c> and <c>.</c>, at most 64.</summary>
    public static Parsed<RiskCode> Parse(string? text) =>
        Reserved.Contains(text, StringComparer.Ordinal)
            ? Problem.With(text, $"a code other than {string.Join(", ", Reserved)}, which are addresses of other pages")
            : Read(text, "a risk's code", static code => new(code));
}
