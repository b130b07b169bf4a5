using Plumbline.App.Ledger.Facts;

namespace Plumbline.App.Ledger.Holding;

/// <summary>Which of the held facts are new: a bit for each, and the few facts that take parts from the ledger.</summary>
internal sealed class NovelFacts(HeldFacts facts) : IDisposable
{
    private readonly Marks _marks = new();
    private HeldFacts? _completed;

    /// <summary>The number of new facts.</summary>
    public int Count => _marks.Marked;

    /// <summary>Whether the fact at a place in sorted order is new.</summary>
    public bool this[int place] => _marks[place];

    /// <summary>Whether these are the new ones among the given facts.</summary>
    public bool AreOf(HeldFacts others) => ReferenceEquals(facts, others);

    /// <summary>Adds the next fact in order.</summary>
    /// <param name="held">The figure as its source states it.</param>
    /// <param name="fact">The fact as a commit writes it.</param>
    /// <param name="isNew">Whether a commit writes it.</param>
    public void Add(ObservationFact held, ObservationFact fact, bool isNew)
    {
        _marks.Add(isNew);
        if (isNew && held != fact) (_completed ??= new HeldFacts()).Add(fact);
    }

    /// <summary>Adds a number of facts that are all new and need no parts from the ledger.</summary>
    public void AddAll(int count) => _marks.AddAll(count);

    /// <summary>The new facts, in the order of series and day.</summary>
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
