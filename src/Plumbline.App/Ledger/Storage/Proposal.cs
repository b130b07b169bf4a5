namespace Plumbline.App.Ledger.Storage;

/// <summary>A draft's facts, checked and in the order in which they are hashed and stored.</summary>
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

    private static DefinitionFact[] InOrder(IReadOnlyCollection<DefinitionFact> facts)
    {
        var sorted = facts.Select(CheckedFact.OfDraft).ToArray();
        Array.Sort(sorted, Order);
        for (var i = 1; i < sorted.Length; i++)
        {
            if (Order(sorted[i - 1], sorted[i]) == 0)
                throw LedgerText.Invalid($"found {Name(sorted[i])} twice in one change; expected each key once");
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

    internal static int Order(DefinitionFact a, DefinitionFact b)
    {
        var order = a.Kind == b.Kind ? 0 : CodePointOrder.Comparer.Compare(a.Kind.Name, b.Kind.Name);
        if (order == 0) order = CodePointOrder.Comparer.Compare(a.Parent, b.Parent);
        return order != 0 ? order : CodePointOrder.Comparer.Compare(a.Key, b.Key);
    }

    public static string Name(DefinitionFact fact) => fact.Parent.Length == 0 ? $"{fact.Kind.Name} \"{fact.Key}\"" : $"{fact.Kind.Name} \"{fact.Key}\" of \"{fact.Parent}\"";

    public static string Name(ObservationFact fact) => fact.Aspect.Length == 0 ? $"{fact.Indicator}, {fact.Unit}, {fact.Period}" : $"{fact.Indicator}, {fact.Unit}, {fact.Period}, {fact.Aspect}";
}
