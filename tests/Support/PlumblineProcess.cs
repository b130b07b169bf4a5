using System.Diagnostics;
using System.Text;

namespace Plumbline.Tests.Support;

/// <summary>What a run of the command gave.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Errors);

/// <summary>Runs the command as its users do: a process of its own, in a folder of its own.</summary>
internal static class PlumblineProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    /// <summary>The command, as it was built beside the tests.</summary>
    internal static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "plumbline.dll");

    internal static Task<CommandResult> RunAsync(string folder, params string[] arguments) =>
        RunAsync(folder, new Dictionary<string, string?>(StringComparer.Ordinal), arguments);

    /// <summary>Runs it with variables of its environment set, or unset where null.</summary>
    internal static Task<CommandResult> RunAsync(string folder, IReadOnlyDictionary<string, string?> environment, params string[] arguments) =>
        RunAsync(folder, environment, "dotnet", [Program, .. arguments]);

    /// <summary>Runs another program in the same way.</summary>
    internal static async Task<CommandResult> RunAsync(string folder, IReadOnlyDictionary<string, string?> environment, string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment.Remove("PLUMBLINE_STORE");
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException e)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', start.ArgumentList)} took more than {Patience}.", e);
        }

        return new CommandResult(process.ExitCode, await output, await errors);
    }
}
