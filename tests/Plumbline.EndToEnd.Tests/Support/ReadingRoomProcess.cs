using Plumbline.Tests.Support;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Plumbline.EndToEnd.Tests.Support;

/// <summary>A reading room on a store, in its own process, on a port chosen by the system.</summary>
internal sealed partial class ReadingRoomProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    private ReadingRoomProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
        Client = new HttpClient { BaseAddress = address, Timeout = Patience };
    }

    /// <summary>The application where it was built: <c>src/Plumbline.Web/bin/Debug/net10.0</c>, or the configuration that the tests were built in.</summary>
    private static string Program { get; } = Repository.Path(
        "src", "Plumbline.Web", Path.GetRelativePath(Repository.Path("tests", "Plumbline.EndToEnd.Tests"), AppContext.BaseDirectory), "Plumbline.Web.dll");

    internal Uri Address { get; }

    internal HttpClient Client { get; }

    internal static async Task<ReadingRoomProcess> StartAsync(string folder, string store, params string[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Program, "--urls", "http://127.0.0.1:0", "--store", store, .. settings])
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { } said && Listening().Match(said) is { Success: true } found) listening.TrySetResult(new Uri(found.Groups["address"].Value));
        };
        process.ErrorDataReceived += (_, _) => { };
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException("The reading room ended before it listened."));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            return new ReadingRoomProcess(process, await listening.Task.WaitAsync(Patience));
        }
        catch
        {
            End(process);
            throw;
        }
    }

    public ValueTask DisposeAsync()
    {
        Client.Dispose();
        End(_process);
        return ValueTask.CompletedTask;
    }

    private static void End(Process process)
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.WaitForExit(Patience);
        process.Dispose();
    }

    [GeneratedRegex(@"Now listening on: (?<address>http://127\.0\.0\.1:[0-9]+)", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Listening();
}
