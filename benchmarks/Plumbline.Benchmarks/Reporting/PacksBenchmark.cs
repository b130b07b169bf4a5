using System.Diagnostics;
using System.Globalization;
using Plumbline.App.Access;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Printing;
using Plumbline.App.Reporting;
using Plumbline.App.Workspaces;
using Plumbline.Benchmarks.Workspaces;
using Plumbline.Core.Periods;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Writers.Html;

namespace Plumbline.Benchmarks.Reporting;

/// <summary>Prints packs of growing length: pages, time, and the memory that the browser and this program take. Linux only: it reads /proc.</summary>
internal static class PacksBenchmark
{
    private const int Months = 36;
    private const string Report = "report: pack\ntitle: Pack\nfrequency: month\norientation: KIND\nblocks:\n  - block: summary\n  - block: index\n  - block: indicator-pages\n";

    internal static async Task<int> RunAsync(string[] indicators)
    {
        Console.WriteLine("indicators,html_mb,pages,pdf_mb,seconds,browser_mb,own_mb");
        foreach (var many in indicators)
        {
            var folder = Directory.CreateTempSubdirectory("plumbline-benchmark-").FullName;
            try
            {
                await PrintAsync(int.Parse(many, CultureInfo.InvariantCulture), folder);
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        return 0;
    }

    private static async Task PrintAsync(int indicators, string folder)
    {
        var document = await DocumentAsync(indicators, folder);
        using var html = new StringWriter();
        HtmlWriter.WriteForPrint(document, html, null);
        var watch = Stopwatch.StartNew();
        using var printer = new PdfPrinter(Browser.Find(), new PrintLimits { Memory = long.MaxValue });
        var printing = printer.Print(document, Path.Combine(folder, "pack.pdf"));
        var (browser, own) = (0L, 0L);
        while (!printing.IsCompleted)
        {
            await Task.WhenAny(printing, Task.Delay(100));
            browser = Math.Max(browser, Children(Environment.ProcessId).Sum(static process => Kilobytes($"/proc/{process}/smaps_rollup", "Pss:")));
            own = Math.Max(own, Kilobytes("/proc/self/status", "VmRSS:"));
        }

        var outcome = await printing;
        var printed = outcome as Printed ?? throw new InvalidOperationException(outcome.Failure);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{indicators},{html.GetStringBuilder().Length / 1e6:0.00},{printed.Pages},{printed.Bytes / 1e6:0.0},{watch.Elapsed.TotalSeconds:0.0},{browser / 1000},{own / 1000}"));
    }

    private static async Task<Document> DocumentAsync(int indicators, string folder)
    {
        var workspace = MadeUpWorkspace.Write(Path.Combine(folder, "workspace"), indicators, 1, Months);
        Directory.CreateDirectory(Path.Combine(workspace, "reports"));
        await File.WriteAllTextAsync(Path.Combine(workspace, "reports", "pack.yaml"), Report.Replace("KIND", "portrait", StringComparison.Ordinal));
        using var read = await ReadWorkspace.RunAsync(workspace);
        await using var ledger = await LedgerStore.OpenAsync(StoreAddress.Parse(Path.Combine(folder, "store.db")), OpenMode.Create, TimeProvider.System);
        await LoadWorkspace.RunAsync(ledger, read.Workspace!, read.Figures, new LoadOptions(Actor.OwnMachine("benchmark"), "benchmark"));
        var definitions = await ReadDefinitions.RunAsync(ledger, "benchmark");
        return await BuildReport.RunAsync(ledger, definitions, definitions.FindReport("pack")!, Period.Month(2017, 12), Plumbline.Core.Units.UnitCode.Parse("team-000").Value);
    }

    private static IEnumerable<int> Children(int parent)
    {
        var all = new List<(int Process, int Parent)>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var process)) continue;
            if (int.TryParse(Read($"{folder}/stat")?.Split(") ")[^1].Split(' ')[1], NumberStyles.None, CultureInfo.InvariantCulture, out var above)) all.Add((process, above));
        }

        var below = new Queue<int>([parent]);
        while (below.TryDequeue(out var next))
        {
            foreach (var (process, _) in all.Where(one => one.Parent == next))
            {
                below.Enqueue(process);
                yield return process;
            }
        }
    }

    private static long Kilobytes(string file, string key) =>
        Read(file)?.Split('\n').FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal)) is { } line
            ? long.Parse(line[key.Length..].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture) : 0;

    // A process may end while it is read.
    private static string? Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception ended) when (ended is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
