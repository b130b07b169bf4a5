using System.Diagnostics;
using System.Globalization;
using Plumbline.App.Access;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Definitions.Registers;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Registers;
using Plumbline.App.Workspaces;
using Plumbline.Benchmarks.Ledger;
using Plumbline.Core.Periods;
using Plumbline.Core.Registers.Definitions;

namespace Plumbline.Benchmarks.Registers;

/// <summary>Two registers of 10,000 rows, one with a figure a month over two years and one without: reading each in a month, against reading its rows from the store and doing nothing with them in the same run; and the definitions with both, against those with the one that has no figures.</summary>
internal static class RegistersBenchmark
{
    private const int Rows = 10_000;
    private const int Months = 24;
    private const int Turns = 5;
    private const string Organisation = "benchmark";

    private static readonly Period Last = Period.Month(2021, 3);

    internal static async Task<int> RunAsync(string[] args)
    {
        var folder = Directory.CreateTempSubdirectory("plumbline-benchmark-").FullName;
        try
        {
            await using var ledger = await LedgerStore.OpenAsync(StoreAddress.Parse(LedgerBenchmark.Option(args, "--store") ?? Path.Combine(folder, "registers.db")), OpenMode.Create, TimeProvider.System);
            await LoadAsync(ledger, await WriteAsync(Path.Combine(folder, "plain"), withFigures: false));
            Say($"the definitions with a register of {Rows:N0} rows without figures: {Median(await TimesAsync(ledger, "plain")):0.0} ms");
            await LoadAsync(ledger, await WriteAsync(Path.Combine(folder, "whole"), withFigures: true));
            Say($"the definitions with another of {Rows:N0} rows with figures, which are units: after a change elsewhere {Median(await TimesAsync(ledger, "plain")):0.0} ms, after a change of one of its rows {Median(await TimesAsync(ledger, "counted")):0.0} ms");
            foreach (var name in new[] { "plain", "counted" }) await ReadAsync(ledger, name);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task ReadAsync(ILedger ledger, string name)
    {
        var (rows, own, other, again) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var turn = 0; turn <= Turns; turn++)
        {
            await TouchAsync(ledger, name);
            var definitions = await ReadDefinitions.RunAsync(ledger, Organisation);
            var register = FindRegister.Run(definitions, name).Value;
            var query = new DefinitionQuery { Kind = Kinds.RegisterRows.Name, Parent = name, AsAt = definitions.Position.Number };
            var alone = await TimeAsync(() => ledger.DefinitionsAsync(Organisation, query));
            var whole = await TimeAsync(() => RowsOfAsync(ledger, definitions, register));
            var kept = await TimeAsync(() => RowsOfAsync(ledger, definitions, register));
            await TouchAsync(ledger, name == "plain" ? "counted" : "plain");
            var later = await ReadDefinitions.RunAsync(ledger, Organisation);
            var elsewhere = await TimeAsync(() => RowsOfAsync(ledger, later, register));
            if (turn == 0) continue;
            rows.Add(alone);
            own.Add(whole);
            other.Add(elsewhere);
            again.Add(kept);
        }

        Say($"{name}: {Rows:N0} rows from the store {Median(rows):0.0} ms; read in a month after a change of one of them {Median(own):0.0} ms ({Median(own) / Median(rows):0.00} times, {Median(own) * 1000 / Rows:0.0} µs a row), after a change elsewhere {Median(other):0.00} ms, again {Median(again):0.000} ms");
    }

    private static async Task RowsOfAsync(ILedger ledger, OrganisationDefinitions definitions, RegisterDefinition register)
    {
        var reading = await ReadRegisterRows.RunAsync(ledger, definitions, register, Last);
        if (reading.Lines.Length != Rows || (register.HasFigures && reading.Totals[0].Rows!.Expected != Rows)) throw new InvalidOperationException("A row is missing.");
    }

    private static async Task<List<double>> TimesAsync(ILedger ledger, string touched)
    {
        var times = new List<double>();
        for (var turn = 0; turn <= Turns; turn++)
        {
            await TouchAsync(ledger, touched);
            var spent = await TimeAsync(() => ReadDefinitions.RunAsync(ledger, Organisation));
            if (turn > 0) times.Add(spent);
        }

        return times;
    }

    private static async Task TouchAsync(ILedger ledger, string register)
    {
        var row = (await ledger.DefinitionsAsync(Organisation, new DefinitionQuery { Kind = RegisterRowsKind.Instance.Name, Parent = register, Keys = ["r-1"] }))[0];
        var body = row.Body.Contains("\"state\":\"open\"", StringComparison.Ordinal) ? row.Body.Replace("\"open\"", "\"done\"", StringComparison.Ordinal) : row.Body.Replace("\"done\"", "\"open\"", StringComparison.Ordinal);
        await ledger.CommitAsync(Organisation, new ChangeDraft { Author = Actor.OwnMachine("benchmark").Author, Reason = "A turn", BasedOn = await ledger.HeadAsync(Organisation), Definitions = [new DefinitionFact(row.Kind, row.Key, body) { Parent = row.Parent }] });
    }

    private static async Task LoadAsync(ILedger ledger, string folder)
    {
        using var read = await ReadWorkspace.RunAsync(folder);
        if (read.Workspace is null) throw new InvalidOperationException(read.Problems[0].ToString());
        await LoadWorkspace.RunAsync(ledger, read.Workspace, read.Figures, new LoadOptions(Actor.OwnMachine("benchmark"), "benchmark"));
    }

    private static async Task<string> WriteAsync(string folder, bool withFigures)
    {
        Directory.CreateDirectory(Path.Combine(folder, "observations"));
        await File.WriteAllTextAsync(Path.Combine(folder, "plumbline.yaml"), $"organisation:\n  code: {Organisation}\n  name: Sample Community Health Trust\n");
        await File.WriteAllTextAsync(Path.Combine(folder, "units.csv"), "unit,name,kind\ntrust,Sample Community Health Trust,organisation\n");
        await File.WriteAllTextAsync(Path.Combine(folder, "indicators.csv"), "indicator,name,frequency,measure,polarity,aggregation\nrecruited,Recruited,month,count,higher,sum\n");
        foreach (var name in withFigures ? new[] { "plain", "counted" } : ["plain"])
        {
            Directory.CreateDirectory(Path.Combine(folder, "registers", name));
            var figure = name == "counted" ? "  - {field: recruited, name: Recruited, kind: indicator, indicator: recruited}\n" : "";
            await File.WriteAllTextAsync(Path.Combine(folder, "registers", $"{name}.yaml"), $"register: {name}\nname: Register\nfields:\n  - {{field: study, name: Study, kind: text}}\n  - {{field: opened, name: Opened, kind: date}}\n  - {{field: state, name: State, kind: choice, choices: [{{choice: open}}, {{choice: done}}]}}\n{figure}same: [study]\n");
            await File.WriteAllLinesAsync(Path.Combine(folder, "registers", name, "rows.csv"), Enumerable.Range(1, Rows).Select(static row => string.Create(CultureInfo.InvariantCulture, $"r-{row},Study number {row} of those that are open,2020-04-01,open")).Prepend("row,study,opened,state"));
        }

        if (!withFigures) return folder;
        var figures = Enumerable.Range(1, Rows).SelectMany(static row => Enumerable.Range(0, Months).Select(month => string.Create(CultureInfo.InvariantCulture, $"recruited,counted.r-{row},{Last.Plus(-month)},{(row + month) % 9}")));
        await File.WriteAllLinesAsync(Path.Combine(folder, "observations", "a.csv"), figures.Prepend("indicator,unit,period,value"));
        return folder;
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var begun = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
