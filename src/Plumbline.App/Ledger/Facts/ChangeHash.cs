namespace Plumbline.App.Ledger.Facts;

/// <summary>A SHA-256 of a change. Written as 64 lower-case hexadecimal digits.</summary>
public sealed record ChangeHash
{
    private ChangeHash(string hex) => Hex = hex;

    /// <summary>What stands before the first change: all zeros.</summary>
    public static ChangeHash None { get; } = new(new string('0', 64));

    /// <summary>64 lower-case digits.</summary>
    public string Hex { get; }

    /// <summary>The first 12 of them: enough to hold a ledger to, where it is printed, and short enough to be copied by hand.</summary>
    public string Short => Hex[..ShortLength];

    /// <summary>The fewest digits of a hash that say which it is: 48 bits.</summary>
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
