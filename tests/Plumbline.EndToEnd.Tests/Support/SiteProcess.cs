using Plumbline.Tests.Support;
using System.Diagnostics;

namespace Plumbline.EndToEnd.Tests.Support;

/// <summary><c>plumbline serve</c> on a store, in its own process, on a port chosen by the system.</summary>
internal sealed class SiteProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    private SiteProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
        Client = new HttpClient { BaseAddress = address, Timeout = Patience };
    }

    internal Uri Address { get; }

    internal HttpClient Client { get; }

    internal static Task<SiteProcess> StartAsync(string folder, string store, params string[] settings) => StartAtAsync("http://127.0.0.1:0", folder, store, settings);

    /// <summary>Starts the site at an address that was in use before, as after a failure of the machine.</summary>
    internal static async Task<SiteProcess> StartAtAsync(string address, string folder, string store, params string[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [PlumblineProcess.Program, "serve", "--urls", address, "--no-sign-in", "--store", store, .. settings])
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
            if (Uri.TryCreate(line.Data, UriKind.Absolute, out var found)) listening.TrySetResult(found);
        };
        process.ErrorDataReceived += (_, _) => { };
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException("The site ended before it listened."));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            return new SiteProcess(process, await listening.Task.WaitAsync(Patience));
        }
        catch
        {
            End(process);
            throw;
        }
    }

    /// <summary>Ends the process at once, as a failure of the machine does: nothing can be finished.</summary>
    internal Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        return _process.WaitForExitAsync();
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
}
