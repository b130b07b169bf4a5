using System.Diagnostics;
using System.Globalization;
using Plumbline.App.Access;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Workspaces;
using Plumbline.Web.Serving;

namespace Plumbline.Benchmarks.Returns;

/// <summary>The page of a scored form that is asked of many teams every month, and the page of all returns, against the table of the same form that has a row for each team, in the same run.</summary>
internal static class FormPagesBenchmark
{
    private const int Turns = 9;
    private const int Months = 7;
    private const int Questions = 9;
    private const string Organisation = "benchmark";

    internal static async Task<int> RunAsync(string[] teams)
    {
        foreach (var number in teams.Length == 0 ? ["500", "2000"] : teams) await MeasureAsync(int.Parse(number, CultureInfo.InvariantCulture));
        return 0;
    }

    private static async Task MeasureAsync(int teams)
    {
        var folder = Directory.CreateTempSubdirectory("plumbline-benchmark-").FullName;
        try
        {
            await using var ledger = await LedgerStore.OpenAsync(StoreAddress.Parse(Path.Combine(folder, "returns.db")), OpenMode.Create, TimeProvider.System);
            using (var read = await ReadWorkspace.RunAsync(await WriteAsync(Path.Combine(folder, "w"), teams)))
            {
                if (read.Workspace is null) throw new InvalidOperationException(read.Problems[0].ToString());
                await LoadWorkspace.RunAsync(ledger, read.Workspace, read.Figures, new LoadOptions(Actor.OwnMachine("benchmark"), "benchmark"));
            }

            var options = new ServeOptions { Addresses = [ListenAddress.Parse("http://127.0.0.1:0").Value], WarmsUp = false, IsOwnMachine = true };
            await using var server = await WebServer.StartAsync(options, _ => Task.FromResult(ledger));
            using var client = new HttpClient { BaseAddress = new Uri(server.Addresses[0]) };
            var last = Month(-1);
            foreach (var (name, path) in new[] { ("table of the form", $"returns/warning.csv?period={last}"), ("page of the form", $"returns/warning?period={last}"), ("page with all returns", $"returns/warning?period={last}&show=all"), ("page of all forms", "returns"), ("whom to remind", $"reminders?form=warning&period={last}") })
            {
                var spent = new List<double>();
                var bytes = 0;
                for (var turn = 0; turn <= Turns; turn++)
                {
                    var watch = Stopwatch.StartNew();
                    bytes = (await client.GetByteArrayAsync(new Uri($"{Organisation}/{path}", UriKind.Relative))).Length;
                    if (turn > 0) spent.Add(watch.Elapsed.TotalMilliseconds);
                }

                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{teams} teams, {name}: {bytes / 1000.0:0} kB, {spent.Order().ElementAt(Turns / 2):0.0} ms"));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Month(int months) => DateTime.UtcNow.AddMonths(months).ToString("yyyy-MM", CultureInfo.InvariantCulture);

    // One team in 20 returns nothing; the scores of the others spread over the bands, most of them low.
    private static async Task<string> WriteAsync(string folder, int teams)
    {
        Directory.CreateDirectory(Path.Combine(folder, "forms"));
        Directory.CreateDirectory(Path.Combine(folder, "returns"));
        await WriteAsync(folder, "plumbline.yaml", [$"organisation:\n  code: {Organisation}\n  name: Benchmark"]);
        await WriteAsync(folder, "units.csv", ["unit,name,kind,parent", $"{Organisation},Benchmark,organisation,", .. Enumerable.Range(0, 20).Select(static one => $"s-{one},Service {one},service,{Organisation}"), .. Enumerable.Range(0, teams).Select(static one => $"t-{one},Team {one},team,s-{one % 20}")]);
        await WriteAsync(folder, "indicators.csv", ["indicator,name,frequency,measure,polarity,aggregation", "responses,Responses,month,count,higher,sum"]);
        await WriteAsync(folder, "posts.csv", ["post,name,unit", .. Enumerable.Range(0, 20).Select(static one => $"p-{one},Head of service {one},s-{one}")]);
        await WriteAsync(folder, "forms/warning.yaml", ["form: warning", "name: Early warning", "frequency: month", $"from: {Month(-Months)}", "asked: {kind: team}", "due: 5 working days after", "fields:",
            .. Enumerable.Range(0, Questions).Select(static one => $"  - {{field: q-{one}, ask: \"Question {one}?\", answers: {{no: 0, yes: 4}}, required: yes}}"),
            "bands: [{band: 0-9, to: 9}, {band: 10-15, to: 15, escalation: The manager agrees what changes.}, {band: 16-plus, escalation: The director visits.}]", "counts: {responses: responses}"]);
        await WriteAsync(folder, "returns/warning.csv", ["form,unit,period,field,value,by,at",
            .. from month in Enumerable.Range(-Months, Months)
               from team in Enumerable.Range(0, teams)
               where (team + month) % 20 != 0
               from row in Rows(team, month)
               select row]);
        return folder;
    }

    private static IEnumerable<string> Rows(int team, int month)
    {
        var (period, at) = (Month(month), $"{Month(month + 1)}-01T09:00");
        yield return $"warning,t-{team},{period},,returned,Team leader,{at}";
        var yes = (team * 7 + month) % 11 is 0 ? 5 : (team * 7 + month) % 11 < 3 ? 3 : 1;
        for (var one = 0; one < Questions; one++) yield return $"warning,t-{team},{period},q-{one},{(one < yes ? "yes" : "no")},Team leader,{at}";
    }

    private static Task WriteAsync(string folder, string file, IEnumerable<string> lines) => File.WriteAllLinesAsync(Path.Combine(folder, file), lines);
}
