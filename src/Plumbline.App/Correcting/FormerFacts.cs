using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Correcting;

/// <summary>Facts that were in force at an earlier change; a withdrawal where there was none.</summary>
internal sealed record FormerFacts(IReadOnlyList<DefinitionFact> Definitions, IReadOnlyList<ObservationFact> Figures)
{
    /// <summary>The facts in force before a change, for each key that it wrote. In the order of the change's facts.</summary>
    internal static async Task<FormerFacts> OfAsync(
        ILedger ledger, string organisation, ChangeNumber change, IReadOnlyList<DefinitionFact> definitions, IReadOnlyList<ObservationFact> figures, CancellationToken cancellation)
    {
        var before = change == ChangeNumber.First ? null : ChangeNumber.Of(change.Value - 1);
        return await InForceAsync(ledger, organisation, before, definitions, figures, cancellation);
    }

    /// <summary>The facts of some keys in force at a change; a withdrawal where there is none. In the order of the keys.</summary>
    internal static async Task<FormerFacts> InForceAsync(
        ILedger ledger, string organisation, ChangeNumber? at, IReadOnlyList<DefinitionFact> definitions, IReadOnlyList<ObservationFact> figures, CancellationToken cancellation) => new(
            await DefinitionsAsync(ledger, organisation, definitions, at, cancellation),
            await FiguresAsync(ledger, organisation, figures, at, cancellation));

    /// <summary>Those whose places hold different facts in two lists of the same keys.</summary>
    internal FormerFacts WhereDifferent(FormerFacts one, FormerFacts other) => new(
        [.. Definitions.Where((_, place) => one.Definitions[place].Body != other.Definitions[place].Body)],
        [.. Figures.Where((_, place) => !CheckedFact.SayTheSame(one.Figures[place], other.Figures[place]))]);

    internal int Count => Definitions.Count + Figures.Count;

    private static async Task<List<DefinitionFact>> DefinitionsAsync(
        ILedger ledger, string organisation, IReadOnlyList<DefinitionFact> facts, ChangeNumber? at, CancellationToken cancellation)
    {
        var former = new Dictionary<(FactKind, string, string), string>();
        foreach (var kind in at is null ? [] : facts.GroupBy(fact => fact.Kind))
        {
            var query = new DefinitionQuery { Kind = kind.Key, Keys = [.. kind.Select(fact => fact.Key).Distinct(StringComparer.Ordinal)], AsAt = at };
            foreach (var row in await ledger.DefinitionsAsync(organisation, query, cancellation)) former.Add((row.Kind, row.Parent, row.Key), row.Body);
        }

        return [.. facts.Select(fact => fact with { Body = former.GetValueOrDefault((fact.Kind, fact.Parent, fact.Key)) })];
    }

    private static async Task<List<ObservationFact>> FiguresAsync(
        ILedger ledger, string organisation, IReadOnlyList<ObservationFact> facts, ChangeNumber? at, CancellationToken cancellation)
    {
        var keys = facts.Select(Key).ToHashSet();
        var former = new Dictionary<(string, string, string, string, int), ObservationFact>();
        if (at is not null && facts.Count > 0)
        {
            var query = new ObservationQuery
            {
                Indicators = [.. facts.Select(fact => fact.Indicator).Distinct(StringComparer.Ordinal)],
                Units = [.. facts.Select(fact => fact.Unit).Distinct(StringComparer.Ordinal)],
                FromDay = facts.Min(fact => fact.FirstDay),
                ToDay = facts.Max(fact => fact.FirstDay),
                AsAt = at,
            };
            await foreach (var row in ledger.ObservationsAsync(organisation, query, cancellation))
            {
                if (keys.Contains(Key(row.Fact))) former.Add(Key(row.Fact), row.Fact);
            }
        }

        return [.. facts.Select(fact => former.GetValueOrDefault(Key(fact)) ?? ObservationFact.Withdrawal(fact.Indicator, fact.Unit, fact.Period, fact.FirstDay, fact.Frequency, aspect: fact.Aspect))];
    }

    private static (string, string, string, string, int) Key(ObservationFact fact) => (fact.Indicator, fact.Unit, fact.Aspect, fact.Frequency, fact.FirstDay);
}
