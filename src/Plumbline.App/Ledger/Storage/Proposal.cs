using System.Runtime.InteropServices;

namespace Plumbline.App.Ledger.Storage;

/// <summary>A draft's facts, checked and in the order in which they are hashed and stored.</summary>
internal sealed class Proposal
{
    private Proposal(DefinitionFact[] definitions, SeriesKey[] series, ObservationFact[] observations, long[] keys)
    {
        Definitions = definitions;
        Series = series;
        Observations = observations;
        Keys = keys;
    }

    public DefinitionFact[] Definitions { get; }

    /// <summary>In order.</summary>
    public SeriesKey[] Series { get; }

    public ObservationFact[] Observations { get; }

    /// <summary>Of each observation: the place of its series in <see cref="Series"/> in the upper half, its first day in the lower.</summary>
    public long[] Keys { get; }

    public static async Task<Proposal> GatherAsync(ChangeDraft draft, CancellationToken cancellation)
    {
        var slots = new Dictionary<SeriesKey, int>();
        var facts = new List<ObservationFact>();
        var keys = new List<long>();
        var (last, slot) = (default(SeriesKey), -1);
        await foreach (var given in draft.Observations.WithCancellation(cancellation))
        {
            var fact = CheckedFact.Of(given);
            var key = SeriesKey.Of(fact);
            if (slot < 0 || key != last)
            {
                ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(slots, key, out var exists);
                if (!exists) known = slots.Count - 1;
                (last, slot) = (key, known);
            }

            facts.Add(fact);
            keys.Add(((long)slot << 32) | (uint)fact.FirstDay);
        }

        var series = Rank(slots, keys);
        var (observations, order) = InOrder(facts, keys);
        RefuseTwice(series, observations, order);
        return new Proposal(InOrder(draft.Definitions), series, observations, order);
    }

    public static int SlotOf(long key) => (int)(key >> 32);

    // From order of first appearance to order of series.
    private static SeriesKey[] Rank(Dictionary<SeriesKey, int> slots, List<long> keys)
    {
        var series = slots.Keys.ToArray();
        var places = slots.Values.ToArray();
        Array.Sort(series, places, Comparer<SeriesKey>.Create(SeriesKey.Order));
        var rank = new int[series.Length];
        for (var i = 0; i < places.Length; i++)
            rank[places[i]] = i;
        foreach (ref var key in CollectionsMarshal.AsSpan(keys))
            key = ((long)rank[SlotOf(key)] << 32) | (uint)key;
        return series;
    }

    private static (ObservationFact[] Facts, long[] Keys) InOrder(List<ObservationFact> facts, List<long> keys)
    {
        var (sorted, order) = (facts.ToArray(), keys.ToArray());
        for (var i = 1; i < order.Length; i++)
        {
            if (order[i - 1] <= order[i])
                continue;
            Array.Sort(order, sorted);
            break;
        }

        return (sorted, order);
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

    private static void RefuseTwice(SeriesKey[] series, ObservationFact[] facts, long[] keys)
    {
        for (var i = 1; i < keys.Length; i++)
        {
            if (keys[i] == keys[i - 1])
                throw LedgerText.Invalid($"found {Name(facts[i])} ({series[SlotOf(keys[i])].Frequency}) twice in one change; expected each key once");
        }
    }

    public static string Name(DefinitionFact fact) => $"{fact.Kind.Name()} \"{fact.Key}\"";

    public static string Name(ObservationFact fact) => $"{fact.Indicator}, {fact.Unit}, {fact.Period}";
}
