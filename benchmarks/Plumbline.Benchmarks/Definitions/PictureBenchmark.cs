using Plumbline.App.Access;
using Plumbline.App.Definitions;
using System.Diagnostics;
using System.Globalization;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Workspaces;

namespace Plumbline.Benchmarks.Definitions;

/// <summary>Reads an organisation's definitions from a store for the first time, then again at a known change, and again at the head, which must be looked up.</summary>
internal static class PictureBenchmark
{
    private const int Turns = 15;

    internal static async Task<int> RunAsync(string workspace)
    {
        var folder = Directory.CreateTempSubdirectory("plumbline-benchmark-").FullName;
        try
        {
            var address = StoreAddress.Parse(Path.Combine(folder, "store.db"));
            var organisation = await LoadAsync(workspace, address);
            var (first, known, head) = (new List<double>(), new List<double>(), new List<double>());
            for (var turn = 0; turn <= Turns; turn++)
            {
                await using var ledger = await LedgerStore.OpenAsync(address, OpenMode.Read, TimeProvider.System);
                var number = await ledger.HeadAsync(organisation);
                var cold = await SecondsAsync(() => ReadDefinitions.RunAsync(ledger, organisation, number), 1);
                var again = await SecondsAsync(() => ReadDefinitions.RunAsync(ledger, organisation, number), 1_000);
                var latest = await SecondsAsync(() => ReadDefinitions.RunAsync(ledger, organisation), 20);
                if (turn == 0) continue;
                first.Add(cold);
                known.Add(again);
                head.Add(latest);
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"first {Median(first) * 1000:0.0} ms; again at a known change {Median(known) * 1_000_000:0.00} µs ({Median(first) / Median(known):N0} times faster); again at the head {Median(head) * 1000:0.000} ms ({Median(first) / Median(head):N0} times) (medians of {Turns})"));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> LoadAsync(string workspace, StoreAddress address)
    {
        using var read = await ReadWorkspace.RunAsync(workspace);
        await using var ledger = await LedgerStore.OpenAsync(address, OpenMode.Create, TimeProvider.System);
        await LoadWorkspace.RunAsync(ledger, read.Workspace!, read.Figures, new LoadOptions(Actor.OwnMachine("benchmark"), "benchmark"));
        return read.Workspace!.Settings.Code;
    }

    private static async Task<double> SecondsAsync(Func<Task<OrganisationDefinitions>> read, int times)
    {
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < times; i++) await read();
        return watch.Elapsed.TotalSeconds / times;
    }

    private static double Median(List<double> seconds) => seconds.Order().ElementAt(seconds.Count / 2);
}
