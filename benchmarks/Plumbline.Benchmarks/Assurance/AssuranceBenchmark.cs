using System.Diagnostics;
using System.Globalization;
using System.Text;
using Plumbline.App.Access;
using Plumbline.App.BoardAssurance;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Workspaces;
using Plumbline.Benchmarks.Ledger;
using Plumbline.Core.Periods;

namespace Plumbline.Benchmarks.Assurance;

/// <summary>The assurance of one span of an organisation with 400 criteria over 40 measures and 100 questions: with a year of figures, answers and opinions, and with twenty years of them.</summary>
internal static class AssuranceBenchmark
{
    private const int Objectives = 20;
    private const int Lines = 5;
    private const int Measures = 40;
    private const int SpanMonths = 2;
    private const int Turns = 7;
    private const string Organisation = "benchmark";

    private static readonly string[] Domains = ["safe", "effective", "caring", "responsive", "well-led"];
    private static readonly Period Last = Period.Parse("2023-12", FinancialCalendar.April).Value;

    internal static async Task<int> RunAsync(string[] args)
    {
        var folder = Directory.CreateTempSubdirectory("plumbline-benchmark-").FullName;
        try
        {
            double? year = null;
            foreach (var months in new[] { 12, 240 })
            {
                var address = StoreAddress.Parse(LedgerBenchmark.Option(args, "--store") ?? Path.Combine(folder, $"{months}.db"));
                await using var ledger = await LedgerStore.OpenAsync(address, OpenMode.Create, TimeProvider.System);
                await LoadWorkspace.RunAsync(ledger, ReadWorkspace.Run(await WriteAsync(Path.Combine(folder, $"w{months}"), months)).Workspace!, Actor.OwnMachine("benchmark"), "benchmark");
                var definitions = await ReadDefinitions.RunAsync(ledger, Organisation);
                var seconds = new List<double>();
                for (var turn = 0; turn <= Turns; turn++)
                {
                    // Each day is another reading, which is not kept from the one before.
                    var watch = Stopwatch.StartNew();
                    var reading = await ReadAssurance.RunAsync(ledger, definitions, Last, Last.Last.AddDays(turn));
                    if (reading.Objectives.Sum(static one => one.Domains.Count) != Objectives * Domains.Length) throw new InvalidOperationException("A domain is missing.");
                    if (turn > 0) seconds.Add(watch.Elapsed.TotalSeconds);
                }

                var median = seconds.Order().ElementAt(seconds.Count / 2);
                year ??= median;
                var kept = Stopwatch.StartNew();
                await ReadAssurance.RunAsync(ledger, definitions, Last, Last.Last.AddDays(Turns));
                Say($"{Objectives * Domains.Length} domains, {months} months: read anew {median * 1000:0} ms ({median / year.Value:0.00} times a year's); kept {kept.Elapsed.TotalMilliseconds:0.00} ms");
            }

            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private static async Task<string> WriteAsync(string folder, int months)
    {
        Directory.CreateDirectory(Path.Combine(folder, "assurance"));
        Directory.CreateDirectory(Path.Combine(folder, "observations"));
        var periods = Enumerable.Range(1 - months, months).Select(Last.Plus).ToList();
        var spans = periods.Where((_, place) => place % SpanMonths == SpanMonths - 1).ToList();
        await WriteAsync(folder, "plumbline.yaml", [$"organisation:\n  code: {Organisation}\n  name: Benchmark"]);
        await WriteAsync(folder, "units.csv", ["unit,name,kind", "benchmark,Benchmark,organisation"]);
        await WriteAsync(folder, "indicators.csv", ["indicator,name,frequency,measure,polarity,aggregation,owner", .. Enumerable.Range(0, Measures).Select(static one => $"m-{one},Measure {one},month,percentage,higher,mean,Analyst")]);
        await WriteAsync(folder, "targets.csv", ["indicator,target", .. Enumerable.Range(0, Measures).Select(static one => $"m-{one},at least 90%")]);
        await WriteAsync(folder, "observations/figures.csv", ["indicator,unit,period,value", .. Enumerable.Range(0, Measures).SelectMany(one => periods.Select((period, place) => string.Create(CultureInfo.InvariantCulture, $"m-{one},benchmark,{period},{85 + (((one * 7) + (place * 3)) % 11)}%")))]);
        await WriteAsync(folder, "objectives.csv", ["objective,name,domains", .. Enumerable.Range(1, Objectives).Select(static one => $"{one},Objective {one},{string.Join(' ', Domains)}")]);
        await WriteAsync(folder, "assurance/questions.csv", ["question,text,asked-of", .. Questions.Select(static one => $"{one},Is {one} so?,Chief Nurse")]);
        await WriteAsync(folder, "assurance/answers.csv", ["question,period,answer,by,on", .. Questions.SelectMany((one, place) => spans.Select(span => $"{one},{span},{(place % 3 == 0 ? "no" : "yes")},Chief Nurse,{span.Last:yyyy-MM-dd}"))]);
        await WriteAsync(folder, "assurance/opinions.csv", ["objective,domain,period,level,reason,by,on", .. Enumerable.Range(1, Objectives).SelectMany(one => Domains.SelectMany(domain => spans.Select(span => $"{one},{domain},{span},reasonable,As we see it,Chief Nurse,{span.Last:yyyy-MM-dd}")))]);
        await WriteAsync(folder, "assurance/framework.yaml", [Framework()]);
        return folder;
    }

    private static IEnumerable<string> Questions => Enumerable.Range(0, Objectives * Lines).Select(static one => $"q-{one}");

    // Each line is of one objective and one domain: four levels by a limit, a target, a number and a question.
    private static string Framework()
    {
        var text = new StringBuilder("- from: 2000-01-01\n  levels: [substantial, reasonable, partial, no-assurance]\n  span: 2 months\n  domains:\n");
        foreach (var domain in Domains) text.Append("    - {domain: ").Append(domain).Append("}\n");
        text.Append("  lines:\n");
        for (var line = 0; line < Objectives * Lines; line++)
        {
            var (objective, domain, measure) = (1 + (line / Lines), Domains[line % Lines], line % Measures);
            text.Append(CultureInfo.InvariantCulture, $"    - line: line-{line}\n      domain: {domain}\n      objectives: [{objective}]\n      criteria:\n");
            text.Append(CultureInfo.InvariantCulture, $"        - {{criterion: c-{line}-1, level: substantial, text: At target, when: \"m-{measure} at least target and q-{line} is yes\"}}\n");
            text.Append(CultureInfo.InvariantCulture, $"        - {{criterion: c-{line}-2, level: reasonable, text: At the mean, when: \"m-{measure} at least mean\"}}\n");
            text.Append(CultureInfo.InvariantCulture, $"        - {{criterion: c-{line}-3, level: partial, text: Within limits, when: \"m-{measure} at least lower limit\"}}\n");
            text.Append(CultureInfo.InvariantCulture, $"        - {{criterion: c-{line}-4, level: no-assurance, text: Below its limits, when: \"m-{measure} less than lower limit\"}}\n");
        }

        return text.ToString();
    }

    private static Task WriteAsync(string folder, string file, IEnumerable<string> lines) => File.WriteAllLinesAsync(Path.Combine(folder, file), lines);
}
