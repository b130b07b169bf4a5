using System.Text;
using Plumbline.App.Printing;
using Plumbline.App.Printing.Finishing;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Writers.Html;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Printing.Finishing;

/// <summary>One paper as the browser writes it, with blank and with true page numbers, and as it is finished.</summary>
public sealed class BrowserFiles : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Lazy<Task<(string Raw, string Numbered, string Finished)>> files;

    public BrowserFiles() => files = new(MakeAsync);

    /// <summary>The file with four noughts for each page number.</summary>
    internal async Task<string> Raw() => (await files.Value).Raw;

    /// <summary>The file of a second printing, with the page numbers of the first.</summary>
    internal async Task<string> Numbered() => (await files.Value).Numbered;

    /// <summary>The first file, finished.</summary>
    internal async Task<string> Finished() => (await files.Value).Finished;

    internal static FinishedPaper Finish(byte[] raw, Document document) =>
        FinishPaper.Run(raw, PaperNames.Of(document), [.. RichSample.Targets.Select(static anchor => anchor.Id)]);

    /// <summary>Prints a document with a new browser.</summary>
    internal static async Task<byte[]> PrintAsync(Document document, IReadOnlyDictionary<Anchor, int>? pages = null)
    {
        using var browser = new KeptBrowser(Browser.Find()!);
        return await PrintAsync(browser, document, pages);
    }

    internal static async Task<byte[]> PrintAsync(KeptBrowser browser, Document document, IReadOnlyDictionary<Anchor, int>? pages = null)
    {
        await using (var html = new StreamWriter(browser.Folder.Html, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
            HtmlWriter.WriteForPrint(document, html, pages);
        var (file, failure) = await browser.PrintAsync(TimeSpan.FromMinutes(10), taken: null, CancellationToken.None);
        Assert.Null(failure);
        return file!;
    }

    public void Dispose() => folder.Dispose();

    private async Task<(string, string, string)> MakeAsync()
    {
        var document = RichSample.Of();
        using var browser = new KeptBrowser(Browser.Find()!);
        var raw = await PrintAsync(browser, document);
        var finished = Finish(raw, document);
        Assert.Null(finished.Unfinished);
        var numbered = await PrintAsync(browser, document, RichSample.Targets.ToDictionary(static anchor => anchor, anchor => finished.Places[anchor.Id]));
        return (Write("raw", raw), Write("numbered", numbered), Write("finished", finished.Bytes));
    }

    private string Write(string name, byte[] bytes)
    {
        var path = folder.File(name + ".pdf");
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
