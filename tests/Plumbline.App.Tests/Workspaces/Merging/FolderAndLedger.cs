using Plumbline.App.Access;
using Plumbline.App.Correcting;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Tests.Ledger;
using Plumbline.App.Workspaces;
using Plumbline.App.Workspaces.Updating;
using Plumbline.Tests.Support;
using static Plumbline.App.Ledger.FolderStanding;

namespace Plumbline.App.Tests.Workspaces.Merging;

/// <summary>One run of the property: a folder, a ledger, and for each fact what the two said when they last met.</summary>
internal sealed class FolderAndLedger : IDisposable
{
    private readonly ILedger _ledger;
    private readonly Random _random;
    private readonly int _seed;
    private readonly TemporaryFolder _folder;
    private readonly Dictionary<(EditedFact Fact, int Value), object> _facts;
    private readonly List<BlobDraft> _blobs;
    private Dictionary<EditedFact, int?> _said = [];
    private int _step;

    private FolderAndLedger(ILedger ledger, int seed, TemporaryFolder folder, Dictionary<(EditedFact Fact, int Value), object> facts, List<BlobDraft> blobs) =>
        (_ledger, _seed, _random, _folder, _facts, _blobs) = (ledger, seed, new Random(seed), folder, facts, blobs);

    internal static async Task<FolderAndLedger> BeginAsync(ILedger ledger, int seed)
    {
        var folder = new TemporaryFolder();
        EditedWorkspace.WriteInto(folder);
        // So the ledger has the plans first, and they go to a file that lacks the column aspect.
        File.Delete(folder.File("observations", "third.csv"));
        var (facts, blobs) = await EditedWorkspace.FactsAsync();
        var run = new FolderAndLedger(ledger, seed, folder, facts, blobs);
        await run.LoadAsync(KeptSide.None, KeptSide.None, withdraws: false);
        await run.CommitAsync([.. facts.Where(fact => fact.Key.Fact.Kind.Contains("planned", StringComparison.Ordinal) && fact.Key.Value == 2).Select(fact => fact.Value)]);
        await run.UpdateAsync(KeptSide.None, KeptSide.None);
        return run;
    }

    public void Dispose() => _folder.Dispose();

    internal Task StepAsync(int step)
    {
        _step = step;
        var (mine, theirs) = (_random.Next(4) == 0 ? KeptSide.Every : KeptSide.None, _random.Next(4) == 0 ? KeptSide.Every : KeptSide.None);
        if (mine.All) theirs = KeptSide.None;
        return _random.Next(20) switch
        {
            < 7 => EditFolder(),
            < 13 => EditLedgerAsync(),
            < 15 => LoadAsync(mine, theirs, withdraws: _random.Next(2) == 0),
            < 18 => UpdateAsync(mine, theirs),
            < 19 => UndoAsync(),
            _ => DumpAsync(),
        };
    }

    private Task EditFolder()
    {
        foreach (var (fact, value) in Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Edit())) fact.Put(_folder, value);
        return Task.CompletedTask;
    }

    private Task EditLedgerAsync()
    {
        var edits = Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Edit()).DistinctBy(edit => edit.Fact).Select(edit => edit.Value is { } value ? _facts[(edit.Fact, value)] : Withdrawal(_facts[(edit.Fact, 1)])).ToList();
        return CommitAsync(edits);
    }

    private async Task CommitAsync(List<object> edits) => await _ledger.CommitAsync(EditedWorkspace.Organisation, new ChangeDraft
    {
        Author = new("another post"),
        Reason = "edit",
        BasedOn = await _ledger.HeadAsync(EditedWorkspace.Organisation),
        Definitions = [.. edits.OfType<DefinitionFact>()],
        Observations = edits.OfType<ObservationFact>().ToAsyncEnumerable(),
        Blobs = [.. _blobs.Where(blob => edits.OfType<DefinitionFact>().Any(fact => fact.Body?.Contains(blob.Hash, StringComparison.Ordinal) == true))],
    });

    private (EditedFact Fact, int? Value) Edit()
    {
        var fact = EditedWorkspace.Facts[_random.Next(EditedWorkspace.Facts.Count)];
        return (fact, _random.Next(4) is > 0 and var value ? value : fact.CanGo ? null : 1);
    }

    private static object Withdrawal(object fact) => fact switch
    {
        DefinitionFact definition => DefinitionFact.Withdrawal(definition.Kind, definition.Key, definition.Parent),
        ObservationFact figure => ObservationFact.Withdrawal(figure.Indicator, figure.Unit, figure.Period, figure.FirstDay, figure.Frequency, aspect: figure.Aspect),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private async Task UndoAsync()
    {
        var head = (await _ledger.HeadAsync(EditedWorkspace.Organisation))!;
        if (head.Value > 1) await UndoChange.RunAsync(_ledger, EditedWorkspace.Organisation, head, Actor.OwnMachine("another post"));
    }

    private async Task LoadAsync(KeptSide mine, KeptSide theirs, bool withdraws)
    {
        var (wanted, before) = (Folder(), await LedgerAsync());
        using var reading = await ReadWorkspace.RunAsync(_folder.Path, withdraws);
        if (reading.Workspace is not { } workspace)
        {
            AssertLacks(reading.Problems.Select(problem => problem.ToString()));
            return;
        }

        MergePreview? preview = null;
        try
        {
            (_, preview) = await LoadWorkspace.RunAsync(_ledger, workspace, reading.Figures, new LoadOptions(Actor.OwnMachine("folder"), "folder") { Withdraws = withdraws, Mine = mine, Theirs = theirs });
        }
        catch (FolderConflictException)
        {
            Assert.False(mine.All || theirs.All, Place("settled conflicts remain"));
        }

        var after = await LedgerAsync();
        foreach (var fact in EditedWorkspace.Facts)
        {
            var (was, now, said, folder) = (before[fact], after[fact], _said.GetValueOrDefault(fact), wanted[fact]);
            var place = Place($"load, {fact.Kind}: folder {said} to {folder}, ledger {was} to {now}");
            if (preview is null)
            {
                Assert.True(was == now, place);
                continue;
            }

            var standing = StandingOf(preview, fact);
            // The ledger is only overwritten by an edit of the folder, and then it had none of its own or the folder was said to be right.
            if (was != now) Assert.True(folder == now && folder != said && (was == said || mine.All), place);
            // An edit of the folder is in the ledger, or the load says that it is not.
            if (folder != said) Assert.True(folder == now || standing is KeptTheirs or Gone, $"{place}, {standing}");
            if (folder is not null || now is null || standing is KeptTheirs or FolderStanding.Withdrawn) _said[fact] = folder;
        }
    }

    private async Task UpdateAsync(KeptSide mine, KeptSide theirs)
    {
        var (before, ledger, files) = (Folder(), await LedgerAsync(), Files());
        MergePreview preview;
        try
        {
            var update = await UpdateFolder.RunAsync(_ledger, _folder.Path, new UpdateOptions(mine, theirs));
            await UpdateFolder.NoteAsync(_ledger, update, _folder.Path);
            preview = update.Preview;
        }
        catch (FolderConflictException)
        {
            Assert.False(mine.All || theirs.All, Place("settled conflicts remain"));
            Assert.Equal(files, Files());
            return;
        }
        catch (FolderUpdateException refusal)
        {
            AssertLacks(refusal.Problems.Select(problem => problem.ToString()));
            Assert.Equal(files, Files());
            return;
        }

        var after = Folder();
        foreach (var fact in EditedWorkspace.Facts)
        {
            var (was, now, said, theirsNow) = (before[fact], after[fact], _said.GetValueOrDefault(fact), ledger[fact]);
            var standing = StandingOf(preview, fact);
            var place = Place($"update, {fact.Kind}: ledger {said} to {theirsNow}, folder {was} to {now}, {standing}");
            // The folder is only overwritten by what the ledger says, and then it had no edit of its own or the ledger was said to be right.
            if (was != now) Assert.True(theirsNow == now && (was == said || theirs.All), place);
            // What the ledger says is in the folder, or the update says that it is not.
            Assert.True(theirsNow == now || (was == now && standing is KeptMine or Gone or LeftAlone), place);
            _said[fact] = theirsNow;
        }

        Assert.Equal(ledger, await LedgerAsync());
        FolderFiles.AssertOnlyChangedLinesDiffer(files, Files(), [.. EditedWorkspace.Facts.Where(fact => before[fact] != after[fact])], Place("lines"));
        await AssertNothingToLoadAsync(after, ledger);
    }

    // After an update the folder lacks nothing of the ledger, and loading it writes its own edits alone.
    private async Task AssertNothingToLoadAsync(Dictionary<EditedFact, int?> folder, Dictionary<EditedFact, int?> ledger)
    {
        using var reading = await ReadWorkspace.RunAsync(_folder.Path);
        Assert.Equal([], reading.Problems.Select(problem => problem.ToString()));
        var preview = await LoadWorkspace.PreviewAsync(_ledger, reading.Workspace!, reading.Figures, new LoadOptions(Actor.OwnMachine("folder"), "folder"));
        Assert.True(preview.Count(LeftAlone) == 0, Place("the folder lacks what the ledger has changed"));
        var own = EditedWorkspace.Facts.Count(fact => folder[fact] != ledger[fact]);
        Assert.Equal((_seed, _step, own), (_seed, _step, preview.Facts.Count));
    }

    private async Task DumpAsync()
    {
        foreach (var path in Directory.EnumerateFileSystemEntries(_folder.Path).ToList())
        {
            if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
            else File.Delete(path);
        }

        var definitions = await ReadDefinitions.RunAsync(_ledger, EditedWorkspace.Organisation);
        await DumpWorkspace.RunAsync(_ledger, definitions, _folder.Path);
        await DumpWorkspace.NoteAsync(_ledger, definitions, _folder.Path);
        _said = await LedgerAsync();
        Assert.Equal(_said, Folder());
    }

    // Rows and files that a manifest lists are not taken out by accident.
    private static void AssertLacks(IEnumerable<string> problems) =>
        Assert.All(problems, problem => Assert.Contains("copy the folder again", problem, StringComparison.Ordinal));

    private Dictionary<string, string> Files() => FolderFiles.Of(_folder);

    private Dictionary<EditedFact, int?> Folder() => EditedWorkspace.Facts.ToDictionary(fact => fact, fact => fact.ValueIn(_folder));

    private async Task<Dictionary<EditedFact, int?>> LedgerAsync()
    {
        var definitions = await _ledger.DefinitionsAsync(EditedWorkspace.Organisation, new DefinitionQuery());
        var figures = await _ledger.ReadAsync(EditedWorkspace.Organisation);
        var facts = definitions.Select(row => (object)new DefinitionFact(row.Kind, row.Key, row.Body) { Parent = row.Parent })
            .Concat(figures.Select(row => row.Fact))
            .ToDictionary(EditedWorkspace.KeyOf);
        return EditedWorkspace.Facts.ToDictionary(fact => fact, fact => facts.TryGetValue(EditedWorkspace.KeyOf(_facts[(fact, 1)]), out var held) ? ValueOf(fact, held) : null);
    }

    private int? ValueOf(EditedFact fact, object held) => held switch
    {
        ObservationFact figure => fact.ValueOf(figure.Value),
        DefinitionFact definition => Enumerable.Range(1, 3).Where(value => ((DefinitionFact)_facts[(fact, value)]).Body == definition.Body).Select(value => (int?)value).FirstOrDefault() ?? fact.ValueOf(definition.Body!),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private FolderStanding? StandingOf(MergePreview preview, EditedFact fact)
    {
        var (kind, key) = _facts[(fact, 1)] switch
        {
            DefinitionFact definition => (definition.Kind.Name, FactName.KeyOf(definition.Parent, definition.Key)),
            ObservationFact figure => ("figure", FactName.Of(figure)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return preview.Facts.Where(one => one.Kind == kind && one.Key == key).Select(one => (FolderStanding?)one.Standing).FirstOrDefault();
    }

    private string Place(string what) => $"seed {_seed}, step {_step}, {what}";
}
