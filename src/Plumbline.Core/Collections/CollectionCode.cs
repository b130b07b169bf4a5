using Plumbline.Core.Text;

namespace Plumbline.Core.Collections;

/// <summary>The code of a line list, unique in its organisation: <c>complaints</c>.</summary>
public sealed record CollectionCode
{
    private readonly string _text;

    private CollectionCode(string text) => _text = text;

    /// <summary>Reads a code: lower-case letters, digits, <c>-</c> and <c>.</c>, at most 64.</summary>
    public static Parsed<CollectionCode> Parse(string? text) =>
        Code.Check(text, "a line list's code") is { } problem ? problem : new CollectionCode(text!);

    /// <inheritdoc/>
    public override string ToString() => _text;
}
