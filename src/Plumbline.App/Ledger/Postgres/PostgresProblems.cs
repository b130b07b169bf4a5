using System.Net.Sockets;
using System.Security.Authentication;
using Npgsql;
using Plumbline.App.Ledger.Facts;

namespace Plumbline.App.Ledger.Postgres;

/// <summary>Explains the server's error codes and connection failures to users. A code without an explanation is quoted.</summary>
internal static class PostgresProblems
{
    private const string Look = "a change was written in full or not at all: plumbline changes shows which";

    /// <summary>The failure in words; null where it is not the database's.</summary>
    public static LedgerException? Explain(StoreAddress address, Exception failure) => failure switch
    {
        LedgerException => null,
        PostgresException e => PostgresCodes.Explain(address, e),
        NpgsqlException { InnerException: AuthenticationException or NotSupportedException } e => new LedgerException(
            LedgerProblem.NotPermitted,
            $"found that no secure connection to {address} can be made ({Innermost(e).Message})",
            "check sslmode and the certificates: docs/guide/production.md",
            e),
        NpgsqlException or SocketException or ObjectDisposedException or TimeoutException => Unreachable(address, failure),
        IOException when IsLostConnection(failure) => Unreachable(address, failure),
        NotSupportedException or InvalidOperationException when failure.Source is "Npgsql" => new LedgerException(
            LedgerProblem.Failed,
            $"found that {address} cannot be used with these settings ({failure.Message})",
            "check the address; docs/reference/command.md lists its settings",
            failure),
        _ => null,
    };

    /// <summary>Whether the server or the connection is gone or not yet ready, so that a retry may succeed.</summary>
    public static bool IsLostConnection(Exception failure) => failure switch
    {
        // A pooler that lost its own connection: "server conn crashed?", "server login has been failing".
        PostgresException { SqlState: PostgresErrorCodes.ProtocolViolation } e => e.MessageText.StartsWith("server", StringComparison.Ordinal),
        PostgresException e => PostgresCodes.IsComingOrGoing(e.SqlState),
        NpgsqlException { InnerException: AuthenticationException } => false,
        // No host has the requested role yet; during a failover one is about to get it.
        NpgsqlException { InnerException: null } e => e.Message.StartsWith("No suitable host", StringComparison.Ordinal),
        NpgsqlException { InnerException: AggregateException several } => several.InnerExceptions.Any(IsLostConnection),
        NpgsqlException { InnerException: { } inner } => inner is IOException or SocketException or TimeoutException or ObjectDisposedException || IsLostConnection(inner),
        SocketException or ObjectDisposedException or EndOfStreamException => true,
        IOException { InnerException: SocketException } => true,
        _ => false,
    };

    /// <summary>Whether a failure to connect shows that a server exists: a refused connection or a timeout does not.</summary>
    public static bool IsAnswer(Exception failure) => failure switch
    {
        PostgresException => true,
        AggregateException several => several.InnerExceptions.Any(IsAnswer),
        SocketException e => e.SocketErrorCode is SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown,
        TimeoutException => false,
        { InnerException: { } inner } => IsAnswer(inner),
        _ => true,
    };

    /// <summary>The error where the change was committed but the wait for the standby was cancelled.</summary>
    public static LedgerException NotReplicated(StoreAddress address, string warning) => new(
        LedgerProblem.NotReplicated,
        $"found the change written on the server at {address}, but perhaps not on its standby ({warning.TrimEnd('.', ';', ' ')})",
        "it stays unless this server is lost before the standby has it. Make sure that the standby runs, then check with plumbline changes. Repeating the command is safe: a change that is there is not made twice");

    private static LedgerException Unreachable(StoreAddress address, Exception e) => new(
        LedgerProblem.Unreachable,
        $"found no answer from PostgreSQL at {address} ({Innermost(e).Message})",
        $"check that the server runs and can be reached from here; {Look}",
        e);

    private static Exception Innermost(Exception e) => e.InnerException is { } inner ? Innermost(inner) : e;
}
