using System.Diagnostics;
using System.Globalization;
using Plumbline.App.Access;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Workspaces;
using Plumbline.Benchmarks.Ledger;
using Plumbline.Benchmarks.Workspaces;
using Plumbline.Web.Serving;

namespace Plumbline.Benchmarks.Web;

/// <summary>
/// Pages a second of the web application, made anew and from its cache, over a store of 100,000 and one of 10 million figures, and beside
/// a static file of the same size. The load comes from wrk on the same machine, so it takes its share of the processors.
/// </summary>
internal static class WebBenchmark
{
    private const int Indicators = 100;
    private const int Months = 100;

    // As in the samples, of which a third of the measures has a target.
    private const int Targets = 33;

    /// <summary>The teams of the two stores.</summary>
    internal static readonly int[] Teams = [9, 999];

    /// <summary>The pages that are asked for.</summary>
    internal static readonly (string Name, string Path)[] Pages = [("home", "/benchmark"), ("dashboard", "/benchmark/dashboard")];

    internal static async Task<int> RunAsync(string[] args)
    {
        var seconds = int.Parse(LedgerBenchmark.Option(args, "--seconds") ?? "10", CultureInfo.InvariantCulture);
        var kept = LedgerBenchmark.Option(args, "--folder");
        var folder = kept ?? Directory.CreateTempSubdirectory("plumbline-benchmark-").FullName;
        try
        {
            foreach (var teams in Teams) await MeasureAsync(await StoreAsync(folder, teams), FiguresOf(teams), Path.Combine(folder, "static"), seconds);
            return 0;
        }
        finally
        {
            if (kept is null) Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>How many figures the store of some teams has.</summary>
    internal static int FiguresOf(int teams) => Indicators * (teams + 1) * Months;

    /// <summary>The store of some teams in a folder, made where it is not there.</summary>
    internal static Task<StoreAddress> StoreAsync(string folder, int teams) => StoreAsync(StoreAddress.Parse(Path.Combine(folder, FormattableString.Invariant($"teams-{teams}.db"))), folder, teams);

    /// <summary>A store with the organisation of some teams, loaded where it is not there.</summary>
    internal static async Task<StoreAddress> StoreAsync(StoreAddress address, string folder, int teams)
    {
        await using var ledger = await LedgerStore.OpenAsync(address, OpenMode.Create, TimeProvider.System);
        if (await ledger.HeadAsync("benchmark") is not null) return address;
        var workspace = Path.Combine(folder, FormattableString.Invariant($"workspace-{teams}"));
        using (var read = await ReadWorkspace.RunAsync(MadeUpWorkspace.WriteWithReport(workspace, Indicators, teams, Months, isWhole: true, Targets)))
            await LoadWorkspace.RunAsync(ledger, read.Workspace!, read.Figures, new LoadOptions(Actor.OwnMachine("benchmark"), "benchmark"));
        Directory.Delete(workspace, recursive: true);
        return address;
    }

    private static async Task MeasureAsync(StoreAddress address, int figures, string folder, int seconds)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{figures:N0} figures"));
        foreach (var cache in new[] { 0L, 64L << 20 })
        {
            await using var ledger = await LedgerStore.OpenAsync(address, OpenMode.Write, TimeProvider.System);
            await using var server = await WebServer.StartAsync(new ServeOptions { Addresses = [ListenAddress.Parse("http://127.0.0.1:0").Value], PageCache = cache, WarmsUp = false, IsOwnMachine = true }, _ => Task.FromResult(ledger));
            var site = new Uri(server.Addresses[0]);
            using var client = new HttpClient();
            foreach (var (name, path) in Pages)
            {
                var page = new Uri(site, path);
                var clock = Stopwatch.StartNew();
                var bytes = await client.GetByteArrayAsync(page);
                var first = clock.Elapsed;
                await PrintAsync($"{name}, {(cache == 0 ? "made anew" : "from the cache")}, {bytes.Length:N0} bytes, the first after {first.TotalSeconds:0.00} s", page, seconds);
                await PrintAsync($"{name}, {(cache == 0 ? "made anew" : "from the cache")}, as browsers ask (br)", page, seconds, "Accept-Encoding: gzip, deflate, br");
                if (cache == 0) continue;
                await using var peer = await StaticPeer.StartAsync(folder, bytes);
                await PrintAsync($"a static file of the same size, served by the framework", peer.Address, seconds);
            }
        }
    }

    private static Task PrintAsync(FormattableString what, Uri page, int seconds, params string[] headers) => PrintAsync(what.ToString(CultureInfo.InvariantCulture), new WrkLoad(page) { Headers = headers }, seconds);

    /// <summary>Puts a load on a page twice, and prints what the second time gave.</summary>
    internal static async Task PrintAsync(string what, WrkLoad load, int seconds)
    {
        await Wrk.RunAsync(load, Math.Max(5, seconds / 2));
        var process = Process.GetCurrentProcess();
        var (processor, allocated) = (process.TotalProcessorTime, GC.GetTotalAllocatedBytes(precise: true));
        var result = await Wrk.RunAsync(load, seconds);
        process.Refresh();
        var (used, made) = (process.TotalProcessorTime - processor, GC.GetTotalAllocatedBytes(precise: true) - allocated);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {what}: {result.PerSecond:N0} a second, median {result.Median:0.0} ms, p99 {result.Longest:0.0} ms, {used.TotalMicroseconds / result.Requests:N0} µs of processor and {made / 1024.0 / result.Requests:N0} KB allocated a request{(result.Failed > 0 ? $", {result.Failed} FAILED" : "")}"));
    }
}
