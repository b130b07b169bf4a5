using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Rows;
using Plumbline.App.Ledger.Sql;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Ledger.Committing;

/// <summary>What a proposal says that the ledger does not say yet, and where the ledger has moved on from what the writer saw.</summary>
internal sealed class Novelty
{
    private const int KeysNamed = 10;
    private const int DefinitionsAtOnce = 10_000;
    private readonly List<string> _conflicts = [];
    private readonly List<string> _setBack = [];
    private readonly ChangeNumber? _basedOn;
    private readonly int? _loaded;
    private int _setBackCount;

    private Novelty(ChangeNumber? basedOn, int? loaded) => (_basedOn, _loaded) = (basedOn, loaded);

    public List<DefinitionFact> Definitions { get; } = [];

    /// <summary>The blobs that the ledger does not hold.</summary>
    public List<BlobDraft> Blobs { get; } = [];

    public int Count => Definitions.Count + Observations.Marked + Blobs.Count;

    /// <summary>Whether each of the proposal's observations, in their order, is new.</summary>
    public Marks Observations { get; } = new();

    public int Conflicts { get; private set; }

    public IReadOnlyList<string> ConflictKeys => _conflicts;

    /// <summary>The latest change the writer had not seen that wrote one of the same keys.</summary>
    public ChangeNumber? Intervening { get; private set; }

    /// <summary>What a folder says anew of facts that others wrote since it was last loaded.</summary>
    public SetBack SetBack => new(_setBackCount, _setBack);

    public static async Task<Novelty> FindAsync(Session session, Position? head, Proposal proposal, ChangeDraft draft, CancellationToken cancellation)
    {
        var loaded = head is null || draft.Folder is null ? null : await FolderRows.LastAsync(session, head.Organisation, draft.Folder, cancellation);
        var novelty = new Novelty(draft.BasedOn, loaded);
        if (head is null)
        {
            novelty.Definitions.AddRange(proposal.Definitions.Where(f => !f.Withdrawn));
            novelty.Blobs.AddRange(proposal.Blobs);
            if (proposal.Observations.Withdrawals == 0) novelty.Observations.AddAll(proposal.Observations.Count);
            else foreach (var fact in proposal.Observations.InOrder()) novelty.Observations.Add(!fact.Withdrawn);
            return novelty;
        }

        await novelty.CompareDefinitionsAsync(session, head, proposal, cancellation);
        await novelty.CompareObservationsAsync(session, head, proposal, cancellation);
        var held = await BlobRows.HeldAsync(session, head.Organisation, [.. proposal.Blobs.Select(blob => blob.Hash)], cancellation);
        novelty.Blobs.AddRange(proposal.Blobs.Where(blob => !held.Contains(blob.Hash)));
        return novelty;
    }

    private async Task CompareDefinitionsAsync(Session session, Position head, Proposal proposal, CancellationToken cancellation)
    {
        foreach (var facts in proposal.Definitions.Chunk(DefinitionsAtOnce))
        {
            var latest = await DefinitionRows.LatestAsync(session, head, facts, cancellation);
            foreach (var fact in facts)
            {
                var known = latest.GetValueOrDefault((fact.Kind, fact.Parent, fact.Key));
                if (known is not null) Weigh(known.Change, fact);
                if (string.Equals(known?.Fact.Body, fact.Body, StringComparison.Ordinal)) continue;
                Definitions.Add(fact);
                if (known is not null) NoteSetBack(known.Change, fact);
            }
        }
    }

    // Both sides come in order of series and day: one pass.
    private async Task CompareObservationsAsync(Session session, Position head, Proposal proposal, CancellationToken cancellation)
    {
        if (proposal.Observations.Count == 0)
            return;
        var known = await KnownSeriesAsync(session, head, proposal, cancellation);
        var rows = new ObservationRows(session, head, await Terms.ReadAsync(session, head.Organisation, cancellation));
        var (fromDay, toDay) = proposal.Observations.Days;
        await using var stored = rows.ReadAsync(known, fromDay, toDay, everyVersion: false, cancellation).GetAsyncEnumerator(cancellation);
        var more = await stored.MoveNextAsync();
        foreach (var fact in proposal.Observations.InOrder())
        {
            var order = -1;
            while (more && (order = Order(stored.Current.Fact, fact)) < 0)
                more = await stored.MoveNextAsync();
            Compare(fact, more && order == 0 ? stored.Current : null);
        }
    }

    private void Compare(ObservationFact fact, ObservationRow? known)
    {
        if (known is not null) Weigh(known.Change, fact);
        var isNew = known is null ? !fact.Withdrawn : !CheckedFact.SayTheSame(fact, known.Fact);
        Observations.Add(isNew);
        if (isNew && known is not null) NoteSetBack(known.Change, fact);
    }

    // As at its last load the ledger said what the folder said: what was written by then is the folder's to change.
    private void NoteSetBack(ChangeNumber known, object fact)
    {
        if (_loaded is null || known.Value <= _loaded) return;
        _setBackCount++;
        if (_setBack.Count < KeysNamed) _setBack.Add(NameOf(fact));
    }

    // Also where both say the same: two who each add one to five both write six.
    private void Weigh(ChangeNumber known, object fact)
    {
        if (_basedOn is not null && known <= _basedOn)
            return;
        Conflicts++;
        if (_conflicts.Count < KeysNamed) _conflicts.Add(NameOf(fact));
        if (Intervening is null || known > Intervening) Intervening = known;
    }

    private static string NameOf(object fact) => fact is DefinitionFact definition ? FactName.Of(definition) : FactName.Of((ObservationFact)fact);

    private static async Task<List<SeriesEntry>> KnownSeriesAsync(Session session, Position head, Proposal proposal, CancellationToken cancellation)
    {
        var wanted = proposal.Observations.Series.ToHashSet();
        var found = await SeriesRows.ReadAsync(
            session,
            head.Organisation,
            proposal.Observations.Series.Select(s => s.Indicator).Distinct(StringComparer.Ordinal).ToList(),
            proposal.Observations.Series.Select(s => s.Unit).Distinct(StringComparer.Ordinal).ToList(),
            proposal.Observations.Series.Select(s => s.Aspect).Distinct(StringComparer.Ordinal).ToList(),
            cancellation);
        return found.FindAll(entry => wanted.Contains(entry.Key));
    }

    private static int Order(ObservationFact a, ObservationFact b)
    {
        var order = SeriesKey.Order(SeriesKey.Of(a), SeriesKey.Of(b));
        return order != 0 ? order : a.FirstDay.CompareTo(b.FirstDay);
    }
}
