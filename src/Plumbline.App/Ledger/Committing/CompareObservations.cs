using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Holding;
using Plumbline.App.Ledger.Rows;
using Plumbline.App.Ledger.Sql;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Ledger.Committing;

/// <summary>Compares held facts with the ledger, for <see cref="ILedger.CompareAsync"/> and for commits. Both sides are sorted by series and day, so one pass is enough.</summary>
/// <param name="facts">The facts.</param>
/// <param name="each">Receives each fact in order, with the change that wrote the version in force.</param>
internal sealed class CompareObservations(HeldFacts facts, Action<ComparedFact, ChangeNumber?> each)
{
    private const int FactsBetweenChecks = 1024;

    /// <summary>Compares with the facts in force at a position; without a position every fact is new.</summary>
    /// <param name="session">The store.</param>
    /// <param name="position">The position; null where the organisation has no change.</param>
    /// <param name="among">The result of an earlier comparison, whose equal facts are skipped; null for none.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<NovelFacts> RunAsync(Session session, Position? position, NovelFacts? among, CancellationToken cancellation)
    {
        var novel = new NovelFacts(facts);
        try
        {
            if (facts.Count > 0) await CompareAsync(session, position, among, novel, cancellation);
            return novel;
        }
        catch
        {
            novel.Dispose();
            throw;
        }
    }

    private async Task CompareAsync(Session session, Position? position, NovelFacts? among, NovelFacts novel, CancellationToken cancellation)
    {
        await using var stored = (position is null ? AsyncEnumerable.Empty<ObservationRow>() : StoredAsync(session, position, cancellation)).GetAsyncEnumerator(cancellation);
        var more = await stored.MoveNextAsync();
        var versions = new List<ObservationRow>();
        var place = 0;
        foreach (var held in facts.InOrder())
        {
            if (++place % FactsBetweenChecks == 0) cancellation.ThrowIfCancellationRequested();
            if (among is not null && !among[place - 1])
            {
                novel.Add(held.Fact, held.Fact, isNew: false);
                continue;
            }

            while (more && Order(stored.Current.Fact, held.Fact) < 0) more = await stored.MoveNextAsync();
            versions.Clear();
            for (; more && Order(stored.Current.Fact, held.Fact) == 0; more = await stored.MoveNextAsync()) versions.Add(stored.Current);
            Compare(held, versions, novel);
        }
    }

    private void Compare(HeldFact held, List<ObservationRow> versions, NovelFacts novel)
    {
        var known = versions.Count == 0 ? null : versions[^1];
        var was = known is { Fact.Withdrawn: false } ? known.Fact : null;
        var fact = KeptParts.Complete(held, was);
        var novelty = was is null ? (fact.Withdrawn ? Novelty.Same : Novelty.New) : CheckedFact.SayTheSame(fact, was) ? Novelty.Same : Novelty.Changed;
        novel.Add(held.Fact, fact, novelty != Novelty.Same);
        each(new ComparedFact(novelty, fact, was) { AsBefore = novelty == Novelty.Changed ? AsBefore(held, versions) : null }, known?.Change);
    }

    // The parts that the source does not state are those of the earlier version, as they are where a figure stays the same.
    private static ChangeNumber? AsBefore(HeldFact held, List<ObservationRow> versions)
    {
        for (var place = versions.Count - 2; place >= 0; place--)
        {
            var earlier = versions[place].Fact;
            if (!earlier.Withdrawn && CheckedFact.SayTheSame(KeptParts.Complete(held, earlier), earlier)) return versions[place + 1].Change;
        }

        return null;
    }

    private async IAsyncEnumerable<ObservationRow> StoredAsync(Session session, Position position, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var wanted = facts.Series.ToHashSet();
        var series = await SeriesRows.ReadAsync(
            session,
            position.Organisation,
            facts.Series.Select(static s => s.Indicator).Distinct(StringComparer.Ordinal).ToList(),
            facts.Series.Select(static s => s.Unit).Distinct(StringComparer.Ordinal).ToList(),
            facts.Series.Select(static s => s.Aspect).Distinct(StringComparer.Ordinal).ToList(),
            cancellation);
        var rows = new ObservationRows(session, position, await Terms.ReadAsync(session, position.Organisation, cancellation));
        var (fromDay, toDay) = facts.Days;
        await foreach (var row in rows.ReadAsync(series.FindAll(entry => wanted.Contains(entry.Key)), fromDay, toDay, everyVersion: true, cancellation)) yield return row;
    }

    internal static int Order(ObservationFact a, ObservationFact b)
    {
        var order = SeriesKey.Order(SeriesKey.Of(a), SeriesKey.Of(b));
        return order != 0 ? order : a.FirstDay.CompareTo(b.FirstDay);
    }
}
