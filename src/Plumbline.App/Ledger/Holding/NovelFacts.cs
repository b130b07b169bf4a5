using Plumbline.App.Ledger.Facts;

namespace Plumbline.App.Ledger.Holding;

/// <summary>Which of held facts the ledger does not say yet: a bit for each, and the few that keep parts of what the ledger holds.</summary>
internal sealed class NovelFacts(HeldFacts facts) : IDisposable
{
    private readonly Marks _marks = new();
    private HeldFacts? _completed;

    /// <summary>How many are new.</summary>
    public int Count => _marks.Marked;

    /// <summary>Whether the fact of a place, in their order, is new.</summary>
    public bool this[int place] => _marks[place];

    /// <summary>Whether they are of these held facts.</summary>
    public bool AreOf(HeldFacts others) => ReferenceEquals(facts, others);

    /// <summary>Adds the next fact in order.</summary>
    /// <param name="held">The figure as its source states it.</param>
    /// <param name="fact">As it is to be written.</param>
    /// <param name="isNew">Whether it is to be written.</param>
    public void Add(ObservationFact held, ObservationFact fact, bool isNew)
    {
        _marks.Add(isNew);
        if (isNew && held != fact) (_completed ??= new HeldFacts()).Add(fact);
    }

    /// <summary>Adds so many facts that are all new as they stand.</summary>
    public void AddAll(int count) => _marks.AddAll(count);

    /// <summary>The facts to be written, in the order of series and day.</summary>
    public IEnumerable<ObservationFact> InOrder()
    {
        using var completed = (_completed?.InOrder() ?? []).GetEnumerator();
        var isCompleted = completed.MoveNext();
        var place = 0;
        foreach (var (fact, _) in facts.InOrder())
        {
            if (!_marks[place++]) continue;
            if (isCompleted && SeriesKey.Of(completed.Current.Fact) == SeriesKey.Of(fact) && completed.Current.Fact.FirstDay == fact.FirstDay)
            {
                yield return completed.Current.Fact;
                isCompleted = completed.MoveNext();
            }
            else
            {
                yield return fact;
            }
        }
    }

    public void Dispose() => _completed?.Dispose();
}
