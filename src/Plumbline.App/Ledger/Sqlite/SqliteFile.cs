using System.Buffers.Binary;
using System.Globalization;
using Plumbline.App.Files;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Sql;

namespace Plumbline.App.Ledger.Sqlite;

/// <summary>Checks a file before SQLite opens it, so that what is not a complete database is never opened or written to.</summary>
internal static class SqliteFile
{
    /// <summary>"PLMB": marks a database as ours in bytes 68 to 71 of its header.</summary>
    public const int ApplicationId = 0x504C4D42;

    private static ReadOnlySpan<byte> Magic => "SQLite format 3\0"u8;

    /// <summary>Whether there is a database to open; false where it must be created.</summary>
    public static bool Inspect(string path, OpenMode mode)
    {
        // Reading a pipe may block, and a device may never end.
        if (FileIdentity.Of(path) is { IsOrdinary: false } other)
            throw NotAStore(path, other.IsFolder ? "a folder" : "a pipe or a device");
        var file = new FileInfo(path);
        if (!file.Exists || (file.Length == 0 && mode == OpenMode.Create))
        {
            return mode == OpenMode.Create
                ? false
                : throw new LedgerException(
                    LedgerProblem.StoreNotFound,
                    $"found no store at {path}",
                    "check the path, or make the store by loading a workspace into it");
        }

        var header = new byte[100];
        using (var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete))
        {
            if (stream.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length)
                throw NotAStore(path, string.Create(CultureInfo.InvariantCulture, $"a file of {file.Length} bytes"));
        }

        if (!header.AsSpan(0, 16).SequenceEqual(Magic))
            throw NotAStore(path, "a file that is not a SQLite database");
        RefuseCutShort(path, header, file.Length);
        return true;
    }

    public static LedgerException NotAStore(string path, string found) => new(
        LedgerProblem.NotAStore,
        $"found {found} at {path}; expected a Plumbline store",
        "check the path; the file was not touched. If it was a store, restore a backup");

    public static LedgerException Damaged(string path, string found, Exception? cause = null) => new(
        LedgerProblem.StoreIsDamaged,
        $"found a damaged store at {path}: {found}",
        "keep the file as it is and restore the latest backup: plumbline restore BACKUP; the file was not written to",
        cause);

    // The header's page count is valid where its two counters agree. Beside a log or journal the file may be incomplete; SQLite checks it then.
    private static void RefuseCutShort(string path, ReadOnlySpan<byte> header, long length)
    {
        if (HasContent(path + "-wal") || HasContent(path + "-journal"))
            return;
        int size = BinaryPrimitives.ReadUInt16BigEndian(header[16..]);
        if (size == 1) size = 65_536;
        if (size < 512 || (size & (size - 1)) != 0)
            throw Damaged(path, string.Create(CultureInfo.InvariantCulture, $"its header gives pages of {size} bytes"));
        if (!header.Slice(24, 4).SequenceEqual(header.Slice(92, 4)))
            return;
        var expected = (long)BinaryPrimitives.ReadUInt32BigEndian(header[28..]) * size;
        if (length < expected)
            throw Damaged(path, string.Create(CultureInfo.InvariantCulture, $"it is {length} bytes long where its header says {expected}; it was cut short"));
    }

    /// <summary>Reads every page: about two seconds a gigabyte.</summary>
    /// <param name="session">The file, open.</param>
    /// <param name="path">Where it is.</param>
    /// <param name="withIndexes">Whether every entry of an index is held against its row too, which takes several times as long: a flipped bit in one hides a row from some statements and not from others.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task RefuseBrokenPagesAsync(Session session, string path, bool withIndexes, CancellationToken cancellation)
    {
        var found = await session.ListAsync(withIndexes ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)", values: null, row => row.GetString(0), cancellation);
        if (!string.Equals(found[0], "ok", StringComparison.Ordinal))
            throw Damaged(path, found[0]);
    }

    /// <summary>Recomputes every hash: about two seconds a million facts.</summary>
    public static async Task RefuseBrokenChainsAsync(ILedger ledger, string path, CancellationToken cancellation)
    {
        foreach (var organisation in await ledger.OrganisationsAsync(cancellation))
        {
            var verified = await ledger.VerifyAsync(organisation.Code, progress: null, cancellation);
            if (verified.FirstBreak is { } broken)
                throw Damaged(path, $"change {broken.Change} of {organisation.Code}: {broken.Found}");
        }
    }

    /// <summary>Deletes a file and the files that SQLite keeps beside it.</summary>
    public static void Delete(string path)
    {
        foreach (var ending in new[] { "", "-wal", "-shm", "-journal" })
            File.Delete(path + ending);
    }

    /// <summary>Flushes the file to the disk.</summary>
    public static void Sync(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        stream.Flush(flushToDisk: true);
    }

    private static bool HasContent(string path) => new FileInfo(path) is { Exists: true, Length: > 0 };
}
