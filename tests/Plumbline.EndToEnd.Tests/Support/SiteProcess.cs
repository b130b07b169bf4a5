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

    /// <summary>The link with which the first account is made; null where the site printed none.</summary>
    internal Uri? FirstLink { get; private init; }

    /// <summary>Starts a site on which nobody signs in.</summary>
    internal static Task<SiteProcess> StartAsync(string folder, string store, params string[] settings) => StartAtAsync("http://127.0.0.1:0", folder, store, settings);

    /// <summary>Starts the site at an address that was in use before, as after a failure of the machine.</summary>
    internal static Task<SiteProcess> StartAtAsync(string address, string folder, string store, params string[] settings) => RunAsync(address, folder, store, ["--no-sign-in", .. settings]);

    /// <summary>Starts a site on which people sign in.</summary>
    internal static Task<SiteProcess> StartWithSignInAsync(string folder, string store, params string[] settings) => RunAsync("http://127.0.0.1:0", folder, store, settings);

    private static async Task<SiteProcess> RunAsync(string address, string folder, string store, string[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [PlumblineProcess.Program, "serve", "--urls", address, "--store", store, .. settings])
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var serving = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) =>
        {
            if (Uri.TryCreate(line.Data, UriKind.Absolute, out var found)) listening.TrySetResult(found);
        };
        Uri? first = null;
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data?.Split(' ')[^1] is { } last && last.Contains("/account/invitation?key=", StringComparison.Ordinal)) first = new Uri(last);
            if (line.Data?.StartsWith("Serving", StringComparison.Ordinal) == true) serving.TrySetResult();
        };
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException("The site ended before it listened."));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            var listens = await listening.Task.WaitAsync(Patience);
            await serving.Task.WaitAsync(Patience);
            return new SiteProcess(process, listens) { FirstLink = first };
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
