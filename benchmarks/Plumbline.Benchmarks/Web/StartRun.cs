using System.Diagnostics;
using System.Globalization;
using Plumbline.Benchmarks.Ledger;

namespace Plumbline.Benchmarks.Web;

/// <summary>Seconds from the start of <c>plumbline serve</c> to its first whole page, beside a bare <c>plumbline --version</c> of the same program.</summary>
internal static class StartRun
{
    private const int Turns = 5;

    internal static async Task<int> RunAsync(string[] args)
    {
        var (program, store, organisation) = (LedgerBenchmark.Option(args, "--program")!, LedgerBenchmark.Option(args, "--store")!, LedgerBenchmark.Option(args, "--org")!);
        var (bare, first) = (new List<double>(), new List<double>());
        using var client = new HttpClient();
        for (var turn = 0; turn < Turns; turn++)
        {
            var clock = Stopwatch.StartNew();
            using (var version = Start(program, "--version")) await version.WaitForExitAsync();
            bare.Add(clock.Elapsed.TotalSeconds);
            clock.Restart();
            using var server = Start(program, "serve", "--urls", "http://127.0.0.1:0", "--no-sign-in", "--store", store);
            try
            {
                var address = await server.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("It ended before it listened.");
                await client.GetByteArrayAsync(new Uri($"{address}/{organisation}"));
                first.Add(clock.Elapsed.TotalSeconds);
            }
            finally
            {
                server.Kill();
                await server.WaitForExitAsync();
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"from the start to the first page {first.Min():0.00} s at best, {Median(first):0.00} s as median of {Turns}; plumbline --version {Median(bare):0.00} s"));
        return 0;
    }

    private static Process Start(string program, params string[] arguments) => Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments])
    {
        UseShellExecute = false,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private static double Median(List<double> seconds) => seconds.Order().ElementAt(seconds.Count / 2);
}
