using System.ComponentModel;
using System.Diagnostics;
using System.IO.Pipes;
using System.Text;

namespace Plumbline.App.Printing;

/// <summary>A browser's process with the two pipes that drive it. It ends with its pipes, so also if this program is killed.</summary>
internal sealed class BrowserProcess : IDisposable
{
    private const int KeptOutput = 4000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly StringBuilder output = new();
    private readonly Process process;
    private readonly AnonymousPipeServerStream? input;
    private readonly AnonymousPipeServerStream? answers;

    /// <summary>Starts the browser.</summary>
    /// <exception cref="Win32Exception">The system refused.</exception>
    internal BrowserProcess(Browser browser, IReadOnlyList<string> arguments)
    {
        // Chromium reads its calls from descriptor 3 and answers on 4. Here they are the shell's input and output.
        // Windows has no such numbers: there the browser is told the handles that it inherits.
        if (OperatingSystem.IsWindows())
        {
            input = new AnonymousPipeServerStream(PipeDirection.Out, HandleInheritability.Inheritable);
            answers = new AnonymousPipeServerStream(PipeDirection.In, HandleInheritability.Inheritable);
            arguments = [.. arguments, $"--remote-debugging-io-pipes={input.GetClientHandleAsString()},{answers.GetClientHandleAsString()}"];
        }
        else
        {
            arguments = ["-c", "exec \"$0\" \"$@\" 3<&0 4>&1 </dev/null >&2", browser.Path, .. arguments];
        }

        process = new Process { StartInfo = StartOf(OperatingSystem.IsWindows() ? browser.Path : "/bin/sh", arguments) };
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.Start();
        process.BeginErrorReadLine();
        input?.DisposeLocalCopyOfClientHandle();
        answers?.DisposeLocalCopyOfClientHandle();
        Pipe = new DevToolsPipe(input ?? process.StandardInput.BaseStream, answers ?? process.StandardOutput.BaseStream);
    }

    internal DevToolsPipe Pipe { get; }

    /// <summary>The end of what the browser wrote.</summary>
    internal string Output
    {
        get
        {
            lock (output) return output.ToString();
        }
    }

    /// <summary>The exit code of a browser that closed its pipe; null if it does not end.</summary>
    internal async Task<int?> ExitCodeAsync(CancellationToken cancellation)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        ending.CancelAfter(Patience);
        try
        {
            await process.WaitForExitAsync(ending.Token);
            return process.ExitCode;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>Asks the browser to end, so that it leaves no file behind.</summary>
    internal void Close()
    {
        try
        {
            Pipe.SendAsync("Browser.close", null, null, CancellationToken.None).GetAwaiter().GetResult();
            process.WaitForExit(Patience);
        }
        catch (IOException)
        {
            // It ended by itself.
        }
    }

    /// <summary>Ends the browser and all its child processes.</summary>
    public void Dispose()
    {
        try
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit(Patience);
        }
        catch (Exception ended) when (ended is InvalidOperationException or Win32Exception or AggregateException)
        {
            // The process ended by itself.
        }

        process.Dispose();
        input?.Dispose();
        answers?.Dispose();
    }

    private static ProcessStartInfo StartOf(string program, IEnumerable<string> arguments) => new(program, arguments)
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        RedirectStandardInput = true,
        UseShellExecute = false,
        CreateNoWindow = true,
    };

    private void Keep(string? line)
    {
        if (line is null) return;
        lock (output)
        {
            output.Append(line).Append('\n');
            if (output.Length > KeptOutput) output.Remove(0, output.Length - KeptOutput);
        }
    }
}
