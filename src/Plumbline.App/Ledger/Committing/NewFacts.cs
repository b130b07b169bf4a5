using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Holding;
using Plumbline.App.Ledger.Rows;
using Plumbline.App.Ledger.Sql;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Ledger.Committing;

/// <summary>The facts of a proposal that are not in force yet, and the conflicts with changes that the writer had not seen.</summary>
internal sealed class NewFacts : IDisposable
{
    private const int KeysNamed = 10;
    private const int DefinitionsAtOnce = 10_000;
    private readonly List<string> _conflicts = [];
    private readonly ChangeNumber? _basedOn;
    private bool _ownsObservations = true;

    private NewFacts(ChangeNumber? basedOn, HeldFacts observations) => (_basedOn, Observations) = (basedOn, new NovelFacts(observations));

    public List<DefinitionFact> Definitions { get; } = [];

    /// <summary>Blobs that the ledger does not hold.</summary>
    public List<BlobDraft> Blobs { get; } = [];

    public int Count => Definitions.Count + Observations.Count + Blobs.Count;

    /// <summary>The new observations.</summary>
    public NovelFacts Observations { get; private set; }

    public int Conflicts { get; private set; }

    public IReadOnlyList<string> ConflictKeys => _conflicts;

    /// <summary>The latest change that wrote one of the same keys and that the writer had not seen.</summary>
    public ChangeNumber? Intervening { get; private set; }

    public static async Task<NewFacts> FindAsync(Session session, Position? head, Proposal proposal, ChangeDraft draft, CancellationToken cancellation)
    {
        var found = new NewFacts(draft.BasedOn, proposal.Observations);
        try
        {
            await found.FillAsync(session, head, proposal, draft, cancellation);
            return found;
        }
        catch
        {
            found.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (_ownsObservations) Observations.Dispose();
    }

    private async Task FillAsync(Session session, Position? head, Proposal proposal, ChangeDraft draft, CancellationToken cancellation)
    {
        await FindObservationsAsync(session, head, proposal.Observations, draft.Compared, cancellation);
        if (head is null)
        {
            Definitions.AddRange(proposal.Definitions.Where(f => !f.Withdrawn));
            Blobs.AddRange(proposal.Blobs);
            return;
        }

        await CompareDefinitionsAsync(session, head, proposal, draft.IsSaying, cancellation);
        var held = await BlobRows.HeldAsync(session, head.Organisation, [.. proposal.Blobs.Select(blob => blob.Hash)], cancellation);
        Blobs.AddRange(proposal.Blobs.Where(blob => !held.Contains(blob.Hash)));
    }

    private async Task FindObservationsAsync(Session session, Position? head, HeldFacts facts, DraftComparison? compared, CancellationToken cancellation)
    {
        // The lock keeps the head still, so a comparison made at the head still holds.
        if (compared is not null && compared.Position == head?.Change && _basedOn == compared.Position)
            (Observations, _ownsObservations) = (compared.Novel, false);
        else if (head is null && facts.AreAllNew)
            Observations.AddAll(facts.Count);
        else
            Observations = await new CompareObservations(facts, NoteConflict).RunAsync(session, head, compared?.Novel, cancellation);
    }

    private async Task CompareDefinitionsAsync(Session session, Position head, Proposal proposal, bool isSaying, CancellationToken cancellation)
    {
        foreach (var facts in proposal.Definitions.Chunk(DefinitionsAtOnce))
        {
            var latest = await DefinitionRows.LatestAsync(session, head, facts, cancellation);
            foreach (var fact in facts)
            {
                var known = latest.GetValueOrDefault((fact.Kind, fact.Parent, fact.Key));
                if (known is not null) NoteConflict(known.Change, fact);
                if (!string.Equals(known?.Fact.Body, fact.Body, StringComparison.Ordinal) || (isSaying && known is not null && known.Change < head.Change)) Definitions.Add(fact);
            }
        }
    }

    private void NoteConflict(ComparedFact compared, ChangeNumber? known)
    {
        if (known is not null) NoteConflict(known, compared.Fact);
    }

    // Equal content is a conflict too: two writers who each add 1 to 5 both write 6.
    private void NoteConflict(ChangeNumber known, object fact)
    {
        if (_basedOn is not null && known <= _basedOn)
            return;
        Conflicts++;
        if (_conflicts.Count < KeysNamed) _conflicts.Add(NameOf(fact));
        if (Intervening is null || known > Intervening) Intervening = known;
    }

    private static string NameOf(object fact) => fact is DefinitionFact definition ? FactName.Of(definition) : FactName.Of((ObservationFact)fact);
}
