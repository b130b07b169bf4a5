using Npgsql;

namespace Plumbline.App.Ledger.Postgres;

/// <summary>What the server's codes mean to a person.</summary>
internal static class PostgresProblems
{
    public static LedgerException? Explain(StoreAddress address, Exception failure) => failure switch
    {
        PostgresException e => Explain(address, e),
        NpgsqlException e => new LedgerException(
            LedgerProblem.Unreachable,
            $"found no answer from PostgreSQL at {address} ({e.InnerException?.Message ?? e.Message})",
            "check that the server runs and may be reached from here; a change was written wholly or not at all: plumbline changes shows which",
            e),
        _ => null,
    };

    private static LedgerException? Explain(StoreAddress address, PostgresException e) => e.SqlState switch
    {
        PostgresErrorCodes.InvalidCatalogName => new LedgerException(
            LedgerProblem.StoreNotFound,
            $"found no database at {address}",
            "check the name, or make the database: createdb --encoding=UTF8 --template=template0 NAME",
            e),
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification or PostgresErrorCodes.InsufficientPrivilege
            or PostgresErrorCodes.ReadOnlySqlTransaction => new LedgerException(
            LedgerProblem.NotPermitted,
            $"found that {address} does not let this user do that ({e.MessageText})",
            "check user and password; to make a store the user needs CREATE on the database",
            e),
        PostgresErrorCodes.DiskFull => new LedgerException(
            LedgerProblem.DiskIsFull,
            $"found no room on the disk of the server at {address} ({e.MessageText})",
            "nothing was changed; make room and try again (what the failed write took is free again after VACUUM)",
            e),
        PostgresErrorCodes.LockNotAvailable => Busy(address, $"held by another writer for longer than {PostgresDialect.PatienceSeconds} seconds", e),
        PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.OutOfMemory =>
            Busy(address, $"too busy ({e.MessageText})", e),
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow => new LedgerException(
            LedgerProblem.Unreachable,
            $"found the server at {address} stopping or starting ({e.MessageText})",
            "try again when it runs",
            e),
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => new LedgerException(
            LedgerProblem.StoreIsDamaged,
            $"found damaged data in {address} ({e.MessageText})",
            "keep the server's files as they are and restore the latest backup",
            e),
        PostgresErrorCodes.IoError => new LedgerException(
            LedgerProblem.DiskFailed,
            $"found that the disk of the server at {address} does not read or write ({e.MessageText})",
            "check the disk; nothing was changed",
            e),
        _ => null,
    };

    private static LedgerException Busy(StoreAddress address, string how, PostgresException e) => new(
        LedgerProblem.StoreIsBusy,
        $"found the store {address} {how}",
        "nothing was changed; try again",
        e);
}
