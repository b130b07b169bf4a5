using Plumbline.App.Tests.Ledger.Servers;
using System.Runtime.CompilerServices;
using Plumbline.App.Ledger;
using Plumbline.Cli.Tests.Support;
using Plumbline.Tests.Support;

namespace Plumbline.Cli.Tests.Commands;

/// <summary>The command on a machine whose clock is wrong.</summary>
public sealed class WrongClockTests : IDisposable
{
    private static readonly Dictionary<string, string?> Unchanged = new(StringComparer.Ordinal);
    private readonly TemporaryFolder _folder = new();

    public WrongClockTests()
    {
        for (var i = 1; i <= 3; i++) _folder.Write($"{i}.csv", $"indicator,unit,period,value\nsickness-monthly,trust,2021-0{i},4.0{i}%\n");
    }

    [FakeTimeFact]
    public async Task AFile_WrittenInAFarYear_WarnsThenRefuses_UnlessTheClockIsVouchedFor()
    {
        Assert.Equal(0, (await RunAsync("load", Repository.Sample("community-trust"))).ExitCode);
        var far = await InYearAsync(2099, "import", "1.csv");
        Assert.Equal(0, far.ExitCode);
        Assert.Contains("more than a year later than the last change", far.Errors, StringComparison.Ordinal);

        var refused = await RunAsync("import", "2.csv");
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("made at 2099-", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("and the clock says 20", refused.Errors, StringComparison.Ordinal);
        foreach (var verb in new[] { "undo 2", "withdraw definition report quality-dashboard --reason r", $"load {Repository.Sample("community-trust")}/. --who x" })
        {
            var result = await RunAsync(verb.Split(' '));
            Assert.True(result.ExitCode == 2 || result.Errors.Contains("nothing new", StringComparison.Ordinal), verb + result.Errors);
        }

        var vouched = await RunAsync("import", "2.csv", "--clock-is-right");
        Assert.True(vouched.ExitCode == 0, vouched.Errors);
        var asAt = await RunAsync("observations", "--indicator", "sickness-monthly", "--as-at", "2098-12-31");
        Assert.Equal(0, asAt.ExitCode);
        Assert.Contains("which is in the future: a clock was wrong", asAt.Errors, StringComparison.Ordinal);
    }

    [FakeTimeFact(NeedsPostgres = true)]
    public async Task AServer_StampsChangesByItsOwnClock()
    {
        var store = ((StoreAddress.Postgres)await PostgresServer.NewDatabaseAsync()).ConnectionString;
        Assert.Equal(0, (await RunAsync("load", Repository.Sample("community-trust"), "--store", store)).ExitCode);
        var far = await InYearAsync(2099, "import", "1.csv", "--store", store);

        Assert.True(far.ExitCode == 0, far.Errors);
        Assert.Contains("This machine's clock says 2099-", far.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(",2099-", (await RunAsync("changes", "--store", store)).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("import", "2.csv", "--store", store)).ExitCode);
    }

    public void Dispose() => _folder.Dispose();

    private Task<CommandResult> RunAsync(params string[] arguments) => CommandRun.InAsync(_folder.Path, arguments);

    private Task<CommandResult> InYearAsync(int year, params string[] arguments) =>
        PlumblineProcess.RunAsync(_folder.Path, Unchanged, "faketime", ["-f", FormattableString.Invariant($"@{year}-01-01 00:00:00"), "dotnet", PlumblineProcess.Program, .. arguments]);
}

/// <summary>A test with another clock; skipped without faketime.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FakeTimeFactAttribute : FactAttribute
{
    private bool _needsPostgres;

    public FakeTimeFactAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber) => Skip = Tool.IsInstalled("faketime") ? null : "faketime is not installed (apt install faketime)";

    public bool NeedsPostgres
    {
        get => _needsPostgres;
        set => (_needsPostgres, Skip) = (value, Skip ?? (value ? PostgresServer.WhyNot : null));
    }
}
