using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Plumbline.App.Access;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Definitions.Returns;
using Plumbline.App.Figures;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Workspaces;
using Plumbline.Benchmarks.Ledger;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Records;
using Plumbline.Core.Units;
using Plumbline.Reports.Composition;

namespace Plumbline.Benchmarks.Returns;

/// <summary>500 teams that return a form of 20 fields every day, 182,500 returns a year: the completeness of a year, against reading the rows of those returns and doing nothing with them in the same run.</summary>
/// <remarks>With <c>--years N</c> as many years are in the store, and with <c>--cells</c> the answers and figures too: the completeness of one year takes no longer for them.</remarks>
internal static class ReturnsBenchmark
{
    private const int Teams = 500;
    private const int Figures = 16;
    private const int Questions = 4;
    private const int Days = 365;
    private const int Turns = 5;
    private const string Organisation = "benchmark";

    private static readonly DateOnly Last = new(2023, 12, 31);
    private static readonly UnitCode Top = UnitCode.Parse(Organisation).Value;
    private static readonly IndicatorCode Completeness = IndicatorCode.Parse("completeness").Value;

    internal static async Task<int> RunAsync(string[] args)
    {
        var folder = Directory.CreateTempSubdirectory("plumbline-benchmark-").FullName;
        try
        {
            var years = int.Parse(LedgerBenchmark.Option(args, "--years") ?? "1", CultureInfo.InvariantCulture);
            var address = StoreAddress.Parse(LedgerBenchmark.Option(args, "--store") ?? Path.Combine(folder, "returns.db"));
            await using var ledger = await LedgerStore.OpenAsync(address, OpenMode.Create, TimeProvider.System);
            using (var read = await ReadWorkspace.RunAsync(await WriteAsync(Path.Combine(folder, "w"))))
            {
                if (read.Workspace is null) throw new InvalidOperationException(read.Problems[0].ToString());
                await LoadWorkspace.RunAsync(ledger, read.Workspace, read.Figures, new LoadOptions(Actor.OwnMachine("benchmark"), "benchmark"));
            }

            // As many days more as there are turns, each of which ends a day earlier, so that none finds the reading of the one before.
            var first = Last.AddDays(1 - (years * Days) - Turns - 1);
            await FillAsync(ledger, first, args.Contains("--cells", StringComparer.Ordinal));
            var (rows, counted, again) = (new List<Spent>(), new List<Spent>(), new List<Spent>());
            for (var turn = 0; turn <= Turns; turn++)
            {
                var definitions = await ReadDefinitions.RunAsync(ledger, Organisation);
                var day = Last.AddDays(-turn);
                var alone = await TimeAsync(() => RowsAsync(ledger, definitions, day));
                var whole = await TimeAsync(() => CompletenessAsync(ledger, definitions, day));
                // One return more, and the same year again.
                await ledger.CommitAsync(Organisation, new ChangeDraft { Author = new("benchmark"), Reason = "Returned", BasedOn = await ledger.HeadAsync(Organisation), Definitions = [ReturnOf(0, day.AddDays(-9), turn)] });
                var after = await TimeAsync(async () => await CompletenessAsync(ledger, await ReadDefinitions.RunAsync(ledger, Organisation), day));
                if (turn == 0) continue;
                rows.Add(alone);
                counted.Add(whole);
                again.Add(after);
            }

            var (median, peer) = (Median(counted), Median(rows));
            Say($"{Teams} teams, {Figures + Questions} fields, {Days} days of {years * Days}: rows of the returns {peer}; completeness of each day {median} ({median.Seconds / peer.Seconds:0.00} times; of processor time {median.Processor / peer.Processor:0.00} times); after one more return {Median(again)}");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task RowsAsync(ILedger ledger, OrganisationDefinitions definitions, DateOnly last)
    {
        var form = definitions.Picture.Values.Of<FormDefinition>()[0];
        var end = Period.Containing(last, Frequency.Day);
        var query = new DefinitionQuery { Kind = FactKind.Of("return"), Parents = [.. Enumerable.Range(1 - Days, Days).Select(day => ReturnRows.ParentOf(form.Code, end.Plus(day)))], AsAt = definitions.Position.Number };
        var rows = await ledger.DefinitionsAsync(Organisation, query);
        if (rows.Count != Teams * Days) throw new InvalidOperationException($"Found {rows.Count} returns.");
    }

    private static async Task CompletenessAsync(ILedger ledger, OrganisationDefinitions definitions, DateOnly last)
    {
        var need = new DataNeed(Completeness, Top, last.AddDays(1 - Days));
        var series = (await ReadSeries.WithTotalsAsync(ledger, definitions.Picture, [need], last, definitions.Position.Number))[(Completeness, Top)];
        if (series.Observations.Count != Days || series.Observations.Any(static figure => figure.Denominator != Teams)) throw new InvalidOperationException("A return is missing.");
    }

    // A change for each month, as if somebody had loaded it.
    private static async Task FillAsync(ILedger ledger, DateOnly first, bool withCells)
    {
        for (var from = first; from <= Last; from = from.AddDays(30))
        {
            var days = Enumerable.Range(0, 30).Select(from.AddDays).Where(static day => day <= Last).ToList();
            var draft = new ChangeDraft
            {
                Author = new("benchmark"),
                Reason = "Returned",
                BasedOn = await ledger.HeadAsync(Organisation),
                Definitions = [.. from day in days from team in Enumerable.Range(0, Teams) from fact in FactsOf(team, day, withCells) select fact],
                Observations = withCells ? (from day in days from team in Enumerable.Range(0, Teams) from figure in Enumerable.Range(0, Figures) select new ObservationFact($"k-{figure}", $"t-{team}", Invariant($"{day:yyyy-MM-dd}"), day.DayNumber, "day", Invariant($"{(team + figure) % 40}"))).ToAsyncEnumerable() : AsyncEnumerable.Empty<ObservationFact>(),
            };
            await ledger.CommitAsync(Organisation, draft);
        }
    }

    private static IEnumerable<DefinitionFact> FactsOf(int team, DateOnly day, bool withCells)
    {
        yield return ReturnOf(team, day, 0);
        if (!withCells) yield break;
        for (var question = 0; question < Questions; question++)
            yield return Kinds.ReturnAnswers.ToFact(new ReturnAnswer(Form, Unit(team), Period.Containing(day, Frequency.Day), Field($"q-{question}"), "no") { At = day.ToDateTime(new TimeOnly(9, 0)) });
    }

    // One in 20 leaves a figure out, and one in 30 comes late.
    private static DefinitionFact ReturnOf(int team, DateOnly day, int turn) => Kinds.Returns.ToFact(new UnitReturn(Form, Unit(team), Period.Containing(day, Frequency.Day), ReturnState.Returned)
    {
        By = "Team manager",
        At = day.ToDateTime(new TimeOnly(((team + day.DayNumber) % 30) == 0 ? 11 : 9, turn)),
        Answered = [.. Enumerable.Range(0, Questions).Select(static one => Field($"q-{one}")), .. Enumerable.Range(0, ((team + day.DayNumber) % 20) == 0 ? Figures - 1 : Figures).Select(static one => Field($"f-{one}"))],
    });

    private static FormCode Form { get; } = FormCode.Parse("sitrep").Value;

    private static UnitCode Unit(int team) => UnitCode.Parse(Invariant($"t-{team}")).Value;

    private static FieldCode Field(string code) => FieldCode.Parse(code).Value;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

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
        Directory.CreateDirectory(Path.Combine(folder, "forms"));
        await WriteAsync(folder, "plumbline.yaml", [$"organisation:\n  code: {Organisation}\n  name: Benchmark"]);
        await WriteAsync(folder, "units.csv", ["unit,name,kind,parent", $"{Organisation},Benchmark,organisation,", .. Enumerable.Range(0, 20).Select(static one => $"s-{one},Service {one},service,{Organisation}"), .. Enumerable.Range(0, Teams).Select(static one => $"t-{one},Team {one},team,s-{one % 20}")]);
        await WriteAsync(folder, "indicators.csv", ["indicator,name,frequency,measure,polarity,aggregation,owner", "completeness,Completeness,day,percentage,higher,ratio,Analyst", .. Enumerable.Range(0, Figures).Select(static one => $"k-{one},Measure {one},day,count,lower,sum,Analyst")]);
        await WriteAsync(folder, "forms/sitrep.yaml", ["form: sitrep", "name: Situation report", "frequency: day", "from: 2010-01-01", "asked: {kind: team}", "due: 10:30 the same day", "fields:",
            .. Enumerable.Range(0, Questions).Select(static one => $"  - {{field: q-{one}, ask: \"Question {one}?\", answers: {{no: 0, yes: 4}}, required: yes}}"),
            .. Enumerable.Range(0, Figures).Select(static one => $"  - {{field: f-{one}, ask: \"Figure {one}\", figure: k-{one}, required: yes}}"),
            "counts: {completeness: completeness}"]);
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
