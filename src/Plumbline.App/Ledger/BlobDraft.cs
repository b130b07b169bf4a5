using Plumbline.App.Ledger.Facts;
namespace Plumbline.App.Ledger;

/// <summary>A blob as the writer of a change proposes it: known by its hash and size, its bytes read when they are written, one blob at a time.</summary>
public sealed record BlobDraft
{
    private readonly Func<BlobFact> _read;

    /// <summary>A blob that is held already.</summary>
    public BlobDraft(BlobFact blob)
    {
        ArgumentNullException.ThrowIfNull(blob);
        (Hash, Size, MediaType, _read) = (blob.Hash, blob.Content.Length, blob.MediaType, () => blob);
    }

    /// <summary>A blob whose bytes are still where they come from.</summary>
    /// <param name="name">What a person calls it, to say that it has changed.</param>
    /// <param name="mediaType">What the bytes are.</param>
    /// <param name="hash">Their SHA-256, as 64 lower-case hexadecimal digits.</param>
    /// <param name="size">How many there are.</param>
    /// <param name="read">Reads them, into the same memory each time if it likes: a blob is written before the next is read. Asked again where the store is tried again.</param>
    public BlobDraft(string name, string mediaType, string hash, int size, Func<ReadOnlyMemory<byte>> read)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mediaType);
        ArgumentNullException.ThrowIfNull(hash);
        ArgumentNullException.ThrowIfNull(read);
        (Hash, Size, MediaType, _read) = (hash, size, mediaType, () => Unchanged(name, new BlobFact(mediaType, read()), hash));
    }

    /// <summary>The SHA-256 of the bytes, as 64 lower-case hexadecimal digits.</summary>
    public string Hash { get; }

    /// <summary>How many bytes there are.</summary>
    public int Size { get; }

    /// <summary>What they are: <c>application/pdf</c>.</summary>
    public string MediaType { get; }

    /// <summary>The blob with its bytes, which are there until the next of the same change is read.</summary>
    /// <exception cref="LedgerException">They are no longer those of the hash.</exception>
    internal BlobFact Read() => _read();

    private static BlobFact Unchanged(string name, BlobFact blob, string hash) =>
        string.Equals(blob.Hash, hash, StringComparison.Ordinal) ? blob
        : throw new LedgerException(LedgerProblem.InvalidFact, $"{name}: found bytes with SHA-256 {blob.Hash}; expected {hash}, as it was read a moment ago", "nothing was changed; let nothing write the file meanwhile, and try again");
}
