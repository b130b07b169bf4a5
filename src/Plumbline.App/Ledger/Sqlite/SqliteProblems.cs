using Microsoft.Data.Sqlite;
using Plumbline.App.Ledger.Facts;
using SQLitePCL;

namespace Plumbline.App.Ledger.Sqlite;

/// <summary>Explains SQLite's error codes to users.</summary>
internal static class SqliteProblems
{
    public static LedgerException Explain(string path, SqliteException e) => e.SqliteErrorCode switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => Busy(path, e),
        raw.SQLITE_FULL => DiskIsFull(path, e),
        raw.SQLITE_CORRUPT => SqliteFile.Damaged(path, e.Message, e),
        raw.SQLITE_NOTADB => SqliteFile.NotAStore(path, "a file that is not a SQLite database"),
        raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN or raw.SQLITE_PERM => new LedgerException(
            LedgerProblem.NotPermitted,
            $"found that {path}, or its folder, cannot be opened or written by this user ({e.Message})",
            "give this user the right to read and write the file and its folder",
            e),
        // This is how a full disk shows where the log's shared index cannot grow.
        raw.SQLITE_IOERR when e.SqliteExtendedErrorCode == raw.SQLITE_IOERR_SHMSIZE || e.SqliteExtendedErrorCode == raw.SQLITE_IOERR_WRITE => DiskIsFull(path, e),
        raw.SQLITE_IOERR => new LedgerException(
            LedgerProblem.DiskFailed,
            $"found that reading or writing {path} fails ({e.Message})",
            "check the disk; nothing was changed",
            e),
        raw.SQLITE_ERROR when e.Message.Contains("no such column", StringComparison.Ordinal) => new LedgerException(
            LedgerProblem.StoreIsDamaged,
            $"found tables of another version of Plumbline, or altered ones, at {path} ({e.Message})",
            "the file was not written to; load the organisation's folder into a new store, or restore a backup that this version made",
            e),
        // A missing table, a view in place of a table or a value of the wrong type: another program altered the file.
        raw.SQLITE_ERROR or raw.SQLITE_MISMATCH or raw.SQLITE_SCHEMA => SqliteFile.Damaged(path, $"its tables are not those that Plumbline made ({e.Message})", e),
        raw.SQLITE_NOMEM or raw.SQLITE_TOOBIG => new LedgerException(LedgerProblem.Failed, $"found too little memory to read {path} ({e.Message})", "nothing was changed; make room in memory and try again", e),
        _ => new LedgerException(LedgerProblem.Failed, $"found that SQLite refused at {path} ({e.Message})", "nothing was changed; verify the store: plumbline changes --verify, and restore the latest backup where that fails", e),
    };

    /// <summary>Another writer held the lock for longer than one waits.</summary>
    public static LedgerException Busy(string path, Exception? cause) => new(
        LedgerProblem.StoreIsBusy,
        $"found the store {path} held by another writer for too long",
        "nothing was changed; try again when the other writer has finished, or use PostgreSQL for many writers",
        cause);

    private static LedgerException DiskIsFull(string path, SqliteException e) => new(
        LedgerProblem.DiskIsFull,
        $"found no room on the disk of {path}, or of temporary files",
        "nothing was changed; make room and try again",
        e);
}
