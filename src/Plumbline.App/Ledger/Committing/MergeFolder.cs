using System.Runtime.CompilerServices;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Rows;
using Plumbline.App.Ledger.Sql;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Ledger.Committing;

/// <summary>Merges what a folder says with the ledger's head. Both sides come in the order of their keys: one pass over definitions, one over figures.</summary>
internal sealed class MergeFolder(Session session, Position head)
{
    private const int FactsBetweenChecks = 1024;

    public async Task<FolderMerge> RunAsync(FolderDraft draft, CancellationToken cancellation)
    {
        var folder = await FolderBase.ReadAsync(session, head.Organisation, draft, cancellation);
        var merge = new FolderMerge(draft, head.Change);
        try
        {
            await PairAsync(Proposal.InOrder(draft.Definitions), VersionsAsync(cancellation), DefinitionOrder.Compare, new MergeDefinition(folder, merge), cancellation);
            await PairAsync(draft.Figures.InOrder().Select(held => held.Fact), FiguresAsync(draft, folder, cancellation), CompareObservations.Order, new MergeFigure(folder, merge), cancellation);
            return merge;
        }
        catch
        {
            merge.Dispose();
            throw;
        }
    }

    // Both in order; the versions of a key follow each other, oldest first.
    private static async Task PairAsync<T>(IEnumerable<T> folder, IAsyncEnumerable<(T Fact, ChangeNumber Change)> ledger, Comparison<T> order, MergeFact<T> one, CancellationToken cancellation)
        where T : class
    {
        using var mine = folder.GetEnumerator();
        await using var stored = ledger.GetAsyncEnumerator(cancellation);
        var (isMine, isStored) = (mine.MoveNext(), await stored.MoveNextAsync());
        var versions = new List<(T Fact, ChangeNumber Change)>();
        for (var count = 1; isMine || isStored; count++)
        {
            if (count % FactsBetweenChecks == 0) cancellation.ThrowIfCancellationRequested();
            versions.Clear();
            var compared = !isMine ? 1 : !isStored ? -1 : order(mine.Current, stored.Current.Fact);
            if (compared >= 0)
            {
                do
                {
                    versions.Add(stored.Current);
                    isStored = await stored.MoveNextAsync();
                }
                while (isStored && order(versions[0].Fact, stored.Current.Fact) == 0);
            }

            one.Run(compared <= 0 ? mine.Current : null, versions);
            if (compared <= 0) isMine = mine.MoveNext();
        }
    }

    private async IAsyncEnumerable<(DefinitionFact Fact, ChangeNumber Change)> VersionsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var reader = await DefinitionRows.BetweenAsync(session, head.Organisation, 0, head.Change.Value, byChange: false, cancellation);
        while (await reader.NextAsync(cancellation))
        {
            var (fact, change) = DefinitionRows.Read(reader.Row);
            yield return (fact, change);
        }
    }

    // For a load, a folder that never said a figure has none gone from it: its own series are enough.
    private async IAsyncEnumerable<(ObservationFact Fact, ChangeNumber Change)> FiguresAsync(FolderDraft draft, FolderBase folder, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var isWhole = folder.MayHaveFigures || draft.Target == FolderSide.Folder;
        if (!isWhole && draft.Figures.Count == 0) yield break;
        var wanted = draft.Figures.Series.ToHashSet();
        var series = await SeriesRows.ReadAsync(session, head.Organisation, indicators: null, units: null, aspects: null, cancellation);
        var rows = new ObservationRows(session, head, await Terms.ReadAsync(session, head.Organisation, cancellation));
        var (from, to) = isWhole ? (int.MinValue, int.MaxValue) : draft.Figures.Days;
        await foreach (var row in rows.ReadAsync(isWhole ? series : series.FindAll(entry => wanted.Contains(entry.Key)), from, to, everyVersion: true, cancellation))
            yield return (row.Fact, row.Change);
    }
}
