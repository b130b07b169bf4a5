using Plumbline.Core.Text;

namespace Plumbline.Core.Files;

/// <summary>The SHA-256 of a file's bytes (FIPS 180-4).</summary>
public sealed record ContentHash
{
    private const int Digits = 64;

    private readonly string _digits;

    private ContentHash(string digits) => _digits = digits;

    /// <summary>Reads 64 lower-case hexadecimal digits.</summary>
    public static Parsed<ContentHash> Parse(string? text) =>
        text is { Length: Digits } && text.All(char.IsAsciiHexDigitLower) ? new ContentHash(text) : Problem.With(text, "64 lower-case hexadecimal digits");

    /// <inheritdoc/>
    public override string ToString() => _digits;
}
