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

    /// <summary>The line that the victim prints when it has supplied all facts of a change and the writing begins.</summary>
    public const string Writing = "writing";

    /// <summary>The number of series. With <see cref="Months"/>, a change fills some dozens of pages of the store; ten times that in the long test.</summary>
    public static int Series { get; } = Effort.Of(100, 1_000);

    /// <summary>The facts of a change, which its number determines.</summary>
    public static IEnumerable<ObservationFact> Facts(int change) =>
        from series in Enumerable.Range(0, Series)
        from month in Enumerable.Range(0, Months)
        select Month($"indicator-{series:0000}", $"{2020 + (month / 12)}-{(month % 12) + 1:00}", $"{change}");

    /// <summary>Runs in the victim: prints the number of the last change before each change, and <see cref="Writing"/> during it, so that the killer knows its stage.</summary>
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

    // When the killer itself ends, as by Ctrl-C, the victim's input closes, and the victim exits instead of importing for ever.
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

    /// <summary>Starts a victim; runs in the killer.</summary>
    public static Process Start(StoreAddress address)
    {
        var tests = typeof(Victim).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", ["exec", tests]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["DOTNET_STARTUP_HOOKS"] = tests;
        // The victim is too short-lived to gain from tiered PGO.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["PLUMBLINE_VICTIM"] = address is StoreAddress.Postgres server ? server.ConnectionString : address.ToString();
        return Process.Start(start).AsNotNull();
    }
}
