using System.Security.Cryptography;

namespace Plumbline.App.Ledger.Facts;

/// <summary>Bytes that facts refer to by their hash: a published file, a logo, a template, evidence. A blob is never removed; the same bytes are stored once.</summary>
public sealed record BlobFact
{
    /// <summary>The maximum size of one blob: 20 MiB.</summary>
    public const int MostBytes = 20 * 1024 * 1024;

    /// <summary>A blob of these bytes.</summary>
    /// <param name="mediaType">The media type: <c>application/pdf</c>.</param>
    /// <param name="content">The bytes, at most <see cref="MostBytes"/>.</param>
    public BlobFact(string mediaType, ReadOnlyMemory<byte> content)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mediaType);
        (MediaType, Content, Hash) = (mediaType, content, Convert.ToHexStringLower(SHA256.HashData(content.Span)));
    }

    /// <summary>The SHA-256 of the bytes, as 64 lower-case hexadecimal digits.</summary>
    public string Hash { get; }

    /// <summary>The media type: <c>application/pdf</c>.</summary>
    public string MediaType { get; }

    /// <summary>The bytes.</summary>
    public ReadOnlyMemory<byte> Content { get; }
}
