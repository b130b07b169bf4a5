using System.Diagnostics;
using System.Globalization;

namespace Plumbline.Tests.Support;

/// <summary>What a run of the command gave.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Errors);

/// <summary>A process whose output is read while it runs.</summary>
internal sealed class RunningCommand(Process process) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly Task<string> _output = process.StandardOutput.ReadToEndAsync();
    private readonly Task<string> _errors = process.StandardError.ReadToEndAsync();

    internal bool HasEnded => process.HasExited;

    /// <summary>Ctrl-C.</summary>
    internal void Interrupt() => Tool.Run("kill", "-INT", process.Id.ToString(CultureInfo.InvariantCulture));

    /// <summary>Waits for its end; a process that does not come to one is ended.</summary>
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
