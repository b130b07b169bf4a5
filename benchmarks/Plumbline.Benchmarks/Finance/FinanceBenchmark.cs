using System.Diagnostics;
using System.Globalization;
using System.Text;
using Plumbline.App.Access;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Finance;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Workspaces;
using Plumbline.Benchmarks.Ledger;
using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Periods;

namespace Plumbline.Benchmarks.Finance;

/// <summary>A statement of 60 lines with actual, plan and variance of the month, the year to date and the year: with a year of months, and with ten years of them. It must not grow with history.</summary>
internal static class FinanceBenchmark
{
    private const int Lines = 60;
    private const int Turns = 15;
    private const double MostGrowth = 1.3;
    private const string Organisation = "benchmark";

    private static readonly Period Last = Period.Parse("2023-12", FinancialCalendar.April).Value;

    internal static async Task<int> RunAsync(string[] args)
    {
        var folder = Directory.CreateTempSubdirectory("plumbline-benchmark-").FullName;
        try
        {
            var (year, growth) = ((double?)null, 0.0);
            foreach (var months in new[] { 12, 120 })
            {
                var address = StoreAddress.Parse(LedgerBenchmark.Option(args, "--store") is { } store ? $"{store}{months}" : Path.Combine(folder, $"{months}.db"));
                await using var ledger = await LedgerStore.OpenAsync(address, OpenMode.Create, TimeProvider.System);
                await LoadWorkspace.RunAsync(ledger, ReadWorkspace.Run(await WriteAsync(Path.Combine(folder, $"w{months}"), months)).Workspace!, Actor.OwnMachine("benchmark"), "benchmark");
                var definitions = await ReadDefinitions.RunAsync(ledger, Organisation);
                var seconds = new List<double>();
                for (var turn = 0; turn <= Turns; turn++)
                {
                    var watch = Stopwatch.StartNew();
                    var reading = await ReadFinance.RunAsync(ledger, definitions, Last, null, [new FinanceNeed.Statement("accounts")]);
                    if (reading.Statements["accounts"].Rows.Sum(static row => row.Cells.Count(static cell => cell.Amount is not null)) != (Lines + 1) * 8) throw new InvalidOperationException("An amount is missing.");
                    if (turn > 0) seconds.Add(watch.Elapsed.TotalSeconds);
                }

                var median = seconds.Order().ElementAt(seconds.Count / 2);
                year ??= median;
                growth = median / year.Value;
                Say($"{Lines} lines, {months} months: {median * 1000:0.0} ms ({growth:0.00} times a year's; bar {MostGrowth:0.0})");
            }

            return growth > MostGrowth ? 1 : 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private static async Task<string> WriteAsync(string folder, int months)
    {
        Directory.CreateDirectory(Path.Combine(folder, "statements"));
        Directory.CreateDirectory(Path.Combine(folder, "observations"));
        var periods = Enumerable.Range(1 - months, months).Select(Last.Plus).ToList();
        string[] columns = [.. new[] { "month", "year-to-date", "year" }.SelectMany(static over => new[] { "actual", "plan", "variance" }.Where(show => (over, show) != ("year", "actual")).Select(show => $"  - {{name: \"{show}, {over}\", show: {show}, over: {over}}}"))];
        await WriteAsync(folder, "plumbline.yaml", [$"organisation:\n  code: {Organisation}\n  name: Benchmark"]);
        await WriteAsync(folder, "units.csv", ["unit,name,kind", "benchmark,Benchmark,organisation"]);
        await WriteAsync(folder, "indicators.csv", ["indicator,name,frequency,measure,polarity,sign,aggregation", .. Enumerable.Range(0, Lines).Select(static one => $"l-{one},Line {one},month,money,lower,cost,sum")]);
        await WriteAsync(folder, "statements/accounts.yaml", ["statement: accounts", "title: Accounts", "columns:", .. columns, "rows:", .. Enumerable.Range(0, Lines).Select(static one => $"  - {{line: l-{one}}}"), $"  - {{subtotal: {{name: All}}, sum: [{string.Join(", ", Enumerable.Range(0, Lines).Select(static one => $"l-{one}"))}]}}"]);
        await WriteAsync(folder, "observations/figures.csv", ["indicator,unit,period,value,aspect", .. Enumerable.Range(0, Lines).SelectMany(one => periods.SelectMany((period, place) => new[] { "", "plan" }.Select(aspect => string.Create(CultureInfo.InvariantCulture, $"l-{one},benchmark,{period},£{1000 + (((one * 7) + (place * 3)) % 110)},{aspect}"))).Concat([$"l-{one},benchmark,{Last.FinancialYear},£12500,plan", $"l-{one},benchmark,{Last.FinancialYear},£12600,forecast:{Last}"]))]);
        return folder;
    }

    private static Task WriteAsync(string folder, string file, string[] lines) => File.WriteAllLinesAsync(Path.Combine(folder, file), lines, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
}
