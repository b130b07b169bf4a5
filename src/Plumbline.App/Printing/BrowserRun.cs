using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Plumbline.App.Printing;

/// <summary>Runs the browser once, and ends it with all its child processes if it does not end by itself.</summary>
internal static class BrowserRun
{
    private const int KeptOutput = 4000;

    /// <summary>The exit code, null if the browser did not start or was ended, and the end of its output.</summary>
    internal readonly record struct Result(int? ExitCode, bool TimedOut, string Output);

    internal static async Task<Result> Start(Browser browser, IReadOnlyList<string> arguments, TimeSpan limit, CancellationToken cancellation)
    {
        var output = new StringBuilder();
        using var process = new Process { StartInfo = StartOf(browser, arguments) };
        process.OutputDataReceived += (_, line) => Keep(output, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(output, line.Data);
        try
        {
            process.Start();
        }
        catch (Win32Exception refused)
        {
            return new Result(null, TimedOut: false, refused.Message);
        }

        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        ending.CancelAfter(limit);
        try
        {
            await process.WaitForExitAsync(ending.Token);
        }
        catch (OperationCanceledException)
        {
            End(process);
            cancellation.ThrowIfCancellationRequested();
            return new Result(null, TimedOut: true, Text(output));
        }

        return new Result(process.ExitCode, TimedOut: false, Text(output));
    }

    private static ProcessStartInfo StartOf(Browser browser, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(browser.Path)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return start;
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit(TimeSpan.FromSeconds(5));
        }
        catch (Exception ended) when (ended is InvalidOperationException or Win32Exception or AggregateException)
        {
            // The process ended by itself between the time limit and the kill.
        }
    }

    private static void Keep(StringBuilder output, string? line)
    {
        if (line is null)
            return;
        lock (output)
        {
            output.Append(line).Append('\n');
            if (output.Length > KeptOutput)
                output.Remove(0, output.Length - KeptOutput);
        }
    }

    private static string Text(StringBuilder output)
    {
        lock (output)
            return output.ToString();
    }
}
