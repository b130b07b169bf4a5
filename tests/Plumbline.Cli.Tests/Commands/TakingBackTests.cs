using Plumbline.Cli.Tests.Support;
using Plumbline.Tests.Support;

namespace Plumbline.Cli.Tests.Commands;

/// <summary>Taking back an import, as docs/guide/monthly-round.md has it, and what is shown of definitions that folder and ledger say differently.</summary>
public sealed class TakingBackTests : IDisposable
{
    private const string March = "Indicator,Mar-24\nStaff leavers rate,9.1%\n";

    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _workspace = new();

    public TakingBackTests() => _workspace.Copy(Repository.Sample("community-trust"));

    public void Dispose()
    {
        _folder.Dispose();
        _workspace.Dispose();
    }

    [Fact]
    public async Task WrongLabel_IsWarnedOf_AndItsImportUndone()
    {
        await RunAsync(0, "load", _workspace.Path);
        _folder.Write("march.csv", March);
        await RunAsync(0, "import", "march.csv", "--map", "Staff leavers rate=stability");
        var again = await RunAsync(1, "import", "march.csv", "--map", "Staff leavers rate=turnover");
        Assert.Contains("mapping: warning: “Staff leavers rate” was stability until now; the figures that change 2 brought in under it stay: undo 2, or withdraw them", again.Errors, StringComparison.Ordinal);
        Assert.Contains("Remedy: nothing was changed; first undo the later changes of the same facts, newest first, starting with undo 3, then undo 2;", (await RunAsync(2, "undo", "2")).Errors, StringComparison.Ordinal);
        await RunAsync(0, "undo", "3");
        await RunAsync(0, "undo", "2");
        Assert.DoesNotContain("2024-03", (await RunAsync(0, "observations", "--indicator", "stability")).Output, StringComparison.Ordinal);
        await RunAsync(0, "import", "march.csv", "--map", "Staff leavers rate=turnover");
    }

    [Fact]
    public async Task OlderFile_EndsWithAWarning_AndMarksItsFigures()
    {
        await RunAsync(0, "load", _workspace.Path);
        await ImportAsync(0, "1204");
        await ImportAsync(0, "141");
        var older = await ImportAsync(1, "1204");
        Assert.Contains("changed,,incidents,trust,2024-03,141,1204,march.csv:2:4,as before change 3,", older.Output, StringComparison.Ordinal);
        Assert.Contains("march.csv: warning: 1 of the changed figures is what the ledger held before a later change (change 3 corrected incidents, trust, 2024-03): is this an older file?", older.Errors, StringComparison.Ordinal);

        Task<CommandResult> ImportAsync(int exit, string value)
        {
            _folder.Write("march.csv", $"indicator,unit,period,value\nincidents,trust,2024-03,{value}\n");
            return RunAsync(exit, "import", "march.csv");
        }
    }

    [Fact]
    public async Task PlanAndMapping_AreDumpedIntoTheFolder_AndConflictsSaidInWords()
    {
        await RunAsync(0, "load", _workspace.Path);
        _folder.Write("march.csv", March);
        _folder.Write("plan.csv", "indicator,unit,period,value,aspect\nturnover,trust,2024-03,10.0%,plan\n");
        await RunAsync(0, "import", "march.csv", "plan.csv", "--map", "Staff leavers rate=turnover");
        var into = await RunAsync(0, "dump", "--into", _workspace.Path);
        Assert.Contains("mapping staff leavers rate: “indicator: turnover; label: Staff leavers rate”; turnover, trust, 2024-03: “9.1%”; turnover, trust, 2024-03, plan: “10.0%”", into.Errors, StringComparison.Ordinal);
        Assert.Contains("nothing new", (await RunAsync(0, "load", _workspace.Path)).Errors, StringComparison.Ordinal);

        _workspace.Write("mappings.csv", "label,indicator,kind,recipe\nStaff leavers rate,stability,,\n");
        await RunAsync(1, "import", "march.csv", "--map", "Staff leavers rate=appraisals");
        var refused = await RunAsync(2, "load", _workspace.Path);
        Assert.Contains("mapping staff leavers rate: ledger “indicator: appraisals” (change 3, ", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("; folder “indicator: stability”", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("conflict,mapping,staff leavers rate,indicator: appraisals,indicator: stability,3", (await RunAsync(2, "load", _workspace.Path, "--dry-run")).Output, StringComparison.Ordinal);
    }

    private async Task<CommandResult> RunAsync(int exit, params string[] arguments)
    {
        var result = await CommandRun.InAsync(_folder.Path, [.. arguments, "--store", "plumbline.db"]);
        Assert.True(result.ExitCode == exit, $"{string.Join(' ', arguments)}: {result.ExitCode}\n{result.Errors}");
        return result;
    }
}
