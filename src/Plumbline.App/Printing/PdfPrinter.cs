using System.Text;
using Plumbline.App.Files;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Writers.Html;

namespace Plumbline.App.Printing;

/// <summary>Prints documents to PDF with an installed browser: tagged, with outline, page numbers and table of contents.</summary>
/// <remarks>
/// Each printing has its own browser process and profile: a start takes a second or less, and no printing can
/// affect another. Calls may run in parallel; a semaphore allows as many processes as there are processors.
/// </remarks>
public sealed class PdfPrinter : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly SemaphoreSlim gate = new(Environment.ProcessorCount);
    private readonly Browser? browser;
    private readonly TimeSpan limit;

    /// <param name="browser">The browser; if null, every printing reports that there is none.</param>
    /// <param name="limit">How long one printing may take before its browser is ended; two minutes by default.</param>
    public PdfPrinter(Browser? browser, TimeSpan? limit = null)
    {
        this.browser = browser;
        this.limit = limit ?? TimeSpan.FromMinutes(2);
    }

    /// <summary>Prints a document.</summary>
    /// <param name="document">The document. One with a table of contents is printed twice: the first printing gives the page numbers.</param>
    /// <param name="path">The PDF file, written completely or not at all; it replaces an older one.</param>
    /// <param name="cancellation">Ends the browser.</param>
    /// <returns><see cref="Printed"/>, <see cref="NoBrowser"/> or <see cref="PrintFailed"/>.</returns>
    /// <remarks>With a fixed production date, the same document on the same browser and fonts gives the same bytes.</remarks>
    public async Task<PrintOutcome> Print(Document document, string path, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (browser is null)
            return new NoBrowser(Browser.Advice);
        await gate.WaitAsync(cancellation);
        try
        {
            using var folder = new PrintFolder();
            return await new Printing(browser, limit, folder, document, Path.GetFullPath(path)).Run(cancellation);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();

    private sealed class Printing(Browser browser, TimeSpan limit, PrintFolder folder, Document document, string path)
    {
        internal async Task<PrintOutcome> Run(CancellationToken cancellation)
        {
            var contents = Traversal.Elements(document.Content).OfType<Contents>()
                .SelectMany(static contents => contents.Entries).Select(static entry => entry.Target).Distinct().ToList();
            // The first printing has a 0 for each page number, so that the second has the same line and page breaks.
            var (file, failure) = await PrintOnce(contents.ToDictionary(static anchor => anchor, static _ => 0), cancellation);
            if (file is not null && contents.Count > 0 && file.Places() is { } places)
            {
                var pages = contents.Where(anchor => places.ContainsKey(anchor.Id)).ToDictionary(static anchor => anchor, anchor => places[anchor.Id]);
                (file, failure) = await PrintOnce(pages, cancellation);
            }

            return file is null ? failure! : await Keep(file, cancellation);
        }

        private async Task<(PdfFile? File, PrintFailed? Failure)> PrintOnce(Dictionary<Anchor, int> pages, CancellationToken cancellation)
        {
            await using (var html = new StreamWriter(folder.Html, append: false, Utf8))
                HtmlWriter.Write(document, html, pages);
            File.Delete(folder.Pdf);
            var arguments = BrowserArguments.For(folder.Profile, folder.Html, folder.Pdf, BrowserArguments.NeedNoSandbox());
            var run = await BrowserRun.Start(browser, arguments, limit, cancellation);
            if (run is { ExitCode: 0 } && File.Exists(folder.Pdf) && PdfFile.Read(await File.ReadAllBytesAsync(folder.Pdf, cancellation)) is { } file)
                return (file, null);
            return (null, new PrintFailed(ReasonOf(run), run.Output));
        }

        private string ReasonOf(BrowserRun.Result run) => run switch
        {
            { TimedOut: true } => $"{browser.Path} did not finish within {limit.TotalSeconds:0} seconds and was ended.",
            // A browser that was found has a file; a missing one was named by the user.
            { ExitCode: null } when !File.Exists(browser.Path) =>
                $"{Browser.PathVariable}: found no program “{browser.Path}”; expected the path of Chromium, Google Chrome or Microsoft Edge. If it is not set, Plumbline searches for one.",
            { ExitCode: null } => $"{browser.Path} could not be started: {run.Output}",
            _ when run.Output.Contains("No usable sandbox", StringComparison.Ordinal) =>
                $"{browser.Path} found no usable sandbox. Allow unprivileged user namespaces, or set {BrowserArguments.NoSandboxVariable}=1: "
                + "it only ever opens a report of our own, which fetches and runs nothing.",
            _ => $"{browser.Path} ended with code {run.ExitCode} and wrote no complete PDF.",
        };

        private async Task<Printed> Keep(PdfFile file, CancellationToken cancellation)
        {
            file.NumberHeaders();
            if (document.Produced is { } date)
                file.Date(new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await WholeFile.WriteAsync(path, stream => stream.WriteAsync(file.Bytes, cancellation).AsTask());
            return new Printed(path, file.Pages()?.Count ?? 0, file.Bytes.Length);
        }
    }
}
