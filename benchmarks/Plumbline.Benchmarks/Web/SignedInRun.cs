using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Stores;
using Plumbline.Benchmarks.Ledger;
using Plumbline.Web.Access;
using Plumbline.Web.Serving;

namespace Plumbline.Benchmarks.Web;

/// <summary>
/// The same pages for people who have signed in: fifty of ten scopes, whose cookies take turns, beside one who reads all and beside the site on which
/// nobody signs in, in the same run. And what it costs to find whose a request is.
/// </summary>
internal static class SignedInRun
{
    private const int Checks = 20_000;

    /// <summary>Measures one store, or those of the other benchmark.</summary>
    internal static async Task<int> RunAsync(string[] args)
    {
        var seconds = int.Parse(LedgerBenchmark.Option(args, "--seconds") ?? "10", CultureInfo.InvariantCulture);
        var kept = LedgerBenchmark.Option(args, "--folder");
        var folder = kept ?? Directory.CreateTempSubdirectory("plumbline-benchmark-").FullName;
        try
        {
            if (LedgerBenchmark.Option(args, "--store") is { } store) await CheckAsync(await WebBenchmark.StoreAsync(StoreAddress.Parse(store), folder, WebBenchmark.Teams[0]), WebBenchmark.Teams[0]);
            else foreach (var teams in WebBenchmark.Teams) await MeasureAsync(await WebBenchmark.StoreAsync(folder, teams), teams, seconds);
            return 0;
        }
        finally
        {
            if (kept is null) Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<Readers> CheckAsync(StoreAddress address, int teams)
    {
        await using var ledger = await LedgerStore.OpenAsync(address, OpenMode.Write, TimeProvider.System);
        var readers = await Readers.SignInAsync(ledger, teams);
        var callers = new SessionCallers(ledger);
        for (var turn = 0; turn < 2; turn++)
        {
            var process = Process.GetCurrentProcess();
            var (processor, clock, allocated) = (process.TotalProcessorTime, Stopwatch.StartNew(), GC.GetTotalAllocatedBytes(precise: true));
            for (var i = 0; i < Checks; i++)
            {
                var http = new DefaultHttpContext();
                http.Request.Headers.Cookie = readers.Scoped[i % readers.Scoped.Count];
                if (!(await callers.FindAsync(http)).IsKnown) throw new InvalidOperationException("A reader was not known.");
            }

            process.Refresh();
            if (turn == 0) continue;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  finding whose a request is, one after another: {clock.Elapsed.TotalMicroseconds / Checks:N0} µs, {(process.TotalProcessorTime - processor).TotalMicroseconds / Checks:N0} µs of processor, {(GC.GetTotalAllocatedBytes(precise: true) - allocated) / 1024.0 / Checks:0.0} KB allocated"));
        }

        return readers;
    }

    private static async Task MeasureAsync(StoreAddress address, int teams, int seconds)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{WebBenchmark.FiguresOf(teams):N0} figures, signed in"));
        var readers = await CheckAsync(address, teams);
        foreach (var cache in new[] { 0L, 64L << 20 })
        {
            await using var open = await WebServer.StartAsync(Options(cache, isOwnMachine: true), _ => LedgerStore.OpenAsync(address, OpenMode.Write, TimeProvider.System));
            await using var site = await WebServer.StartAsync(Options(cache, isOwnMachine: false), _ => LedgerStore.OpenAsync(address, OpenMode.Write, TimeProvider.System));
            foreach (var (name, path) in WebBenchmark.Pages)
            {
                var what = $"{name}, {(cache == 0 ? "made anew" : "from the cache")}";
                await OneAsync($"{what}, nobody signs in", new Uri(new Uri(open.Addresses[0]), path), ["none=1"], seconds);
                await OneAsync($"{what}, one who reads all", new Uri(new Uri(site.Addresses[0]), path), [readers.Whole], seconds);
                await OneAsync(string.Create(CultureInfo.InvariantCulture, $"{what}, {readers.Scoped.Count} people of {readers.Scopes} scopes"), new Uri(new Uri(site.Addresses[0]), path), readers.Scoped, seconds);
            }
        }
    }

    private static async Task OneAsync(string what, Uri page, IReadOnlyList<string> cookies, int seconds)
    {
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false });
        var (longest, bytes) = (TimeSpan.Zero, 0);
        foreach (var cookie in cookies)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, page);
            request.Headers.Add("Cookie", cookie);
            var clock = Stopwatch.StartNew();
            using var answer = await client.SendAsync(request);
            bytes = (await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync()).Length;
            if (clock.Elapsed > longest) longest = clock.Elapsed;
        }

        var load = new WrkLoad(page) { Headers = ["Accept-Encoding: gzip, deflate, br"], Cookies = cookies };
        await WebBenchmark.PrintAsync(string.Create(CultureInfo.InvariantCulture, $"{what}, {bytes:N0} bytes, the first after {longest.TotalSeconds:0.00} s at most"), load, seconds);
    }

    private static ServeOptions Options(long cache, bool isOwnMachine) =>
        new() { Addresses = [ListenAddress.Parse("http://127.0.0.1:0").Value], PageCache = cache, WarmsUp = false, IsOwnMachine = isOwnMachine };
}
