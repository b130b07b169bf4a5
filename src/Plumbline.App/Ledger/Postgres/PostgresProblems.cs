using System.Net.Sockets;
using System.Security.Authentication;
using Npgsql;
using Plumbline.App.Ledger.Facts;

namespace Plumbline.App.Ledger.Postgres;

/// <summary>What the server's codes, and the failures of a connection, mean to a person. Whatever has no words of its own is told with its code.</summary>
internal static class PostgresProblems
{
    private const string Look = "a change was written wholly or not at all: plumbline changes shows which";

    /// <summary>Null where the failure is none of the database's.</summary>
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
            $"found that {address} cannot be used so ({failure.Message})",
            "check the address; docs/reference/command.md lists what it may say",
            failure),
        _ => null,
    };

    /// <summary>The server, or the way to it, went away or is coming: the same may do a moment later.</summary>
    public static bool IsLostConnection(Exception failure) => failure switch
    {
        // A pooler that lost its own connection: "server conn crashed?", "server login has been failing".
        PostgresException { SqlState: PostgresErrorCodes.ProtocolViolation } e => e.MessageText.StartsWith("server", StringComparison.Ordinal),
        PostgresException e => PostgresCodes.IsComingOrGoing(e.SqlState),
        NpgsqlException { InnerException: AuthenticationException } => false,
        // Several hosts, none of which is what was asked for: it is about to become so.
        NpgsqlException { InnerException: null } e => e.Message.StartsWith("No suitable host", StringComparison.Ordinal),
        NpgsqlException { InnerException: AggregateException several } => several.InnerExceptions.Any(IsLostConnection),
        NpgsqlException { InnerException: { } inner } => inner is IOException or SocketException or TimeoutException or ObjectDisposedException || IsLostConnection(inner),
        SocketException or ObjectDisposedException or EndOfStreamException => true,
        IOException { InnerException: SocketException } => true,
        _ => false,
    };

    /// <summary>Whether a failure to connect shows that something is there: refused outright, or without any answer, there is none.</summary>
    public static bool IsAnswer(Exception failure) => failure switch
    {
        PostgresException => true,
        AggregateException several => several.InnerExceptions.Any(IsAnswer),
        SocketException e => e.SocketErrorCode is SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown,
        TimeoutException => false,
        { InnerException: { } inner } => IsAnswer(inner),
        _ => true,
    };

    /// <summary>Committed, and the wait for a second server called off.</summary>
    public static LedgerException NotReplicated(StoreAddress address, string warning) => new(
        LedgerProblem.NotReplicated,
        $"found the change written on the server at {address}, and not known to be on its standby ({warning.TrimEnd('.', ';', ' ')})",
        "it stays unless this server is lost before the standby has it: see that the standby runs, and look with plumbline changes then. The same again is safe: what is there already is nothing new");

    private static LedgerException Unreachable(StoreAddress address, Exception e) => new(
        LedgerProblem.Unreachable,
        $"found no answer from PostgreSQL at {address} ({Innermost(e).Message})",
        $"check that the server runs and may be reached from here; {Look}",
        e);

    private static Exception Innermost(Exception e) => e.InnerException is { } inner ? Innermost(inner) : e;
}
