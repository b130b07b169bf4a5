using Plumbline.Core.Text;

namespace Plumbline.Core.Returns.Forms;

/// <summary>The code of a form, unique in its organisation: <c>sitrep</c>.</summary>
public sealed record FormCode : Code<FormCode>
{
    private FormCode(string text)
        : base(text)
    {
    }

    /// <summary>Reads a code: lower-case letters, digits, <c>-</c> and <c>.</c>, at most 64.</summary>
    public static Parsed<FormCode> Parse(string? text) => Read(text, "a form’s code", static code => new(code));
}
