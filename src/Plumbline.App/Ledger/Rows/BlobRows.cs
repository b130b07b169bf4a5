using System.Data.Common;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Sql;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Ledger.Rows;

/// <summary>Reads the rows of <c>blob</c>.</summary>
internal static class BlobRows
{
    /// <summary>The given hashes that the organisation holds.</summary>
    public static async Task<HashSet<string>> HeldAsync(Session session, int organisation, IReadOnlyCollection<string> hashes, CancellationToken cancellation) =>
        hashes.Count == 0
            ? []
            : (await session.ListAsync(
                $"SELECT hash FROM blob WHERE organisation = @organisation AND {session.Dialect.In("hash", "hashes")}",
                new { organisation, hashes = session.Dialect.List(hashes) },
                row => row.GetString(0),
                cancellation)).ToHashSet(StringComparer.Ordinal);

    /// <summary>The blob with a hash as at a position; null where there is none.</summary>
    public static Task<BlobFact?> FindAsync(Session session, Position position, string hash, CancellationToken cancellation) =>
        session.FirstAsync(
            "SELECT hash, change, media_type, content FROM blob WHERE organisation = @organisation AND hash = @hash AND change <= @change",
            new { organisation = position.Organisation, hash, change = position.Change.Value },
            row => Read(row).Blob,
            cancellation);

    /// <summary>The blobs of a range of changes, in order of change and hash, or of hash alone.</summary>
    public static Task<StatementReader> BetweenAsync(Session session, int organisation, int after, int upTo, bool byChange, CancellationToken cancellation) =>
        session.ReadAsync(
            $"""
            SELECT hash, change, media_type, content FROM blob
            WHERE organisation = @organisation AND change > @after AND change <= @upTo
            ORDER BY {(byChange ? "change, hash" : "hash")}
            """,
            new { organisation, after, upTo },
            cancellation);

    /// <exception cref="DamagedFactException">The bytes do not match the hash.</exception>
    public static (BlobFact Blob, ChangeNumber Change) Read(DbDataReader row)
    {
        var (hash, change) = (row.GetString(0), ChangeNumber.Of(row.GetInt32(1)));
        var blob = new BlobFact(row.GetString(2), row.GetFieldValue<byte[]>(3));
        return blob.Hash == hash ? (blob, change) : throw new DamagedFactException(change, $"found a file with hash {blob.Hash}; expected {hash}");
    }
}
