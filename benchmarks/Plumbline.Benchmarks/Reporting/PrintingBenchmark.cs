using System.Diagnostics;
using System.Globalization;
using System.Text;
using Plumbline.App.Access;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Printing;
using Plumbline.App.Printing.Finishing;
using Plumbline.App.Reporting;
using Plumbline.App.Workspaces;
using Plumbline.Benchmarks.Workspaces;
using Plumbline.Core.Periods;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Writers.Html;

namespace Plumbline.Benchmarks.Reporting;

/// <summary>Prints a paper and finishes its file. The peer is the browser that prints the same HTML once.</summary>
internal static class PrintingBenchmark
{
    private const int Turns = 7, Months = 36;
    private const string Report = "report: pack\ntitle: Pack\nfrequency: month\norientation: landscape\nblocks:\n  - block: summary\n  - block: index\n  - block: dashboard\n  - block: indicator-pages\n";

    internal static async Task<int> RunAsync(string[] args)
    {
        var folder = Directory.CreateTempSubdirectory("plumbline-benchmark-").FullName;
        try
        {
            foreach (var indicators in args.Length > 0 ? args : ["14", "203"])
            {
                var document = await DocumentAsync(Path.Combine(folder, indicators), int.Parse(indicators, CultureInfo.InvariantCulture));
                await MeasureAsync(document, Path.Combine(folder, "paper.pdf"));
            }

            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<Document> DocumentAsync(string folder, int indicators)
    {
        var workspace = MadeUpWorkspace.WriteWithReport(Path.Combine(folder, "workspace"), indicators, 1, Months, isWhole: true);
        await File.WriteAllTextAsync(Path.Combine(workspace, "reports", "pack.yaml"), Report);
        using var read = await ReadWorkspace.RunAsync(workspace);
        await using var ledger = await LedgerStore.OpenAsync(StoreAddress.Parse(Path.Combine(folder, "store.db")), OpenMode.Create, TimeProvider.System);
        await LoadWorkspace.RunAsync(ledger, read.Workspace!, read.Figures, new LoadOptions(Actor.OwnMachine("benchmark"), "benchmark"));
        var definitions = await ReadDefinitions.RunAsync(ledger, "benchmark");
        return await BuildReport.RunAsync(ledger, definitions, definitions.FindReport("pack")!, Period.Month(2017, 12));
    }

    private static async Task MeasureAsync(Document document, string path)
    {
        var browser = Browser.Find()!;
        using var printer = new PdfPrinter(browser);
        using var peer = new KeptBrowser(browser);
        await using (var html = new StreamWriter(peer.Folder.Html, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
            HtmlWriter.WriteForPrint(document, html);
        // The first printing starts the browser.
        var raw = (await peer.PrintAsync(TimeSpan.FromMinutes(10), taken: null, CancellationToken.None)).File!;
        var printed = (Printed)await printer.Print(document, path);
        var (once, whole, finish) = (new List<double>(), new List<double>(), new List<double>());
        for (var turn = 0; turn < Turns; turn++)
        {
            once.Add(await SecondsAsync(() => peer.PrintAsync(TimeSpan.FromMinutes(10), taken: null, CancellationToken.None)));
            whole.Add(await SecondsAsync(() => printer.Print(document, path)));
            finish.Add(await SecondsAsync(() => Task.FromResult(FinishPaper.Run(raw, PaperNames.Of(document), []))));
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{printed.Pages} pages, {raw.Length / 1000} kB: browser alone {Median(once):0.00} s; HTML, print and pass {Median(whole):0.00} s; pass alone {Median(finish):0.00} s: {Median([.. whole.Zip(once, static (ours, its) => ours / its)]):0.00} times the browser (medians of {Turns} pairs in turn); {(printed.Unfinished is null ? "finished" : printed.Unfinished)}"));
    }

    private static async Task<double> SecondsAsync<T>(Func<Task<T>> work)
    {
        var watch = Stopwatch.StartNew();
        _ = await work();
        return watch.Elapsed.TotalSeconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
