using System.Text;
using Plumbline.Cli.Tests.Support;
using Plumbline.Tests.Support;

namespace Plumbline.Cli.Tests.Commands;

/// <summary>The command as users run it, in a process of its own: its output and exit code equal those of a run inside the test process.</summary>
public sealed class ProcessTests : IDisposable
{
    private const string Figures = "series,date,value\nÆrø,2020-01-01,1\nÆrø,2020-02-01,2\n";

    private static readonly Dictionary<string, string?> Unchanged = new(StringComparer.Ordinal);
    private readonly TemporaryFolder _folder = new();

    public ProcessTests() => _folder.Write("in.csv", Figures);

    [Theory]
    [InlineData(0, "spc", "in.csv")]
    [InlineData(2, "spc", "nô.csv")]
    public async Task AProcess_WritesTheSameAsARunHere(int exitCode, params string[] arguments)
    {
        var here = await CommandRun.InAsync(_folder.Path, arguments);
        Assert.Equal(exitCode, here.ExitCode);
        Assert.Equal(here, await PlumblineProcess.RunAsync(_folder.Path, arguments));
    }

    [Fact]
    public async Task StandardInput_IsReadToItsEnd_AndTheSameBytesComeOut()
    {
        await using var figures = File.OpenRead(_folder.File("in.csv"));
        var here = await CommandRun.InAsync(_folder.Path, figures, "spc", "-");
        Assert.Contains("\nÆrø,2020-02-01,2,", here.Output, StringComparison.Ordinal);
        var there = await PlumblineProcess.RunAsync(_folder.Path, Unchanged, "sh", ["-c", "dotnet \"$1\" spc - < in.csv > out.csv", "sh", PlumblineProcess.Program]);
        Assert.Equal(here with { Output = "" }, there);
        Assert.Equal(Encoding.UTF8.GetBytes(here.Output), await File.ReadAllBytesAsync(_folder.File("out.csv")));
    }

    [Fact]
    public async Task Version_IsOneLine()
    {
        var result = await PlumblineProcess.RunAsync(_folder.Path, "--version");
        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        Assert.Matches(@"^[0-9]+\.[0-9]+\.[0-9]+[^\n]*\n\z", result.Output);
    }

    public void Dispose() => _folder.Dispose();
}
