using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Plumbline.App.Access;
using Plumbline.App.Contracts;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Observations;
using Plumbline.App.Workspaces;
using Plumbline.Benchmarks.Ledger;
using Plumbline.Core.Periods;

namespace Plumbline.Benchmarks.Contracts;

/// <summary>200 contracts with 60 requirements each over 36 months, 432,000 figures: reading them judged and counted, against reading those figures and doing nothing with them in the same run.</summary>
internal static class ContractsBenchmark
{
    private const int Contracts = 200;
    private const int Kpis = 60;
    private const int Months = 36;
    private const int Turns = 5;
    private const string Organisation = "benchmark";

    private static readonly Period Last = Period.Parse("2023-12", FinancialCalendar.April).Value;

    internal static async Task<int> RunAsync(string[] args)
    {
        var folder = Directory.CreateTempSubdirectory("plumbline-benchmark-").FullName;
        try
        {
            var address = StoreAddress.Parse(LedgerBenchmark.Option(args, "--store") ?? Path.Combine(folder, "contracts.db"));
            await using var ledger = await LedgerStore.OpenAsync(address, OpenMode.Create, TimeProvider.System);
            using (var read = await ReadWorkspace.RunAsync(await WriteAsync(Path.Combine(folder, "w"))))
            {
                if (read.Workspace is null) throw new InvalidOperationException(read.Problems[0].ToString());
                await LoadWorkspace.RunAsync(ledger, read.Workspace, read.Figures, new LoadOptions(Actor.OwnMachine("benchmark"), "benchmark"));
            }

            var definitions = await ReadDefinitions.RunAsync(ledger, Organisation);
            var (rows, figures, judged) = (new List<Spent>(), new List<Spent>(), new List<Spent>());
            for (var turn = 0; turn <= Turns; turn++)
            {
                // Each turn ends with another month, so that no reading is kept from the one before; the months before the first have no figures.
                var last = Last.Plus(-turn);
                var alone = await TimeAsync(() => RowsAsync(ledger, definitions, last, static _ => { }));
                var reader = new ObservationReader(definitions.Picture.Settings.Calendar);
                var read = await TimeAsync(() => RowsAsync(ledger, definitions, last, row => reader.Read(row)));
                var whole = await TimeAsync(async () =>
                {
                    var reading = await ReadContracts.RunAsync(ledger, definitions, last, Months);
                    if (reading.Contracts.Count != Contracts || reading.All.Months[^1].Counted!.Rated != Contracts * Kpis) throw new InvalidOperationException("A requirement is missing.");
                });
                if (turn == 0) continue;
                rows.Add(alone);
                figures.Add(read);
                judged.Add(whole);
            }

            var again = await TimeAsync(() => ReadContracts.RunAsync(ledger, definitions, Last.Plus(-Turns), Months));
            var (median, peer) = (Median(judged), Median(figures));
            Say($"{Contracts} contracts, {Kpis} requirements each, {Months} months: rows {Median(rows)}, rows read into figures {peer}, judged and counted {median} ({median.Seconds / peer.Seconds:0.00} times; of processor time {median.Processor / peer.Processor:0.00} times); again {again.Seconds * 1000:0.00} ms");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task RowsAsync(ILedger ledger, OrganisationDefinitions definitions, Period last, Action<ObservationRow> take)
    {
        var query = new ObservationQuery
        {
            Indicators = [.. Enumerable.Range(0, Kpis).Select(static one => $"k-{one}")],
            Units = [.. Enumerable.Range(0, Contracts).Select(static one => $"u-{one}")],
            Aspects = ObservationQuery.Actual,
            FromDay = last.Plus(1 - Months).First.DayNumber,
            ToDay = last.Last.DayNumber,
            AsAt = definitions.Position.Number,
        };
        var count = 0;
        await foreach (var row in ledger.ObservationsAsync(Organisation, query))
        {
            take(row);
            count++;
        }

        if (count == 0) throw new InvalidOperationException("A row is missing.");
    }

    private static async Task<Spent> TimeAsync(Func<Task> run)
    {
        GC.Collect();
        var (watch, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        await run();
        return new Spent(watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - processor).TotalSeconds);
    }

    private static Spent Median(List<Spent> turns) => new(turns.Select(static turn => turn.Seconds).Order().ElementAt(turns.Count / 2), turns.Select(static turn => turn.Processor).Order().ElementAt(turns.Count / 2));

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private static async Task<string> WriteAsync(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "observations"));
        // As many months more as there are turns, so that every turn reads 36.
        var periods = Enumerable.Range(1 - Months - Turns, Months + Turns).Select(Last.Plus).ToList();
        await WriteAsync(folder, "plumbline.yaml", [$"organisation:\n  code: {Organisation}\n  name: Benchmark"]);
        await WriteAsync(folder, "units.csv", ["unit,name,kind,parent", "benchmark,Benchmark,organisation,", .. Enumerable.Range(0, Contracts).Select(static one => $"u-{one},Unit {one},service,benchmark")]);
        await WriteAsync(folder, "indicators.csv", ["indicator,name,frequency,measure,polarity,aggregation,owner", .. Enumerable.Range(0, Kpis).Select(static one => $"k-{one},Measure {one},month,percentage,higher,mean,Analyst")]);
        await WriteAsync(folder, "contracts.csv", ["contract,name,commissioner,unit,from", .. Enumerable.Range(0, Contracts).Select(static one => $"c-{one},Contract {one},Commissioner {one % 9},u-{one},2010-04-01")]);
        await WriteAsync(folder, "targets.csv", ["indicator,contract,target", .. from contract in Enumerable.Range(0, Contracts) from kpi in Enumerable.Range(0, Kpis) select $"k-{kpi},c-{contract},at least {85 + (contract % 10)}%"]);
        await WriteAsync(folder, "observations/figures.csv", ["indicator,unit,period,value", .. from kpi in Enumerable.Range(0, Kpis) from unit in Enumerable.Range(0, Contracts) from month in Enumerable.Range(0, periods.Count) select string.Create(CultureInfo.InvariantCulture, $"k-{kpi},u-{unit},{periods[month]},{80 + (((kpi * 7) + (unit * 3) + month) % 20)}%")]);
        return folder;
    }

    private static Task WriteAsync(string folder, string file, IEnumerable<string> lines) => File.WriteAllLinesAsync(Path.Combine(folder, file), lines);

    // Processor time is that of all threads, the collector's too: other work on the machine changes it little.
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Spent(double Seconds, double Processor)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Seconds * 1000:0} ms ({Processor * 1000:0} ms of processors)");
    }
}
