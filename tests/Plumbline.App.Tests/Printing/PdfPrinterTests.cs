using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Plumbline.App.Printing;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Printing;

public sealed class PdfPrinterTests(PrintedTwice sample) : IClassFixture<PrintedTwice>, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("plumbline-test-");

    public void Dispose() => folder.Delete(recursive: true);

    [BrowserFact]
    public async Task Document_Printed_IsTaggedTitledAndNumbered()
    {
        var printed = await sample.First();

        var info = Tool.Run("pdfinfo", printed.Path);
        Assert.Matches("Title: +Performance report, Quarter 2, 2020/21 – Sample County Council\n", info);
        Assert.Matches("Tagged: +yes", info);
        Assert.Matches("Page size: +59[45].* \\(A4\\)", info);
        Assert.Matches("CreationDate: +Wed Dec 16 00:00:00 2020", info);
        Assert.Equal(1 + PrintedTwice.Indicators, printed.Pages);
        Assert.Contains("/Lang (en-GB)", await File.ReadAllTextAsync(printed.Path, System.Text.Encoding.Latin1), StringComparison.Ordinal);
        var words = Words(printed);
        Assert.Contains("Page 1 of 4", words, StringComparison.Ordinal);
        Assert.Contains("Page 4 of 4", words, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Document_Printed_KeepsItsStructure()
    {
        var printed = await sample.First();

        var structure = Tool.Run("pdfinfo", "-struct", printed.Path);
        string[] elements = ["H1", "H2", "H3", "Table", "Caption", "TH", "TD", "Figure", "L ", "LI", "Link"];
        Assert.All(elements, element => Assert.Matches($"\n +{element}", structure));
        Assert.Equal(12 * PrintedTwice.Indicators, Regex.Count(structure, "/Scope /Row\n", RegexOptions.None, Regex.InfiniteMatchTimeout));
        Assert.Equal(PrintedTwice.Indicators, Regex.Count(structure, "\n +Figure", RegexOptions.None, Regex.InfiniteMatchTimeout));
        Assert.Contains("/Alt (Line chart of indicator 1)", await File.ReadAllTextAsync(printed.Path, System.Text.Encoding.Latin1), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Contents_Printed_GivePageNumbers()
    {
        var words = Words(await sample.First());

        Assert.Matches("Indicator 1 +2\n", words);
        Assert.Matches("Indicator 3 +4\n", words);
    }

    [BrowserFact]
    public async Task Outline_Printed_HasTheTitleThePartsAndTheMeasures()
    {
        var printed = await sample.First();

        var file = await File.ReadAllTextAsync(printed.Path, System.Text.Encoding.Latin1);
        var titles = Regex.Matches(file, @"/Title \((?<title>[^)]*)\)", RegexOptions.ExplicitCapture, Regex.InfiniteMatchTimeout)
            .Select(static found => found.Groups["title"].Value).ToList();

        Assert.Equal("Figures, Figures, Figures, Index, Indicator 1, Indicator 2, Indicator 3, Performance report", string.Join(", ", titles.Order(StringComparer.Ordinal)));
    }

    [BrowserFact]
    public async Task Document_PrintedTwice_IsTheSameFile()
    {
        var first = await sample.First();
        var second = await sample.Second();

        Assert.Equal(await File.ReadAllBytesAsync(first.Path), await File.ReadAllBytesAsync(second.Path));
    }

    [BrowserFact]
    public async Task Printing_PastItsLimit_FailsAndWritesNothing()
    {
        using var hurried = new PdfPrinter(Browser.Find(), new PrintLimits { Time = TimeSpan.FromMilliseconds(1) });
        var path = Path.Combine(folder.FullName, "late.pdf");

        var failed = Assert.IsType<PrintFailed>(await hurried.Print(PrintedSample.Of(1), path));

        Assert.Contains("did not finish within", failed.Reason, StringComparison.Ordinal);
        Assert.Empty(folder.GetFiles());
    }

    [BrowserFact]
    public async Task Document_TooLargeForTheMachine_IsRefusedWithItsPagesBeforeItIsPrinted()
    {
        var starts = Path.Combine(folder.FullName, "starts");
        using var printer = new PdfPrinter(CountingStarts(starts), new PrintLimits { Memory = 100_000_000 });

        var failed = Assert.IsType<PrintFailed>(await printer.Print(PrintedSample.Of(30), Path.Combine(folder.FullName, "large.pdf")));

        Assert.Matches(@"^About 3\d pages need [34]\d\d MB of memory to print, and there are 100 MB\. .* PLUMBLINE_PRINT_MEMORY sets another limit, in MB\.$", failed.Reason);
        Assert.False(File.Exists(starts));
        Assert.False(File.Exists(Path.Combine(folder.FullName, "large.pdf")));
    }

    [BrowserFact]
    public async Task Printing_SaysWhatItDoes()
    {
        var said = new List<string>();
        using var printer = new PdfPrinter(Browser.Find());

        Assert.IsType<Printed>(await printer.Print(PrintedSample.Of(3), Path.Combine(folder.FullName, "said.pdf"), new Saying(said)));

        Assert.Equal(["printing said.pdf, about 4 pages", "finishing said.pdf, about 4 pages", .. Enumerable.Range(1, 4).Select(static page => $"finishing said.pdf, page {page} of 4")], said);
    }

    [BrowserFact]
    public async Task Printing_Stopped_LeavesNoFileAndNoBrowser()
    {
        if (OperatingSystem.IsWindows()) return;
        var starts = Path.Combine(folder.FullName, "starts");
        var path = Path.Combine(folder.FullName, "stopped.pdf");
        using var stop = new CancellationTokenSource();
        using (var printer = new PdfPrinter(CountingStarts(starts)))
        {
            var printing = printer.Print(PrintedSample.Of(60), path, cancellation: stop.Token);
            while (!File.Exists(starts) || (await File.ReadAllTextAsync(starts)).Length == 0) await Task.Delay(10);
            await stop.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => printing);
        }

        Assert.Equal(["browser", "starts"], folder.GetFiles().Select(static file => file.Name).Order(StringComparer.Ordinal));
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(int.Parse(File.ReadAllText(starts), CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task NoBrowser_Printing_SaysWhatToInstall()
    {
        using var without = new PdfPrinter(browser: null);

        var outcome = Assert.IsType<NoBrowser>(await without.Print(PrintedSample.Of(1), Path.Combine(folder.FullName, "none.pdf")));

        Assert.Contains("apt-get install chromium", outcome.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MissingBrowser_Printing_FailsByItsName()
    {
        using var wrong = new PdfPrinter(new Browser(Path.Combine(folder.FullName, "no-such-browser")));

        var failed = Assert.IsType<PrintFailed>(await wrong.Print(PrintedSample.Of(1), Path.Combine(folder.FullName, "none.pdf")));

        Assert.Contains("no-such-browser”; expected the path of Chromium, Google Chrome or Microsoft Edge. If it is not set, Plumbline searches for one.", failed.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NotABrowser_Printing_FailsWithoutFile()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var other = new PdfPrinter(new Browser("/bin/true"));
        var path = Path.Combine(folder.FullName, "none.pdf");

        var failed = Assert.IsType<PrintFailed>(await other.Print(PrintedSample.Of(1), path));

        Assert.Contains("ended with code 0 and wrote no complete PDF", failed.Reason, StringComparison.Ordinal);
        Assert.False(File.Exists(path));
    }

    [BrowserFact]
    public async Task Documents_PrintedInTurn_AreTheSameFilesAsAlone_FromOneBrowser()
    {
        if (OperatingSystem.IsWindows()) return;
        var starts = Path.Combine(folder.FullName, "starts");
        using var printer = new PdfPrinter(CountingStarts(starts));

        foreach (var turn in new[] { "one", "two", "three" })
        {
            var kept = Assert.IsType<Printed>(await printer.Print(PrintedSample.Of(PrintedTwice.Indicators), Path.Combine(folder.FullName, turn + ".pdf")));
            Assert.Equal(await File.ReadAllBytesAsync((await sample.First()).Path), await File.ReadAllBytesAsync(kept.Path));
            Assert.IsType<Printed>(await printer.Print(PrintedSample.Of(1, turn), Path.Combine(folder.FullName, "between.pdf")));
        }

        Assert.Single(await File.ReadAllLinesAsync(starts));
    }

    [BrowserFact]
    public async Task Browser_EndedBetweenDocuments_IsReplaced_AndNoneOutlivesThePrinter()
    {
        if (OperatingSystem.IsWindows()) return;
        var starts = Path.Combine(folder.FullName, "starts");
        using (var printer = new PdfPrinter(CountingStarts(starts)))
        {
            Assert.IsType<Printed>(await printer.Print(PrintedSample.Of(1), Path.Combine(folder.FullName, "first.pdf")));
            using (var ended = Process.GetProcessById(int.Parse(Assert.Single(await File.ReadAllLinesAsync(starts)), CultureInfo.InvariantCulture)))
                ended.Kill(entireProcessTree: true);
            Assert.IsType<Printed>(await printer.Print(PrintedSample.Of(1), Path.Combine(folder.FullName, "second.pdf")));
        }

        var browsers = await File.ReadAllLinesAsync(starts);
        Assert.Equal(2, browsers.Length);
        Assert.All(browsers, browser => Assert.Throws<ArgumentException>(() => Process.GetProcessById(int.Parse(browser, CultureInfo.InvariantCulture))));
    }

    private sealed class Saying(List<string> said) : IProgress<string>
    {
        public void Report(string value) => said.Add(value);
    }

    // A browser that notes the number of its process at each start.
    private Browser CountingStarts(string starts)
    {
        var script = Path.Combine(folder.FullName, "browser");
        File.WriteAllText(script, $"#!/bin/sh\necho $$ >> '{starts}'\nexec '{Browser.Find()!.Path}' \"$@\"\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return new Browser(script);
    }

    private static string Words(Printed printed) => Tool.Run("pdftotext", "-layout", printed.Path, "-");
}
