using Plumbline.App.Ledger.Facts;

namespace Plumbline.App.Tests.Ledger;

/// <summary>A minimal model of a ledger: a list of changes, each a list of facts; the latest fact with a key is in force.</summary>
internal sealed class NaiveLedger
{
    private readonly List<(List<DefinitionFact> Definitions, List<ObservationFact> Observations)> _changes = [];

    public int Head => _changes.Count;

    /// <summary>Commits and returns the change's number; 0 for nothing new; minus the latest intervening change for a conflict.</summary>
    public int Commit(int basedOn, List<DefinitionFact> definitions, List<ObservationFact> observations)
    {
        var newDefinitions = definitions.Where(d => !string.Equals(Last(d)?.Fact.Body, d.Body, StringComparison.Ordinal)).ToList();
        var newObservations = observations.Where(o => !Same(Last(o)?.Fact, o)).ToList();
        var written = definitions.Select(d => Last(d)?.Change ?? 0).Concat(observations.Select(o => Last(o)?.Change ?? 0)).DefaultIfEmpty(0).Max();
        if (written > basedOn)
            return -written;
        if (newDefinitions.Count + newObservations.Count == 0)
            return 0;
        _changes.Add((newDefinitions, newObservations));
        return _changes.Count;
    }

    /// <summary>The facts that differ from those in force after a change.</summary>
    public List<ObservationFact> New(int asAt, List<ObservationFact> observations) => observations.Where(o => !Same(Last(o, asAt)?.Fact, o)).ToList();

    public IEnumerable<(DefinitionFact Fact, int Change)> Definitions(int asAt) =>
        (from change in Enumerable.Range(1, asAt)
         from fact in _changes[change - 1].Definitions
         where !fact.Withdrawn && !Enumerable.Range(change + 1, asAt - change).Any(c => _changes[c - 1].Definitions.Any(d => Key(d) == Key(fact)))
         select (fact, change))
        .OrderBy(d => d.fact.Kind.Name, StringComparer.Ordinal).ThenBy(d => d.fact.Parent, StringComparer.Ordinal).ThenBy(d => d.fact.Key, StringComparer.Ordinal);

    public IEnumerable<(ObservationFact Fact, int Change)> Observations(int asAt) =>
        (from change in Enumerable.Range(1, asAt)
         from fact in _changes[change - 1].Observations
         where !fact.Withdrawn && !Enumerable.Range(change + 1, asAt - change).Any(c => _changes[c - 1].Observations.Any(o => Key(o) == Key(fact)))
         select (fact, change))
        .OrderBy(o => o.fact.Indicator, StringComparer.Ordinal).ThenBy(o => o.fact.Unit, StringComparer.Ordinal)
        .ThenBy(o => o.fact.Aspect, StringComparer.Ordinal).ThenBy(o => o.fact.Frequency, StringComparer.Ordinal).ThenBy(o => o.fact.FirstDay);

    private (DefinitionFact Fact, int Change)? Last(DefinitionFact like) =>
        Enumerable.Range(1, Head).Reverse().SelectMany(c => _changes[c - 1].Definitions.Where(d => Key(d) == Key(like)).Select(d => ((DefinitionFact, int)?)(d, c))).FirstOrDefault();

    private (ObservationFact Fact, int Change)? Last(ObservationFact like) => Last(like, Head);

    private (ObservationFact Fact, int Change)? Last(ObservationFact like, int asAt) =>
        Enumerable.Range(1, asAt).Reverse().SelectMany(c => _changes[c - 1].Observations.Where(o => Key(o) == Key(like)).Select(o => ((ObservationFact, int)?)(o, c))).FirstOrDefault();

    private static (FactKind, string, string) Key(DefinitionFact d) => (d.Kind, d.Parent, d.Key);

    private static (string, string, string, string, int) Key(ObservationFact o) => (o.Indicator, o.Unit, o.Aspect, o.Frequency, o.FirstDay);

    private static bool Same(ObservationFact? a, ObservationFact b) =>
        a is null || a.Withdrawn ? b.Withdrawn
        : !b.Withdrawn && a with { SourceFile = null, SourceRow = 0, SourceColumn = 0 } == b with { SourceFile = null, SourceRow = 0, SourceColumn = 0 }
            && a.Numerator?.Scale == b.Numerator?.Scale;
}
