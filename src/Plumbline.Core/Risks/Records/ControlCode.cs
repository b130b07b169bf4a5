using Plumbline.Core.References;
using Plumbline.Core.Text;

namespace Plumbline.Core.Risks.Records;

/// <summary>The code of a control, unique in its organisation: <c>staff-survey</c>.</summary>
public sealed record ControlCode : Code<ControlCode>
{
    private ControlCode(string text)
        : base(text)
    {
    }

    /// <summary>The control as a reference.</summary>
    public Reference Reference => Reference.To(ReferenceKind.Control, this);

    /// <summary>Reads a code: lower-case letters, digits, <c>-</c> and <c>.</c>, at most 64.</summary>
    public static Parsed<ControlCode> Parse(string? text) => Read(text, "a control's code", static code => new(code));
}
