using System.Diagnostics;
using System.Globalization;

namespace Plumbline.Tests.Support;

/// <summary>The result of running a command.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Errors);

/// <summary>A running process whose output is read as it arrives.</summary>
internal sealed class RunningCommand(Process process) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly Task<string> _output = process.StandardOutput.ReadToEndAsync();
    private readonly Task<string> _errors = process.StandardError.ReadToEndAsync();

    internal bool HasEnded => process.HasExited;

    /// <summary>Sends SIGINT, as Ctrl-C does.</summary>
    internal void Interrupt() => Tool.Run("kill", "-INT", process.Id.ToString(CultureInfo.InvariantCulture));

    /// <summary>Waits for the process to end, and kills it after four minutes.</summary>
    internal async Task<CommandResult> ResultAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException e)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{process.StartInfo.FileName} {string.Join(' ', process.StartInfo.ArgumentList)} took more than {Patience}.", e);
        }

        return new CommandResult(process.ExitCode, await _output, await _errors);
    }

    public void Dispose() => process.Dispose();
}
