using Plumbline.Core.Text;

namespace Plumbline.Core.Posts;

/// <summary>The code of a post, unique in its organisation: <c>chief-nurse</c>.</summary>
public sealed record PostCode
{
    private readonly string _text;

    private PostCode(string text) => _text = text;

    /// <summary>Reads a code: lower-case letters, digits, <c>-</c> and <c>.</c>, at most 64.</summary>
    public static Parsed<PostCode> Parse(string? text) =>
        Code.Check(text, "a post's code") is { } problem ? problem : new PostCode(text!);

    /// <inheritdoc/>
    public override string ToString() => _text;
}
