using Plumbline.App.Ledger.Facts;
namespace Plumbline.App.Ledger;

/// <summary>A blob in a draft, known by its hash and size. Its bytes are read when they are written, one blob at a time.</summary>
public sealed record BlobDraft
{
    private readonly Func<BlobFact> _read;

    /// <summary>A blob whose bytes are in memory.</summary>
    public BlobDraft(BlobFact blob)
    {
        ArgumentNullException.ThrowIfNull(blob);
        (Hash, Size, MediaType, _read) = (blob.Hash, blob.Content.Length, blob.MediaType, () => blob);
    }

    /// <summary>A blob whose bytes are still at their source.</summary>
    /// <param name="name">The name for a message that the bytes have changed.</param>
    /// <param name="mediaType">The media type.</param>
    /// <param name="hash">Their SHA-256, as 64 lower-case hexadecimal digits.</param>
    /// <param name="size">The number of bytes.</param>
    /// <param name="read">Reads the bytes; it may reuse one buffer, since each blob is written before the next is read. A retry of the commit calls it again.</param>
    public BlobDraft(string name, string mediaType, string hash, int size, Func<ReadOnlyMemory<byte>> read)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mediaType);
        ArgumentNullException.ThrowIfNull(hash);
        ArgumentNullException.ThrowIfNull(read);
        (Hash, Size, MediaType, _read) = (hash, size, mediaType, () => Unchanged(name, new BlobFact(mediaType, read()), hash));
    }

    /// <summary>The SHA-256 of the bytes, as 64 lower-case hexadecimal digits.</summary>
    public string Hash { get; }

    /// <summary>The number of bytes.</summary>
    public int Size { get; }

    /// <summary>The media type: <c>application/pdf</c>.</summary>
    public string MediaType { get; }

    /// <summary>The blob with its bytes, which are valid until the next blob of the change is read.</summary>
    /// <exception cref="LedgerException">The bytes no longer match the hash.</exception>
    internal BlobFact Read() => _read();

    private static BlobFact Unchanged(string name, BlobFact blob, string hash) =>
        string.Equals(blob.Hash, hash, StringComparison.Ordinal) ? blob
        : throw new LedgerException(LedgerProblem.InvalidFact, $"{name}: found bytes with SHA-256 {blob.Hash}; expected {hash}, as it was read a moment ago", "nothing was changed; do not change the file while it is loaded, and try again");
}
