using System.Diagnostics;
using Plumbline.App.Ledger;
using static Plumbline.App.Tests.Ledger.Facts;

namespace Plumbline.App.Tests.Ledger;

/// <summary>A process that imports large changes one after another until it is killed.</summary>
internal static class Victim
{
    public const string Organisation = "sample-trust";
    public const int Series = 1_000;
    public const int Months = 24;

    /// <summary>What the change with a number writes: the whole of it can be told from its number.</summary>
    public static IEnumerable<ObservationFact> Facts(int change) =>
        from series in Enumerable.Range(0, Series)
        from month in Enumerable.Range(0, Months)
        select Month($"indicator-{series:0000}", $"{2020 + (month / 12)}-{(month % 12) + 1:00}", $"{change}");

    /// <summary>In the victim: says a line before each change, so that its killer knows when it is at work.</summary>
    public static async Task RunAsync(string store)
    {
        await using var ledger = await LedgerStore.OpenAsync(StoreAddress.Parse(store), OpenMode.Create, TimeProvider.System);
        while (true)
        {
            var head = await ledger.HeadAsync(Organisation);
            Console.WriteLine(head?.Value ?? 0);
            await ledger.CommittedAsync(Organisation, Draft(head, [.. Facts((head?.Value ?? 0) + 1)]));
        }
    }

    /// <summary>In the killer.</summary>
    public static Process Start(StoreAddress address)
    {
        var tests = typeof(Victim).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", ["exec", tests]) { UseShellExecute = false, RedirectStandardOutput = true };
        start.Environment["DOTNET_STARTUP_HOOKS"] = tests;
        start.Environment["PLUMBLINE_VICTIM"] = address is StoreAddress.Postgres server ? server.ConnectionString : address.ToString();
        return Process.Start(start).AsNotNull();
    }
}
