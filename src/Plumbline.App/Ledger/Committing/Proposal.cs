using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Holding;
namespace Plumbline.App.Ledger.Committing;

/// <summary>A draft's facts, checked and sorted in the order of hashing and storage.</summary>
internal sealed class Proposal : IDisposable
{
    private readonly bool _ownsObservations;

    private Proposal(DefinitionFact[] definitions, BlobDraft[] blobs, HeldFacts observations, bool ownsObservations) =>
        (Definitions, Blobs, Observations, _ownsObservations) = (definitions, blobs, observations, ownsObservations);

    public DefinitionFact[] Definitions { get; }

    public HeldFacts Observations { get; }

    public BlobDraft[] Blobs { get; }

    public static async Task<Proposal> GatherAsync(ChangeDraft draft, CancellationToken cancellation)
    {
        var definitions = InOrder(draft.Definitions);
        return new Proposal(definitions, InOrder(draft.Blobs), draft.Held ?? await HeldFacts.GatherAsync(draft.Observations, cancellation), ownsObservations: draft.Held is null);
    }

    public void Dispose()
    {
        if (_ownsObservations) Observations.Dispose();
    }

    /// <summary>Definitions checked and in order.</summary>
    /// <exception cref="LedgerException">Two of them have one key.</exception>
    internal static DefinitionFact[] InOrder(IReadOnlyCollection<DefinitionFact> facts)
    {
        var sorted = facts.Select(CheckedFact.OfDraft).ToArray();
        Array.Sort(sorted, DefinitionOrder.Compare);
        for (var i = 1; i < sorted.Length; i++)
        {
            if (DefinitionOrder.Compare(sorted[i - 1], sorted[i]) == 0)
                throw LedgerText.Invalid($"found {FactName.Of(sorted[i])} twice in one change; expected each key once");
        }

        return sorted;
    }

    private static BlobDraft[] InOrder(IReadOnlyCollection<BlobDraft> blobs)
    {
        foreach (var blob in blobs)
        {
            if (blob.Size > BlobFact.MostBytes) throw LedgerText.Invalid(FormattableString.Invariant($"found a file of {blob.Size:N0} bytes; expected at most {BlobFact.MostBytes:N0}"));
            LedgerText.Required(blob.MediaType, "media type", LedgerText.CodeLength);
        }

        return [.. blobs.DistinctBy(blob => blob.Hash, StringComparer.Ordinal).OrderBy(blob => blob.Hash, StringComparer.Ordinal)];
    }
}
