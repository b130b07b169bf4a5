using Plumbline.Core.Text;

namespace Plumbline.Core.Posts;

/// <summary>The code of a post, unique in its organisation: <c>chief-nurse</c>.</summary>
public sealed record PostCode : Code<PostCode>
{
    private PostCode(string text)
        : base(text)
    {
    }

    /// <summary>Reads a code: lower-case letters, digits, <c>-</c> and <c>.</c>, at most 64.</summary>
    public static Parsed<PostCode> Parse(string? text) => Read(text, "a post's code", static code => new(code));
}
