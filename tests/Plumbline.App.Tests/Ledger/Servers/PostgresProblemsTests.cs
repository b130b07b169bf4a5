using System.Net.Sockets;
using System.Reflection;
using Npgsql;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Postgres;

namespace Plumbline.App.Tests.Ledger.Servers;

/// <summary>Every failure of the server or the connection has an explanation.</summary>
public sealed class PostgresProblemsTests
{
    private static readonly StoreAddress Address = StoreAddress.Parse("postgres://ann:s3cret@db.example/figures");

    public static TheoryData<string> Codes => new(typeof(PostgresErrorCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(code => (string)code.GetRawConstantValue()!).Concat(["XX999", "57P05", "25P03"]).Distinct(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Codes))]
    public void EveryCode_IsQuotedWithARemedy(string code)
    {
        var told = PostgresProblems.Explain(Address, new PostgresException("what the server says", "ERROR", "ERROR", code)).AsNotNull();
        Assert.StartsWith("found ", told.Message, StringComparison.Ordinal);
        Assert.Contains($"({code}: what the server says)", told.Message, StringComparison.Ordinal);
        Assert.Contains("db.example:5432/figures", told.Message, StringComparison.Ordinal);
        Assert.NotEmpty(told.Remedy);
    }

    [Theory]
    [InlineData("57014", LedgerProblem.StoreIsBusy, "statement_timeout")]
    [InlineData("57P05", LedgerProblem.Unreachable, "try again")]
    [InlineData("25P03", LedgerProblem.Unreachable, "try again")]
    [InlineData("42P01", LedgerProblem.NotAStore, "search path")]
    [InlineData("3F000", LedgerProblem.NotAStore, "search path")]
    [InlineData("42P07", LedgerProblem.NotAStore, "Search Path=")]
    [InlineData("22023", LedgerProblem.InvalidAddress, "setting")]
    [InlineData("25006", LedgerProblem.ReadOnly, "target_session_attrs=primary")]
    [InlineData("23505", LedgerProblem.StoreIsBusy, "try again")]
    [InlineData("08P01", LedgerProblem.Failed, "PgBouncer")]
    [InlineData("42P05", LedgerProblem.Failed, "Max Auto Prepare")]
    [InlineData("26000", LedgerProblem.Failed, "Max Auto Prepare")]
    [InlineData("53300", LedgerProblem.StoreIsBusy, "connections")]
    [InlineData("28P01", LedgerProblem.NotPermitted, "password")]
    [InlineData("28000", LedgerProblem.NotPermitted, "password")]
    [InlineData("42501", LedgerProblem.NotPermitted, "rights")]
    [InlineData("57P01", LedgerProblem.Unreachable, "nothing was changed")]
    public void Code_HasItsOwnRemedy(string code, LedgerProblem problem, string remedy)
    {
        var told = PostgresProblems.Explain(Address, new PostgresException("said", "ERROR", "ERROR", code)).AsNotNull();
        Assert.Equal(problem, told.Problem);
        Assert.Contains(remedy, told.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryConnectionFailure_IsExplained()
    {
        Exception[] failures =
        [
            new NpgsqlException("x"), new NpgsqlException("x", new EndOfStreamException()), new NpgsqlException("x", new System.Security.Authentication.AuthenticationException("x")),
            new ObjectDisposedException("ManualResetEventSlim"), new TimeoutException(), new SocketException(), new EndOfStreamException(),
            new IOException("x", new SocketException()), FromDriver(new NotSupportedException("x")), FromDriver(new InvalidOperationException("x")),
        ];
        Assert.All(failures, failure =>
        {
            var told = PostgresProblems.Explain(Address, failure).AsNotNull();
            Assert.StartsWith("found ", told.Message, StringComparison.Ordinal);
            Assert.NotEmpty(told.Remedy);
        });
        Assert.Null(PostgresProblems.Explain(Address, new IOException("a file of ours")));
        Assert.Null(PostgresProblems.Explain(Address, new InvalidOperationException("a fault of ours")));
    }

    [Fact]
    public void TemporaryFailure_IsALostConnection()
    {
        Exception[] lost =
        [
            Server("57P01"), Server("57P02"), Server("57P03"), Server("08006"), Server("08P01", "server conn crashed?"), new NpgsqlException("x", new IOException()), new NpgsqlException("x", new SocketException()),
            new NpgsqlException("No suitable host was found"), new ObjectDisposedException("x"), new SocketException(),
        ];
        Exception[] others = [Server("57014"), Server("25006"), Server("42P01"), Server("08P01", "unsupported startup parameter: search_path"), Server("28P01"), new NpgsqlException("No password has been provided"), new IOException("a file of ours")];
        Assert.All(lost, failure => Assert.True(PostgresProblems.IsLostConnection(failure), failure.ToString()));
        Assert.All(others, failure => Assert.False(PostgresProblems.IsLostConnection(failure), failure.ToString()));
    }

    private static PostgresException Server(string code, string said = "said") => new(said, "FATAL", "FATAL", code);

    private static Exception FromDriver(Exception e)
    {
        e.Source = "Npgsql";
        return e;
    }
}
