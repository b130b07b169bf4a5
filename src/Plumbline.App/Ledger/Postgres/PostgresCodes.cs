using Npgsql;
using Plumbline.App.Ledger.Facts;

namespace Plumbline.App.Ledger.Postgres;

/// <summary>The server's five-character error codes in words: PostgreSQL's documentation, appendix A.</summary>
internal static class PostgresCodes
{
    /// <summary>Whether the server is stopping, starting or crashed, or the connection failed. A pooler that loses its server sends 08P01.</summary>
    public static bool IsComingOrGoing(string code) => code is
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow
        or PostgresErrorCodes.ConnectionException or PostgresErrorCodes.ConnectionFailure or PostgresErrorCodes.ConnectionDoesNotExist
        or PostgresErrorCodes.SqlClientUnableToEstablishSqlConnection;

    public static LedgerException Explain(StoreAddress address, PostgresException e)
    {
        var (problem, found, remedy) = Words(address, e);
        return new LedgerException(problem, $"found {found} ({Said(e)})", remedy, e);
    }

    private static (LedgerProblem Problem, string Found, string Remedy) Words(StoreAddress address, PostgresException e) => e.SqlState switch
    {
        PostgresErrorCodes.InvalidCatalogName =>
            (LedgerProblem.StoreNotFound, $"no database at {address}", "check the name, or create the database: createdb --encoding=UTF8 --template=template0 NAME"),
        PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName or PostgresErrorCodes.UndefinedFunction =>
            (LedgerProblem.NotAStore, $"that a table or schema of Plumbline is missing in {address}", "nothing was changed; check the user's search path (behind a pooler: ALTER ROLE … SET search_path), and restore the latest backup where a table was dropped"),
        PostgresErrorCodes.UndefinedColumn =>
            (LedgerProblem.NotAStore, $"tables of another version of Plumbline, or altered ones, in {address}", "nothing was changed; load the organisation's folder into a new store, or restore a backup that this version made"),
        PostgresErrorCodes.DuplicateTable or PostgresErrorCodes.DuplicateSchema or PostgresErrorCodes.DuplicateObject =>
            (LedgerProblem.NotAStore, $"tables of another program, or of an incomplete store, in {address}", "nothing was changed; name another schema with Search Path= in the address, or restore a backup"),
        PostgresErrorCodes.ReadOnlySqlTransaction =>
            (LedgerProblem.ReadOnly, $"that the server at {address} is a standby, or lets this user read only", "nothing was changed; name the primary in the address, or all servers with target_session_attrs=primary"),
        PostgresErrorCodes.InsufficientPrivilege =>
            (LedgerProblem.NotPermitted, $"that {address} does not let this user do that", "ask for the rights that docs/guide/production.md lists; to make a store the user needs CREATE on the database"),
        "28000" or "28P01" =>
            (LedgerProblem.NotPermitted, $"that {address} does not let this user in", "check user and password, and the server's pg_hba.conf"),
        PostgresErrorCodes.DiskFull =>
            (LedgerProblem.DiskIsFull, $"no room on the disk of the server at {address}", "nothing was changed; make room and try again (VACUUM frees the space of the failed write)"),
        PostgresErrorCodes.LockNotAvailable =>
            (LedgerProblem.StoreIsBusy, FormattableString.Invariant($"the store {address} held by another writer for too long"), "nothing was changed; try again"),
        PostgresErrorCodes.TooManyConnections =>
            (LedgerProblem.StoreIsBusy, $"no connection free at {address}", "nothing was changed; try again, or give the server more connections, or a pooler"),
        PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.OutOfMemory or PostgresErrorCodes.ConfigurationLimitExceeded =>
            (LedgerProblem.StoreIsBusy, $"the store {address} too busy", "nothing was changed; try again"),
        PostgresErrorCodes.UniqueViolation =>
            (LedgerProblem.StoreIsBusy, $"that another writer was first in {address}", "nothing was changed; try again. If it happens again, verify the store: plumbline changes --verify"),
        PostgresErrorCodes.QueryCanceled =>
            (LedgerProblem.StoreIsBusy, $"a statement stopped by the server at {address}: it took longer than the server allows, or someone cancelled it", "nothing was changed; try again, or have statement_timeout raised for this user: ALTER ROLE … SET statement_timeout"),
        "25P03" or "57P05" =>
            (LedgerProblem.Unreachable, $"that the server at {address} ended an idle connection", "nothing was changed; try again"),
        PostgresErrorCodes.ProtocolViolation or "42P05" or PostgresErrorCodes.InvalidSqlStatementName =>
            (LedgerProblem.Failed, $"that the pooler or server at {address} refused the connection", "behind PgBouncer: leave Max Auto Prepare and Options out of the address, and set search_path on the role: docs/guide/production.md"),
        PostgresErrorCodes.InvalidParameterValue =>
            (LedgerProblem.InvalidAddress, $"that {address} does not understand a setting of the address", "correct the setting that the server names"),
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted =>
            (LedgerProblem.StoreIsDamaged, $"damaged data in {address}", "keep the server's files as they are and restore the latest backup"),
        PostgresErrorCodes.IoError =>
            (LedgerProblem.DiskFailed, $"that the disk of the server at {address} fails", "check the disk; nothing was changed"),
        { } code when IsComingOrGoing(code) =>
            (LedgerProblem.Unreachable, $"the server at {address} stopping or starting", "nothing was changed; try again when it runs"),
        _ => (LedgerProblem.Failed, $"that PostgreSQL at {address} refused", "nothing was changed; give the code to the server's administrator"),
    };

    // Detail and statement are left out: they may quote what users wrote.
    private static string Said(PostgresException e) => $"{e.SqlState}: {e.MessageText}";
}
