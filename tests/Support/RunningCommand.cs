using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Plumbline.Tests.Support;

/// <summary>The result of running a command.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Errors);

/// <summary>A running process whose output is read as it arrives.</summary>
internal sealed class RunningCommand(Process process) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly Task<string> _output = process.StandardOutput.ReadToEndAsync();
    private readonly Heard _errors = new(process.StandardError);

    internal bool HasEnded => process.HasExited;

    /// <summary>Waits until the command has said some words on standard error.</summary>
    internal async Task HearsAsync(string words)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!_errors.SoFar.Contains(words, StringComparison.Ordinal))
        {
            Assert.False(process.HasExited && _errors.All.IsCompleted, $"It ended and did not say “{words}”: {_errors.SoFar}");
            await Task.Delay(20, patience.Token);
        }
    }

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

        return new CommandResult(process.ExitCode, await _output, await _errors.All);
    }

    public void Dispose() => process.Dispose();

    /// <summary>What a stream has given so far, and all of it at its end.</summary>
    private sealed class Heard
    {
        private readonly StringBuilder _text = new();

        internal Heard(StreamReader stream) => All = ListenAsync(stream);

        internal Task<string> All { get; }

        internal string SoFar
        {
            get
            {
                lock (_text) return _text.ToString();
            }
        }

        private async Task<string> ListenAsync(StreamReader stream)
        {
            var letters = new char[4096];
            for (int read; (read = await stream.ReadAsync(letters)) > 0;)
            {
                lock (_text) _text.Append(letters, 0, read);
            }

            return SoFar;
        }
    }
}
