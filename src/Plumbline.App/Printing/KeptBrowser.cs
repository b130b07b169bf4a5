using System.ComponentModel;
using System.Text.Json.Nodes;
using Plumbline.Core.Text;
using Plumbline.App.Printing.Pdf;

namespace Plumbline.App.Printing;

/// <summary>A browser that prints one document after the other in one page.</summary>
/// <remarks>
/// A document replaces the one before it. Ours run no script and may fetch and store nothing, so that nothing of one is left
/// for the next; a page or browser context for each would take 0.8 s of processor, more than the printing.
/// </remarks>
internal sealed class KeptBrowser(Browser browser) : IDisposable
{
    /// <summary>How many printings one browser makes. Its memory grows a little with each.</summary>
    private const int Most = 50;

    /// <summary>How much of a file is taken from the browser at a time. A message of a whole file would be held several times over.</summary>
    private const int PieceBytes = 1024 * 1024;

    private BrowserProcess? process;
    private string? page;
    private int printed;

    internal PrintFolder Folder { get; } = new();

    /// <summary>Whether it has printed, so that a failure may come from its age.</summary>
    internal bool IsUsed => printed > 0;

    internal bool IsWornOut => printed >= Most;

    /// <summary>Prints the folder's HTML file. After a failure the browser must be disposed of.</summary>
    /// <param name="limit">How long it may take.</param>
    /// <param name="taken">Hears how many bytes of the file have been taken from the browser; null if nobody listens.</param>
    /// <param name="cancellation">Stops the printing.</param>
    internal async Task<(byte[]? File, PrintFailed? Failure)> PrintAsync(TimeSpan limit, Action<long>? taken, CancellationToken cancellation)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        ending.CancelAfter(limit);
        try
        {
            process ??= new BrowserProcess(browser, BrowserArguments.For(Folder.Profile, BrowserArguments.NeedNoSandbox()));
            var bytes = await PrintPageAsync(process.Pipe, taken, ending.Token);
            printed++;
            return PdfFile.IsComplete(bytes) ? (bytes, null) : Failed("wrote no complete PDF.");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Failed($"did not finish within {Counted.Of((int)limit.TotalSeconds, "second")} and was ended. {PrintLimits.TimeVariable} sets another limit, in seconds.");
        }
        catch (Win32Exception refused)
        {
            return Failed($"could not be started: {refused.Message}");
        }
        catch (InvalidOperationException refused)
        {
            return Failed($"wrote no PDF: {refused.Message}");
        }
        catch (IOException lost)
        {
            return Failed(await ReasonAsync(lost, cancellation));
        }
    }

    /// <summary>Asks an idle browser to end.</summary>
    internal void Close() => process?.Close();

    public void Dispose()
    {
        process?.Dispose();
        Folder.Dispose();
    }

    private async Task<byte[]> PrintPageAsync(DevToolsPipe pipe, Action<long>? taken, CancellationToken cancellation)
    {
        page ??= await OpenAsync(pipe, cancellation);
        pipe.Forget();
        await pipe.CallAsync("Page.navigate", new() { ["url"] = new Uri(Folder.Html).AbsoluteUri }, page, cancellation);
        await pipe.WaitForAsync("Page.loadEventFired", page, cancellation);
        var file = (await pipe.CallAsync("Page.printToPDF", Settings(), page, cancellation)).GetProperty("stream").GetString();
        using var bytes = new MemoryStream();
        while (true)
        {
            var piece = await pipe.CallAsync("IO.read", new() { ["handle"] = file, ["size"] = PieceBytes }, page, cancellation);
            bytes.Write(piece.GetProperty("data").GetBytesFromBase64());
            taken?.Invoke(bytes.Length);
            if (piece.GetProperty("eof").GetBoolean()) break;
        }

        await pipe.CallAsync("IO.close", new() { ["handle"] = file }, page, cancellation);
        return bytes.ToArray();
    }

    private static async Task<string> OpenAsync(DevToolsPipe pipe, CancellationToken cancellation)
    {
        var target = (await pipe.CallAsync("Target.createTarget", new() { ["url"] = "about:blank" }, null, cancellation)).GetProperty("targetId").GetString()!;
        var attached = await pipe.CallAsync("Target.attachToTarget", new() { ["targetId"] = target, ["flatten"] = true }, null, cancellation);
        var session = attached.GetProperty("sessionId").GetString()!;
        await pipe.CallAsync("Page.enable", null, session, cancellation);
        return session;
    }

    // The page rules print header and footer themselves.
    private static JsonObject Settings() => new()
    {
        ["printBackground"] = true,
        ["preferCSSPageSize"] = true,
        ["displayHeaderFooter"] = false,
        ["generateTaggedPDF"] = true,
        ["generateDocumentOutline"] = true,
        ["transferMode"] = "ReturnAsStream",
    };

    // The shell ends with 126 or 127 if it cannot start the program (POSIX, 2.8.2).
    private async Task<string> ReasonAsync(IOException lost, CancellationToken cancellation) => await process!.ExitCodeAsync(cancellation) switch
    {
        null => $"wrote no PDF: {lost.Message}",
        126 or 127 when !IsUsed => $"could not be started: {process.Output}",
        _ when process.Output.Contains("No usable sandbox", StringComparison.Ordinal) =>
            $"found no usable sandbox. Allow unprivileged user namespaces, or set {BrowserArguments.NoSandboxVariable}=1: "
            + "it only ever opens a report of our own, which fetches and runs nothing.",
        var code => $"ended with code {code} and wrote no complete PDF.",
    };

    private (byte[]?, PrintFailed) Failed(string what) => (null, new PrintFailed(
        // A browser that was found has a file; a missing one was named by the user.
        !File.Exists(browser.Path)
            ? $"{Browser.PathVariable}: found no program “{browser.Path}”; expected the path of Chromium, Google Chrome or Microsoft Edge. If it is not set, Plumbline searches for one."
            : $"{browser.Path} {what}",
        process?.Output ?? ""));
}
