using System.Text;
using Plumbline.App.Access;
using Plumbline.App.Importing;
using Plumbline.App.Importing.Options;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Holding;
using Plumbline.App.Workspaces;
using Plumbline.Tests.Support;
using static Plumbline.App.Tests.Ledger.Facts;

namespace Plumbline.App.Tests.Ledger.Compliance;

public abstract partial class LedgerCompliance
{
    [LedgerFact]
    public async Task Compare_ReportsNewChangedAndSame_InOrder_AndWritesNothing()
    {
        await Ledger.WriteAsync(Trust, Month("a", "2024-01", "1"), Month("a", "2024-02", "2"), Month("b", "2024-01", "3"));
        await Ledger.WriteAsync(Trust, Withdrawn("b", "2024-01"));
        using var held = Held(Month("b", "2024-01", "3"), Month("a", "2024-02", "5"), Month("a", "2024-01", "1"), Withdrawn("c", "2024-01"));
        var (compared, comparison) = await ComparedAsync(Trust, At(2), held);
        using var closing = comparison;

        Assert.Equal(["a 2024-01 Same 1 was 1", "a 2024-02 Changed 5 was 2", "b 2024-01 New 3 was ", "c 2024-01 Same  was "], compared);
        Assert.Equal((At(2), 2), (comparison.Position, comparison.Count));
        Assert.Equal(At(2), await Ledger.HeadAsync(Trust));
    }

    // 1 → 2 → 3: with 1 change 2 is taken back, with 2 change 3. Of a withdrawn figure nothing is in force that could be taken back.
    [LedgerFact]
    public async Task Compare_NamesTheChangeThatIsTakenBack()
    {
        await Ledger.WriteAsync(Trust, [.. Enumerable.Range(1, 6).Select(month => Month("a", $"2024-0{month}", "1"))]);
        await Ledger.WriteAsync(Trust, Month("a", "2024-01", "2"), Month("a", "2024-02", "2"), Month("a", "2024-03", "2") with { Note = "kept" }, Month("a", "2024-06", "2"));
        await Ledger.WriteAsync(Trust, Month("a", "2024-01", "3"), Month("a", "2024-02", "3"), Month("a", "2024-03", "3"), Withdrawn("a", "2024-05"), Withdrawn("a", "2024-06"));
        using var held = new HeldFacts();
        foreach (var (month, value) in ((int, string)[])[(1, "1"), (2, "2"), (3, "2"), (4, "2"), (5, "1"), (6, "1")]) held.Add(Month("a", $"2024-0{month}", value), StatedParts.ValueOnly);
        var compared = new List<string>();
        using var comparison = await Ledger.CompareAsync(Trust, Draft(At(3), Array.Empty<ObservationFact>()) with { Held = held }, one => compared.Add($"{one.Fact.Period} {one.Novelty} {one.AsBefore}".TrimEnd()));
        Assert.Equal(["2024-01 Changed 2", "2024-02 Changed 3", "2024-03 Changed 3", "2024-04 Changed", "2024-05 New", "2024-06 New"], compared);
    }

    // A file that states a note takes back only the version with that note.
    [LedgerFact]
    public async Task Compare_FigureWithOtherPartsThanBefore_TakesNothingBack()
    {
        await Ledger.WriteAsync(Trust, Month("a", "2024-01", "1") with { Note = "first" });
        await Ledger.WriteAsync(Trust, Month("a", "2024-01", "2"));
        foreach (var (note, expected) in ((string?, int?)[])[("first", 2), ("other", null), (null, null)])
        {
            using var held = Held(Month("a", "2024-01", "1") with { Note = note });
            int? before = 0;
            using var comparison = await Ledger.CompareAsync(Trust, Draft(At(2), Array.Empty<ObservationFact>()) with { Held = held }, one => before = one.AsBefore?.Value);
            Assert.Equal(expected, before);
        }
    }

    [LedgerFact]
    public async Task Compare_OrganisationWithoutChanges_FindsAllNew()
    {
        using var held = Held(Month("a", "2024-01", "1"));
        var (compared, comparison) = await ComparedAsync(Trust, basedOn: null, held);
        using var closing = comparison;
        Assert.Equal(["a 2024-01 New 1 was "], compared);
        Assert.Null(comparison.Position);
        await Ledger.CommittedAsync(Trust, Draft(null, Array.Empty<ObservationFact>()) with { Held = held, Compared = comparison });
        Assert.Equal("a:trust:2024-01=1@1", await Ledger.ValuesAsync(Trust));
    }

    [LedgerFact]
    public async Task Commit_AtTheComparedPosition_ReadsNoFigureAgain()
    {
        await Ledger.WriteAsync(Trust, [.. Months("1")]);
        using var held = Held([.. Months("2"), Month("a", "2023-12", "1")]);
        using var read = new ObservationsRead(Address);
        var (_, comparison) = await ComparedAsync(Trust, At(1), held);
        using var closing = comparison;
        Assert.Equal(12, read.Count);
        var change = await Ledger.CommittedAsync(Trust, Draft(At(1), Array.Empty<ObservationFact>()) with { Held = held, Compared = comparison });
        Assert.Equal((13, 12L), (change.Observations, read.Count));
        Assert.Equal(1, held.Sorts);
        Assert.True((await Ledger.VerifyAsync(Trust)).Intact);
    }

    [LedgerFact]
    public async Task Commit_AfterAnotherChange_ComparesAgain_AndRefusesACommonKey()
    {
        await Ledger.WriteAsync(Trust, Month("a", "2024-01", "1"), Month("a", "2024-02", "1"));
        using var held = Held(Month("a", "2024-01", "1"), Month("a", "2024-02", "2"));
        var (_, comparison) = await ComparedAsync(Trust, At(1), held);
        using var closing = comparison;
        var draft = Draft(At(1), Array.Empty<ObservationFact>()) with { Held = held, Compared = comparison };

        await Ledger.WriteAsync(Trust, Month("a", "2024-02", "9"));
        var conflict = await Assert.ThrowsAsync<LedgerConflictException>(() => Ledger.CommitAsync(Trust, draft));
        Assert.Equal((At(2), 1), (conflict.Intervening.Number, conflict.Count));
        Assert.Equal("a:trust:2024-01=1@1 a:trust:2024-02=9@2", await Ledger.ValuesAsync(Trust));
    }

    [LedgerFact]
    public async Task Commit_AfterAChangeToAFigureComparedAsSame_LeavesItAlone()
    {
        await Ledger.WriteAsync(Trust, Month("a", "2024-01", "1"), Month("a", "2024-02", "1"));
        using var held = Held(Month("a", "2024-01", "1"), Month("a", "2024-02", "2"));
        var (_, comparison) = await ComparedAsync(Trust, At(1), held);
        using var closing = comparison;
        await Ledger.WriteAsync(Trust, Month("a", "2024-01", "9"));
        await Ledger.CommittedAsync(Trust, Draft(At(1), Array.Empty<ObservationFact>()) with { Held = held, Compared = comparison });
        Assert.Equal("a:trust:2024-01=9@2 a:trust:2024-02=2@3", await Ledger.ValuesAsync(Trust));
    }

    [LedgerFact]
    public async Task Compare_FigureWithoutAPart_KeepsTheLedgersPart_EvenAfterAnotherChange()
    {
        var whole = Month("a", "2024-01", "50%") with { Numerator = 1.0m, Denominator = 2, Status = "reported", Provisional = true, Note = "n", SourceNote = "s", Doubtful = true };
        await Ledger.WriteAsync(Trust, whole, whole with { Period = "2024-02", FirstDay = Day("2024-02") });
        using var held = new HeldFacts();
        held.Add(Month("a", "2024-01", "50%") with { Note = "other" }, StatedParts.Note);
        held.Add(Month("a", "2024-02", "50%"), StatedParts.ValueOnly);
        var (compared, comparison) = await ComparedAsync(Trust, At(1), held);
        using var closing = comparison;
        Assert.Equal(["a 2024-01 Changed 50% was 50%", "a 2024-02 Same 50% was 50%"], compared);

        await Ledger.WriteAsync(Trust, Month("b", "2024-01", "1"));
        await Ledger.CommittedAsync(Trust, Draft(At(1), Array.Empty<ObservationFact>()) with { Held = held, Compared = comparison });
        var written = Assert.Single(await Ledger.ReadAsync(Trust), row => row.Change == At(3)).Fact;
        Assert.Equal(whole with { Note = "other", SourceFile = null }, written);
        Assert.Equal((byte)1, written.Numerator!.Value.Scale);
    }

    [LedgerFact]
    public async Task Commit_WithTheComparisonOfOtherFigures_IsRefused()
    {
        using var held = Held(Month("a", "2024-01", "1"));
        using var others = Held(Month("a", "2024-01", "2"));
        var (_, comparison) = await ComparedAsync(Trust, basedOn: null, held);
        using var closing = comparison;
        var draft = Draft(null, Array.Empty<ObservationFact>()) with { Compared = comparison };
        await Assert.ThrowsAsync<ArgumentException>(() => Ledger.CommitAsync(Trust, draft with { Held = others }));
        await Assert.ThrowsAsync<ArgumentException>(() => Ledger.CommitAsync(Council, draft with { Held = held }));
        Assert.Null(await Ledger.HeadAsync(Trust));
    }

    [LedgerFact]
    public async Task Import_ReadsTheLedgersFiguresOnce_AndSortsThemOnce()
    {
        using var folder = new TemporaryFolder();
        folder.Write("plumbline.yaml", "organisation:\n  code: t\n  name: Trust\n");
        folder.Write("units.csv", "unit,name,kind\ntrust,Trust,organisation\n");
        folder.Write("indicators.csv", "indicator,name,frequency,measure,polarity,aggregation\na,A,month,count,lower,sum\n");
        var reading = ReadWorkspace.Run(folder.Path);
        await LoadWorkspace.RunAsync(Ledger, reading.Workspace!, Actor.OwnMachine("loader"), "folder");
        await ImportAsync(month => $"{month}");

        using var read = new ObservationsRead(Address);
        Assert.IsType<CommitResult.Committed>(await ImportAsync(month => $"{month + 1}"));
        Assert.Equal(24, read.Count);

        async Task<CommitResult> ImportAsync(Func<int, string> value)
        {
            // Latest month first, so that the import must sort.
            var text = "indicator,unit,period,value\n" + string.Concat(Enumerable.Range(0, 24).Reverse().Select(month => $"a,trust,{2022 + (month / 12)}-{(month % 12) + 1:00},{value(month)}\n"));
            using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
            using var preview = await PreviewImport.RunAsync(Ledger, "t", [new ImportFile("a.csv", content)], ImportOptions.None);
            var result = await CommitImport.RunAsync(Ledger, preview, Actor.OwnMachine("analyst"));
            Assert.Equal(1, preview.Figures.Sorts);
            return result;
        }
    }

    private async Task<(List<string> Compared, DraftComparison Comparison)> ComparedAsync(string organisation, Core.Ledger.ChangeNumber? basedOn, HeldFacts held)
    {
        var compared = new List<string>();
        var comparison = await Ledger.CompareAsync(
            organisation,
            Draft(basedOn, Array.Empty<ObservationFact>()) with { Held = held },
            one => compared.Add($"{one.Fact.Indicator} {one.Fact.Period} {one.Novelty} {one.Fact.Value} was {one.Was?.Value}"));
        return (compared, comparison);
    }

    private static HeldFacts Held(params ObservationFact[] facts)
    {
        var held = new HeldFacts();
        foreach (var fact in facts) held.Add(fact);
        return held;
    }

    private static IEnumerable<ObservationFact> Months(string value) => Enumerable.Range(1, 12).Select(month => Month("b", $"2024-{month:00}", value));
}
