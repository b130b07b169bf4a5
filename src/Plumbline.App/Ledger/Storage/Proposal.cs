namespace Plumbline.App.Ledger.Storage;

/// <summary>A draft's facts, checked and in the order in which they are hashed and stored.</summary>
internal sealed class Proposal
{
    private Proposal(DefinitionFact[] definitions, HeldFacts observations) => (Definitions, Observations) = (definitions, observations);

    public DefinitionFact[] Definitions { get; }

    public HeldFacts Observations { get; }

    public static async Task<Proposal> GatherAsync(ChangeDraft draft, CancellationToken cancellation)
    {
        var observations = new HeldFacts();
        await foreach (var fact in draft.Observations.WithCancellation(cancellation)) observations.Add(CheckedFact.Of(fact));
        observations.PutInOrder();
        return new Proposal(InOrder(draft.Definitions), observations);
    }

    private static DefinitionFact[] InOrder(IReadOnlyCollection<DefinitionFact> facts)
    {
        var sorted = facts.Select(CheckedFact.Of)
            .OrderBy(f => f.Kind.Name(), CodePointOrder.Comparer).ThenBy(f => f.Key, CodePointOrder.Comparer).ToArray();
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i].Kind == sorted[i - 1].Kind && string.Equals(sorted[i].Key, sorted[i - 1].Key, StringComparison.Ordinal))
                throw LedgerText.Invalid($"found {Name(sorted[i])} twice in one change; expected each key once");
        }

        return sorted;
    }

    public static string Name(DefinitionFact fact) => $"{fact.Kind.Name()} \"{fact.Key}\"";

    public static string Name(ObservationFact fact) => $"{fact.Indicator}, {fact.Unit}, {fact.Period}";
}
