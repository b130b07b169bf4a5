using Plumbline.Core.Text;

namespace Plumbline.Core.Returns.Forms;

/// <summary>The code of a field of a form, unique in its form: <c>vacancies</c>.</summary>
public sealed record FieldCode : Code<FieldCode>
{
    private FieldCode(string text)
        : base(text)
    {
    }

    /// <summary>Reads a code: lower-case letters, digits, <c>-</c> and <c>.</c>, at most 64.</summary>
    public static Parsed<FieldCode> Parse(string? text) => Read(text, "a field’s code", static code => new(code));
}
