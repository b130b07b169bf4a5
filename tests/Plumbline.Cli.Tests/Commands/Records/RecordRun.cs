using Plumbline.Cli.Tests.Support;
using Plumbline.Tests.Support;

namespace Plumbline.Cli.Tests.Commands.Records;

/// <summary>Runs the command over the small register, at a clock that stands still.</summary>
internal sealed class RecordRun : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>The day of every run.</summary>
    internal DateTimeOffset Now { get; set; } = new(2020, 5, 20, 9, 30, 0, TimeSpan.Zero);

    /// <summary>Loads the small register.</summary>
    /// <param name="others">Further files of the workspace, or others in place of its own.</param>
    internal static async Task<RecordRun> LoadedAsync(params (string File, string Text)[] others)
    {
        var run = new RecordRun();
        SmallRegister.Write(run._folder, "w");
        foreach (var (file, text) in others) run._folder.Write($"w/{file}", text);
        await run.RunAsync(0, "load", "w", "--who", "Head of Governance");
        return run;
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Changes a file of the workspace and loads it.</summary>
    internal async Task LoadAsync(string file, string text)
    {
        _folder.Write($"w/{file}", text);
        await RunAsync(0, "load", "w", "--who", "Head of Governance");
    }

    internal async Task<CommandResult> RunAsync(int exitCode, params string[] arguments)
    {
        var result = await CommandRun.AtAsync(new StoppedClock(Now), _folder.Path, arguments);
        Assert.True(result.ExitCode == exitCode, $"plumbline {string.Join(' ', arguments)}: exit {result.ExitCode}\n{result.Output}{result.Errors}");
        return result;
    }

    /// <summary>The lines of a result.</summary>
    internal async Task<string[]> LinesAsync(params string[] arguments) => (await RunAsync(0, arguments)).Output.TrimEnd('\n').Split('\n').Select(static line => line.TrimEnd('\r')).ToArray();

    /// <summary>What a refused verb says, without the help line.</summary>
    internal async Task<string> RefusedAsync(params string[] arguments) => (await RunAsync(2, arguments)).Errors.TrimEnd('\n');
}
