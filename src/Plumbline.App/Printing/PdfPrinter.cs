using System.Collections.Concurrent;
using System.Text;
using Plumbline.App.Files;
using Plumbline.App.Printing.Finishing;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Writers.Html;

namespace Plumbline.App.Printing;

/// <summary>Prints documents to PDF with an installed browser: tagged, with outline, page numbers and table of contents.</summary>
/// <remarks>
/// Calls may run in parallel, with as many browsers as there are processors. A browser is kept for the next document, because its
/// start takes as long as printing a page; a failing or hanging one is ended, and what it printed before stays.
/// </remarks>
public sealed class PdfPrinter : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly SemaphoreSlim gate = new(Environment.ProcessorCount);
    private readonly ConcurrentBag<KeptBrowser> idle = [];
    private readonly Browser? browser;
    private readonly PrintLimits limits;

    /// <param name="browser">The browser; if null, every printing reports that there is none.</param>
    /// <param name="limits">How long one printing may take before its browser is ended, and how much memory it may need.</param>
    public PdfPrinter(Browser? browser, PrintLimits? limits = null)
    {
        this.browser = browser;
        this.limits = limits ?? new PrintLimits();
    }

    /// <summary>Prints a document.</summary>
    /// <param name="document">The document. It is printed once, and what the browser leaves out is put into its file.</param>
    /// <param name="path">The PDF file, written completely or not at all; it replaces an older one.</param>
    /// <param name="progress">Hears what is done; null if nobody listens.</param>
    /// <param name="cancellation">Ends the browser.</param>
    /// <returns><see cref="Printed"/>, <see cref="NoBrowser"/> or <see cref="PrintFailed"/>.</returns>
    /// <remarks>With a fixed production date, the same document on the same browser and fonts gives the same bytes.</remarks>
    public async Task<PrintOutcome> Print(Document document, string path, IProgress<string>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (browser is null)
            return new NoBrowser(Browser.Advice);
        await gate.WaitAsync(cancellation);
        try
        {
            var (paper, failure) = await PrintAsync(document, new PrintSteps(Path.GetFileName(path), PaperLength.Estimate(document), progress), cancellation);
            return paper is null ? failure! : await Keep(paper, Path.GetFullPath(path), cancellation);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Ends the browsers.</summary>
    public void Dispose()
    {
        while (idle.TryTake(out var kept))
        {
            kept.Close();
            kept.Dispose();
        }

        gate.Dispose();
    }

    private async Task<(FinishedPaper? Paper, PrintFailed? Failure)> PrintAsync(Document document, PrintSteps steps, CancellationToken cancellation)
    {
        while (true)
        {
            var kept = idle.TryTake(out var waiting) ? waiting : new KeptBrowser(browser!);
            var isUsed = kept.IsUsed;
            var isSound = false;
            try
            {
                var printed = await PrintAsync(document, kept, steps, cancellation);
                isSound = printed.Paper is not null;
                // A document does not fail for what was printed before it: it is tried again in a new browser.
                if (isSound || !isUsed) return printed;
            }
            finally
            {
                if (isSound && !kept.IsWornOut)
                {
                    idle.Add(kept);
                }
                else
                {
                    if (isSound) kept.Close();
                    kept.Dispose();
                }
            }
        }
    }

    private async Task<(FinishedPaper? Paper, PrintFailed? Failure)> PrintAsync(Document document, KeptBrowser kept, PrintSteps steps, CancellationToken cancellation)
    {
        var targets = PaperContents.PrintedTargets(document).ToList();
        var names = PaperNames.Of(document);
        var (paper, failure) = await PrintOnce(pages: null);
        if (paper is null || paper.IsNumbered) return (paper, failure);
        // The numbers could not be put into the file: it is printed again with them, or without any if the file does not tell them.
        return await PrintOnce(targets.Distinct().Where(anchor => paper.Places.ContainsKey(anchor.Id)).ToDictionary(static anchor => anchor, anchor => paper.Places[anchor.Id]));

        async Task<(FinishedPaper?, PrintFailed?)> PrintOnce(Dictionary<Anchor, int>? pages)
        {
            await using (var html = new StreamWriter(kept.Folder.Html, append: false, Utf8))
                HtmlWriter.WriteForPrint(document, html, pages);
            var length = new FileInfo(kept.Folder.Html).Length;
            if (limits.Refusal(length, steps.Pages) is { } refusal) return (null, new PrintFailed(refusal, ""));
            steps.Printing();
            var (file, reason) = await kept.PrintAsync(limits.TimeFor(length), steps.Taken, cancellation);
            steps.Finishing();
            return file is null ? (null, reason) : (FinishPaper.Run(file, names, pages is null ? [.. targets.Select(static anchor => anchor.Id)] : [], steps.Finished), null);
        }
    }

    private static async Task<Printed> Keep(FinishedPaper paper, string path, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await WholeFile.WriteAsync(path, stream => stream.WriteAsync(paper.Bytes, cancellation).AsTask());
        return new Printed(path, paper.Pages, paper.Bytes.Length) { Unfinished = paper.Unfinished };
    }
}
