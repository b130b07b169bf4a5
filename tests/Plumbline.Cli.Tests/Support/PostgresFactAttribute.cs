using Plumbline.App.Tests.Ledger.Servers;
using System.Runtime.CompilerServices;

namespace Plumbline.Cli.Tests.Support;

/// <summary>A test with its own server; skipped, with the reason, if PostgreSQL is neither installed nor required.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber) =>
        Skip = string.Equals(Environment.GetEnvironmentVariable("PLUMBLINE_REQUIRE_POSTGRES"), "1", StringComparison.Ordinal) ? null : PostgresServer.WhyNot;
}
