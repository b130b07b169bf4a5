using Plumbline.App.Tests.Ledger.Servers;
using System.Diagnostics;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Stores;
using Plumbline.Core.Ledger;
using Plumbline.Tests.Support;
using static Plumbline.App.Tests.Ledger.Facts;

namespace Plumbline.App.Tests.Ledger;

/// <summary>A process that imports large changes one after another until it is killed.</summary>
internal static class Victim
{
    public const string Organisation = "sample-trust";
    public const int Months = 24;

    /// <summary>What the victim says when it has given all facts of a change: from here on they are written.</summary>
    public const string Writing = "writing";

    /// <summary>With <see cref="Months"/>, a change of some dozens of pages of the store; in the long test ten times that.</summary>
    public static int Series { get; } = Effort.Of(100, 1_000);

    /// <summary>What the change with a number writes: the whole of it can be told from its number.</summary>
    public static IEnumerable<ObservationFact> Facts(int change) =>
        from series in Enumerable.Range(0, Series)
        from month in Enumerable.Range(0, Months)
        select Month($"indicator-{series:0000}", $"{2020 + (month / 12)}-{(month % 12) + 1:00}", $"{change}");

    /// <summary>In the victim: says the number of the last change before each change, and <see cref="Writing"/> in its midst, so that its killer knows where it is.</summary>
    public static async Task RunAsync(string store)
    {
        EndWithTheKiller();
        await using var ledger = await LedgerStore.OpenAsync(StoreAddress.Parse(store), OpenMode.Create, TimeProvider.System);
        while (true)
        {
            var head = await ledger.HeadAsync(Organisation);
            Console.WriteLine(head?.Value ?? 0);
            await ledger.CommittedAsync(Organisation, Draft(head, Array.Empty<ObservationFact>()) with { Observations = Given(head).ToAsyncEnumerable() });
        }
    }

    // A killer that is itself ended, as by Ctrl-C, leaves no victim behind that imports for ever: what it held of the victim's input is then closed.
    private static void EndWithTheKiller() => new Thread(() =>
    {
        _ = Console.In.ReadToEnd();
        Environment.Exit(0);
    })
    {
        IsBackground = true,
    }.Start();

    private static IEnumerable<ObservationFact> Given(ChangeNumber? head)
    {
        foreach (var fact in Facts((head?.Value ?? 0) + 1)) yield return fact;
        Console.WriteLine(Writing);
    }

    /// <summary>In the killer.</summary>
    public static Process Start(StoreAddress address)
    {
        var tests = typeof(Victim).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", ["exec", tests]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["DOTNET_STARTUP_HOOKS"] = tests;
        // It does not live long enough to gain from being compiled twice.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["PLUMBLINE_VICTIM"] = address is StoreAddress.Postgres server ? server.ConnectionString : address.ToString();
        return Process.Start(start).AsNotNull();
    }
}
