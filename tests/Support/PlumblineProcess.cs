using System.Diagnostics;
using System.Text;

namespace Plumbline.Tests.Support;

/// <summary>Runs the command as users do: in its own process and folder.</summary>
internal static class PlumblineProcess
{
    /// <summary>The command, as built next to the tests.</summary>
    internal static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "plumbline.dll");

    internal static Task<CommandResult> RunAsync(string folder, params string[] arguments) =>
        RunAsync(folder, new Dictionary<string, string?>(StringComparer.Ordinal), arguments);

    /// <summary>Runs the command with these environment variables; null unsets one.</summary>
    internal static Task<CommandResult> RunAsync(string folder, IReadOnlyDictionary<string, string?> environment, params string[] arguments) =>
        RunAsync(folder, environment, "dotnet", [Program, .. arguments]);

    /// <summary>Starts the command as a terminal does, so that <see cref="RunningCommand.Interrupt"/> can stop it: a background process of a shell ignores Ctrl-C.</summary>
    internal static RunningCommand StartInTerminal(string folder, params string[] arguments) =>
        StartInTerminal(folder, new Dictionary<string, string?>(StringComparer.Ordinal), arguments);

    /// <summary>Starts the command as a terminal does, with these environment variables.</summary>
    internal static RunningCommand StartInTerminal(string folder, IReadOnlyDictionary<string, string?> environment, params string[] arguments) =>
        Start(folder, environment, "env", ["--default-signal=INT", "dotnet", Program, .. arguments]);

    /// <summary>Runs another program in the same way.</summary>
    internal static async Task<CommandResult> RunAsync(string folder, IReadOnlyDictionary<string, string?> environment, string program, IEnumerable<string> arguments)
    {
        using var running = Start(folder, environment, program, arguments);
        return await running.ResultAsync();
    }

    private static RunningCommand Start(string folder, IReadOnlyDictionary<string, string?> environment, string program, IEnumerable<string> arguments)
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
        return new RunningCommand(Process.Start(start)!);
    }
}
