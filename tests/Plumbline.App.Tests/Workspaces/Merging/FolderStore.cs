using Plumbline.App.Access;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Tests.Ledger;
using Plumbline.App.Workspaces;
using Plumbline.App.Workspaces.Updating;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Workspaces.Merging;

/// <summary>A store and the folders that are loaded into it. What a load or an update finds is told in one line.</summary>
internal sealed class FolderStore : IAsyncDisposable
{
    private readonly TemporaryFolder _place;

    private FolderStore(TemporaryFolder place, ILedger ledger) => (_place, Ledger) = (place, ledger);

    internal ILedger Ledger { get; }

    /// <summary>An empty store.</summary>
    internal static async Task<FolderStore> NewAsync()
    {
        var place = new TemporaryFolder();
        return new FolderStore(place, await LedgerStore.OpenAsync(StoreAddress.Parse(place.File("a.db")), OpenMode.Create, TimeProvider.System));
    }

    /// <summary>The folder of <see cref="SmallFolder"/> with figures of two months, loaded.</summary>
    internal async Task<TemporaryFolder> LoadedAsync()
    {
        var folder = SmallFolder.Small();
        folder.Write("observations/falls.csv", "indicator,unit,period,value\nfalls,trust,2024-01,1\nfalls,trust,2024-02,2\n");
        Assert.Equal("", await LoadAsync(folder));
        return folder;
    }

    /// <summary>Writes figures of another post: value by month.</summary>
    internal Task ImportAsync(params (string Month, string Value)[] figures) =>
        Ledger.WriteAsync("t", [.. figures.Select(figure => Facts.Month("falls", figure.Month, figure.Value))]);

    internal async Task<string> LoadAsync(TemporaryFolder folder, KeptSide? mine = null, KeptSide? theirs = null, bool withdraws = false)
    {
        using var reading = await ReadWorkspace.RunAsync(folder.Path, withdraws);
        if (reading.Workspace is not { } workspace) return $"unread: {string.Join("; ", reading.Problems)}";
        try
        {
            var head = await Ledger.HeadAsync("t");
            var (_, preview) = await LoadWorkspace.RunAsync(Ledger, workspace, reading.Figures, new LoadOptions(Actor.OwnMachine("folder"), "folder") { Mine = mine ?? KeptSide.None, Theirs = theirs ?? KeptSide.None, Withdraws = withdraws });
            return head is null ? "" : Told(preview);
        }
        catch (FolderConflictException refusal)
        {
            return $"refused: {Told(refusal.Preview)}";
        }
    }

    internal async Task<string> UpdateAsync(TemporaryFolder folder, KeptSide? mine = null, KeptSide? theirs = null)
    {
        try
        {
            var update = await UpdateFolder.RunAsync(Ledger, folder.Path, new UpdateOptions(mine ?? KeptSide.None, theirs ?? KeptSide.None));
            await UpdateFolder.NoteAsync(Ledger, update, folder.Path);
            return Told(update.Preview);
        }
        catch (FolderConflictException refusal)
        {
            return $"refused: {Told(refusal.Preview)}";
        }
        catch (FolderUpdateException refusal)
        {
            return $"unread: {string.Join("; ", refusal.Problems)}";
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Ledger.DisposeAsync();
        _place.Dispose();
    }

    private static string Told(MergePreview preview) => string.Join("; ", preview.Facts.Select(fact => $"{fact.Standing} {fact.Key}"));
}
