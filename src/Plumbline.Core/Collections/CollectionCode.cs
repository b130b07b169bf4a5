using Plumbline.Core.Text;

namespace Plumbline.Core.Collections;

/// <summary>The code of a line list, unique in its organisation: <c>complaints</c>.</summary>
public sealed record CollectionCode : Code<CollectionCode>
{
    private CollectionCode(string text)
        : base(text)
    {
    }

    /// <summary>Reads a code: lower-case letters, digits, <c>-</c> and <c>.</c>, at most 64.</summary>
    public static Parsed<CollectionCode> Parse(string? text) => Read(text, "a line list's code", static code => new(code));
}
