using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Plumbline.App.Access;
using Plumbline.App.Actions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Risks;
using Plumbline.App.Workspaces;
using Plumbline.Benchmarks.Ledger;
using Plumbline.Core.Actions;
using Plumbline.Core.Ledger;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;

namespace Plumbline.Benchmarks.Risks;

/// <summary>A register of 10,000 risks, first with one grading a risk and then with 60: the whole of it, a page from what is kept, and after one note.</summary>
internal static class RisksBenchmark
{
    private const int Risks = 10_000;
    private const int Months = 60;
    private const int PageRows = 50;
    private const int Turns = 7;
    private const string Organisation = "benchmark";

    private static readonly DateOnly First = new(2020, 1, 1);
    private static readonly DateOnly Day = First.AddMonths(Months);

    internal static async Task<int> RunAsync(string[] args)
    {
        var folder = Directory.CreateTempSubdirectory("plumbline-benchmark-").FullName;
        try
        {
            var address = StoreAddress.Parse(LedgerBenchmark.Option(args, "--store") ?? Path.Combine(folder, "store.db"));
            await using var ledger = await LedgerStore.OpenAsync(address, OpenMode.Create, TimeProvider.System);
            var workspace = Directory.CreateDirectory(Path.Combine(folder, "w")).FullName;
            await File.WriteAllTextAsync(Path.Combine(workspace, "plumbline.yaml"), $"organisation:\n  code: {Organisation}\n  name: Benchmark\n");
            await File.WriteAllTextAsync(Path.Combine(workspace, "units.csv"), "unit,name,kind\nbenchmark,Benchmark,organisation\n");
            await LoadWorkspace.RunAsync(ledger, ReadWorkspace.Run(workspace).Workspace!, Actor.OwnMachine("benchmark"), "benchmark");
            await CommitAsync(ledger, Enumerable.Range(0, Risks).SelectMany(risk => (DefinitionFact[])[Risk(risk), Grading(risk, 0), Note(risk, 0), Action(risk, 0)]));
            await AnalysedAsync(address);
            var one = await WholeAsync(ledger, null);
            for (var month = 1; month < Months; month++) await CommitAsync(ledger, Enumerable.Range(0, Risks).Select(risk => Grading(risk, month)));
            await CommitAsync(ledger, Enumerable.Range(0, Risks).SelectMany(risk => (DefinitionFact[])[Note(risk, 2), Note(risk, 3), Action(risk, 2)]));
            await AnalysedAsync(address);
            var many = await WholeAsync(ledger, null);
            var half = await WholeAsync(ledger, ChangeNumber.Of(2 + (Months / 2)));
            Say($"{Risks:N0} risks: the whole register with one grading a risk {one:0.000} s; with {Months} gradings {many:0.000} s ({many / one:0.00} times); as at half of them {half:0.000} s ({half / one:0.00} times)");
            await KeptAsync(ledger);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task KeptAsync(ILedger ledger)
    {
        var definitions = await ReadDefinitions.RunAsync(ledger, Organisation);
        var register = await ReadRiskRegister.RunAsync(ledger, definitions, Day);
        var page = await MedianAsync(async () =>
        {
            var kept = await ReadRiskRegister.RunAsync(ledger, definitions, Day);
            return kept.Open.Skip(5_000).Take(PageRows).Count(entry => RiskStanding.Of(kept, entry).Level is not null);
        });
        var noted = new List<double>();
        var after = new List<double>();
        for (var turn = 0; turn < Turns; turn++)
        {
            definitions = await ReadDefinitions.RunAsync(ledger, Organisation);
            var watch = Stopwatch.StartNew();
            await AddRiskNote.RunAsync(ledger, definitions, Actor.OwnMachine("benchmark"), register.Entries[turn].Risk, "Seen", Day.ToDateTime(new TimeOnly(9, 0)));
            noted.Add(watch.Elapsed.TotalSeconds);
            watch.Restart();
            await ReadRiskRegister.RunAsync(ledger, await ReadDefinitions.RunAsync(ledger, Organisation), Day);
            after.Add(watch.Elapsed.TotalSeconds);
        }

        var file = await MedianAsync(async () => (await ReadRiskFiles.FindAsync(ledger, definitions, Day, register.Entries[7_000].Risk.Code))!.Gradings.Count);
        var clock = Stopwatch.StartNew();
        var actions = (await ReadActions.RunAsync(ledger, definitions)).Entries.Count;
        Say($"a page of {PageRows} rows from the kept register {page * 1000:0.00} ms; a note written {Median(noted) * 1000:0.0} ms, the register after it {Median(after) * 1000:0.0} ms; all of one risk {file * 1000:0.0} ms; the log of {actions:N0} actions, first read {clock.Elapsed.TotalSeconds:0.000} s");
    }

    private static async Task<double> WholeAsync(ILedger ledger, ChangeNumber? asAt)
    {
        var definitions = await ReadDefinitions.RunAsync(ledger, Organisation, asAt);
        return await MedianAsync(async () => (await ReadRiskRegister.ReadAsync(ledger, definitions, Day)).Entries.Count);
    }

    private static async Task<double> MedianAsync(Func<Task<int>> run)
    {
        var seconds = new List<double>();
        for (var turn = 0; turn <= Turns; turn++)
        {
            var watch = Stopwatch.StartNew();
            if (await run() == 0) throw new InvalidOperationException("found nothing");
            if (turn > 0) seconds.Add(watch.Elapsed.TotalSeconds);
        }

        return Median(seconds);
    }

    private static double Median(List<double> seconds) => seconds.Order().ElementAt(seconds.Count / 2);

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private static async Task CommitAsync(ILedger ledger, IEnumerable<DefinitionFact> facts) =>
        await ledger.CommitAsync(Organisation, new ChangeDraft { Author = new("benchmark"), Reason = "a month", BasedOn = await ledger.HeadAsync(Organisation), Definitions = [.. facts] });

    // The server does this by itself within minutes.
    private static async Task AnalysedAsync(StoreAddress address)
    {
        if (address is not StoreAddress.Postgres server) return;
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "VACUUM ANALYZE plumbline.definition";
        await command.ExecuteNonQueryAsync();
    }

    private static RiskCode Code(int risk) => RiskCode.Parse(string.Create(CultureInfo.InvariantCulture, $"{10_000 + risk}")).Value;

    private static DefinitionFact Risk(int risk) => Kinds.Risks.ToFact(new Risk
    {
        Code = Code(risk), Kind = RiskKind.Operational, Title = $"Risk {risk} of a service", Description = new string('x', 500), Owner = "Head of Service", Recorded = First,
    });

    private static DefinitionFact Grading(int risk, int month) => Kinds.Gradings.ToFact(new Grading(
        Code(risk), GradingStage.Current, First.AddMonths(month), RiskScore.Of(1 + ((risk + month) % 5), 1 + (month % 5)), "Head of Service", "Looked at by the committee in its meeting"));

    private static DefinitionFact Note(int risk, int month) => Kinds.Progress.ToFact(new ProgressNote(Code(risk), First.AddMonths(month).ToDateTime(new TimeOnly(9, 30)), "Head of Service", new string('n', 500)));

    private static DefinitionFact Action(int risk, int month) => Kinds.Actions.ToFact(new TrackedAction(
        ActionCode.Parse(string.Create(CultureInfo.InvariantCulture, $"a-{risk}")).Value, [Code(risk).Reference], "What is to be done", "Head of Service", new ActionState.Open(), First.AddMonths(month + 6)));
}
