namespace Plumbline.App.Ledger.Facts;

/// <summary>A SHA-256 of a change. Written as 64 lower-case hexadecimal digits.</summary>
public sealed record ChangeHash
{
    private ChangeHash(string hex) => Hex = hex;

    /// <summary>The hash before the first change: all zeros.</summary>
    public static ChangeHash None { get; } = new(new string('0', 64));

    /// <summary>64 lower-case digits.</summary>
    public string Hex { get; }

    /// <summary>The first 12 digits: enough to check a ledger against a printed page, and short enough to copy by hand.</summary>
    public string Short => Hex[..ShortLength];

    /// <summary>The fewest digits that identify a hash: 12, which is 48 bits.</summary>
    public const int ShortLength = 12;

    /// <summary>Reads what <see cref="ToString"/> writes; else throws <see cref="FormatException"/>.</summary>
    public static ChangeHash Parse(string text) =>
        text.Length == 64 && text.All(char.IsAsciiHexDigitLower)
            ? new ChangeHash(text)
            : throw new FormatException($"found \"{text}\"; expected 64 lower-case hexadecimal digits");

    internal static ChangeHash Of(ReadOnlySpan<byte> digest) => new(Convert.ToHexStringLower(digest));

    /// <inheritdoc/>
    public override string ToString() => Hex;
}
