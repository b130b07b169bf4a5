using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Holding;
using Plumbline.App.Ledger.Stores;
using static Plumbline.App.Ledger.FolderStanding;
using static Plumbline.App.Tests.Ledger.Facts;

namespace Plumbline.App.Tests.Ledger.Compliance;

/// <content>What a folder says, what it said when it was last loaded, and what others wrote.</content>
public abstract partial class LedgerCompliance
{
    // What the folder said at its first load, what others wrote after it, what the folder says now, and how that stands: at a load, at a load that withdraws what is gone, and when the folder is brought up to date. Null says nothing.
    private static readonly (string? Base, string?[] Others, string? Now, FolderStanding? Standing, FolderStanding? Withdrawing, FolderStanding? Updating)[] Situations =
    [
        ("1", [], "1", null, null, null),
        ("1", ["2"], "1", LeftAlone, LeftAlone, Changed),
        ("1", [null], "1", LeftAlone, LeftAlone, FolderStanding.Withdrawn),
        ("1", [], "2", Changed, Changed, LeftAlone),
        ("1", ["2"], "2", null, null, null),
        ("1", ["2"], "3", Conflict, Conflict, Conflict),
        ("1", ["2", "1"], "3", Changed, Changed, LeftAlone),
        ("1", ["2", "1"], "2", Conflict, Conflict, Conflict),
        ("1", [null], "2", Conflict, Conflict, Conflict),
        (null, [], "1", New, New, LeftAlone),
        (null, ["2"], "2", null, null, null),
        (null, ["2"], "1", Conflict, Conflict, Conflict),
        (null, ["2", null], "1", New, New, LeftAlone),
        (null, ["1", null], "1", Conflict, Conflict, Conflict),
        ("1", [], null, Gone, FolderStanding.Withdrawn, Gone),
        ("1", ["2"], null, Gone, Conflict, Conflict),
        ("1", [null], null, null, null, null),
        (null, ["1"], null, null, null, New),
    ];

    [LedgerFact]
    public async Task Merge_OfEachSituation_StandsAsTheRuleSays()
    {
        await LoadAsync("main", [.. Said(situation => situation.Base), Unit("kept", "{}")]);
        for (var step = 0; step < Situations.Max(situation => situation.Others.Length); step++)
        {
            var facts = Situations.Index().Where(one => one.Item.Others.Length > step).SelectMany(one => Both(one.Index, one.Item.Others[step])).ToList();
            await Ledger.CommittedAsync(Trust, Draft(await Ledger.HeadAsync(Trust), [.. facts.OfType<ObservationFact>()]) with { Definitions = [.. facts.OfType<DefinitionFact>()] });
        }

        foreach (var (withdraws, target) in ((bool, FolderSide)[])[(false, FolderSide.Ledger), (true, FolderSide.Ledger), (false, FolderSide.Folder)])
        {
            using var figures = new HeldFacts();
            using var merge = await MergedAsync(figures, new FolderDraft("main", [], figures) { Withdraws = withdraws, Target = target }, [.. Said(situation => situation.Now), Unit("kept", "{}")]);
            var found = merge.Listed.ToDictionary(fact => (fact.Kind, fact.Key), fact => fact.Standing);
            foreach (var (place, situation) in Situations.Index())
            {
                var expected = target == FolderSide.Folder ? situation.Updating : withdraws ? situation.Withdrawing : situation.Standing;
                FolderStanding? figure = found.TryGetValue(("figure", $"s{place:00}, trust, 2024-01"), out var one) ? one : null;
                FolderStanding? definition = found.TryGetValue(("unit", $"s{place:00}"), out var other) ? other : null;
                Assert.Equal((place, expected, expected), (place, figure, definition));
            }
        }
    }

    [LedgerFact]
    public async Task Load_WithAConflict_WritesNothing_UntilItIsSettled()
    {
        await LoadAsync("main", Month("a", "2024-01", "1"), Month("b", "2024-01", "1"));
        await Ledger.WriteAsync(Trust, Month("a", "2024-01", "2"), Month("b", "2024-01", "2"));
        ObservationFact[] edited = [Month("a", "2024-01", "3"), Month("b", "2024-01", "3")];
        Assert.Equal("refused: a, trust, 2024-01; b, trust, 2024-01", await LoadAsync("main", edited));
        Assert.Equal(At(2), await Ledger.HeadAsync(Trust));

        Assert.Equal("Changed a, trust, 2024-01; KeptTheirs b, trust, 2024-01", await LoadAsync(draft => draft with { Mine = KeptSide.Of(["a, trust, 2024-01"]), Theirs = KeptSide.Every }, edited));
        Assert.Equal("a:trust:2024-01=3@3 b:trust:2024-01=2@2", await Ledger.ValuesAsync(Trust));
        Assert.Equal("LeftAlone b, trust, 2024-01", await LoadAsync("main", edited));
        await Ledger.WriteAsync(Trust, Month("b", "2024-01", "4"));
        Assert.Equal("LeftAlone b, trust, 2024-01", await LoadAsync("main", edited));
        Assert.Equal("refused: b, trust, 2024-01", await LoadAsync("main", edited[0], Month("b", "2024-01", "5")));
        Assert.Empty(await Ledger.InspectAsync());
        Assert.True((await Ledger.VerifyAsync(Trust)).Intact);
    }

    // A row was loaded, others took it back, and it went from the folder: neither side says it, so that the folder says it anew where it is back.
    [LedgerFact]
    public async Task Load_OfARowThatIsBack_AfterNeitherSideHadIt_IsAConflict_OrWrittenWhereItIsAnother()
    {
        foreach (var (place, (again, expected)) in new[] { ("1", "refused: s00; s00, trust, 2024-01"), ("2", "New s01; New s01, trust, 2024-01") }.Index())
        {
            await LoadAsync("main", [.. Both(place, "1"), Unit("kept", "{}")]);
            var facts = Both(place, null);
            await Ledger.CommittedAsync(Trust, Draft(await Ledger.HeadAsync(Trust), [.. facts.OfType<ObservationFact>()]) with { Definitions = [.. facts.OfType<DefinitionFact>()] });
            Assert.Equal($"LeftAlone s0{place}; LeftAlone s0{place}, trust, 2024-01", await LoadAsync("main", [.. Both(place, "1"), Unit("kept", "{}")]));
            Assert.Equal("", await LoadAsync("main", Unit("kept", "{}")));
            Assert.Equal(expected, await LoadAsync("main", [.. Both(place, again), Unit("kept", "{}")]));
            Assert.StartsWith(place == 0 ? "New s00" : "", await LoadAsync(static draft => draft with { Mine = KeptSide.Every }, [.. Both(place, again), Unit("kept", "{}")]), StringComparison.Ordinal);
            await LoadAsync(static draft => draft with { Withdraws = true }, Unit("kept", "{}"));
        }

        Assert.Empty(await Ledger.InspectAsync());
    }

    [LedgerFact]
    public async Task Load_OfAnotherFolder_HasABaseOfItsOwn()
    {
        await LoadAsync("main", Month("a", "2024-01", "1"), Month("b", "2024-01", "1"));
        Assert.Equal("refused: a, trust, 2024-01", await LoadAsync(draft => draft with { Workspace = "second" }, Month("a", "2024-01", "2")));
        // The second folder agrees with what the first wrote: what it changes later is its own.
        Assert.Equal("", await LoadAsync("second", Month("a", "2024-01", "1")));
        Assert.Equal("Changed a, trust, 2024-01", await LoadAsync("second", Month("a", "2024-01", "2")));
        Assert.Equal("LeftAlone a, trust, 2024-01", await LoadAsync("main", Month("a", "2024-01", "1"), Month("b", "2024-01", "1")));
        // What the second folder never said is not gone from it.
        Assert.Equal("Withdrawn a, trust, 2024-01", await LoadAsync(draft => draft with { Workspace = "second", Withdraws = true }));
        Assert.Equal("b:trust:2024-01=1@1", await Ledger.ValuesAsync(Trust));
    }

    [LedgerFact]
    public async Task Backup_KeepsWhatFoldersSaid()
    {
        await LoadAsync("main", Month("a", "2024-01", "1"), Month("b", "2024-01", "1"));
        await Ledger.WriteAsync(Trust, Month("b", "2024-01", "2"));
        await LoadAsync(draft => draft with { Theirs = KeptSide.Every }, Month("a", "2024-01", "1"), Month("b", "2024-01", "3"));
        var folder = Directory.CreateTempSubdirectory("plumbline-backup-").FullName;
        try
        {
            var file = Path.Combine(folder, "store.backup");
            await Ledger.BackupAsync(file);
            foreach (var store in OtherStores)
            {
                var address = await store();
                await LedgerStore.RestoreAsync(file, address, overwrite: true, Clock);
                await using var other = await LedgerStore.OpenAsync(address, OpenMode.Write, Clock);
                Assert.Equal("Changed a, trust, 2024-01; LeftAlone b, trust, 2024-01", await LoadAsync(other, static draft => draft, Month("a", "2024-01", "2"), Month("b", "2024-01", "3")));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<object> Said(Func<(string? Base, string?[] Others, string? Now, FolderStanding? Standing, FolderStanding? Withdrawing, FolderStanding? Updating), string?> of) =>
        Situations.Index().Where(one => of(one.Item) is not null).SelectMany(one => Both(one.Index, of(one.Item)));

    private static object[] Both(int place, string? value) => value is null
        ? [Withdrawn($"s{place:00}", "2024-01"), DefinitionFact.Withdrawal(FactKind.Of("unit"), $"s{place:00}")]
        : [Month($"s{place:00}", "2024-01", value), Unit($"s{place:00}", $"{{\"is\":{value}}}")];

    private Task<string> LoadAsync(string workspace, params object[] facts) => LoadAsync(draft => draft with { Workspace = workspace }, facts);

    private Task<string> LoadAsync(Func<FolderDraft, FolderDraft> with, params object[] facts) => LoadAsync(Ledger, with, facts);

    private static async Task<string> LoadAsync(ILedger ledger, Func<FolderDraft, FolderDraft> with, params object[] facts)
    {
        using var figures = new HeldFacts();
        using var merge = await MergedAsync(ledger, figures, with(new FolderDraft("main", [], figures)), facts);
        if (merge.HasConflicts) return $"refused: {string.Join("; ", merge.Listed.Where(fact => fact.Standing == Conflict).Select(fact => fact.Key))}";
        await ledger.CommitAsync(Trust, merge.ToChange(new("loader"), "load"));
        return string.Join("; ", merge.Listed.Select(fact => $"{fact.Standing} {fact.Key}"));
    }

    private Task<FolderMerge> MergedAsync(HeldFacts figures, FolderDraft draft, params object[] facts) => MergedAsync(Ledger, figures, draft, facts);

    private static async Task<FolderMerge> MergedAsync(ILedger ledger, HeldFacts figures, FolderDraft draft, params object[] facts)
    {
        foreach (var fact in facts.OfType<ObservationFact>()) figures.Add(fact);
        return await ledger.MergeAsync(Trust, draft with { Definitions = [.. facts.OfType<DefinitionFact>()] });
    }
}
