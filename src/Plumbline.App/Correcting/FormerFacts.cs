using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Correcting;

/// <summary>The facts in force before a change, for each key that it wrote; a withdrawal where there was none. In the order of the change's facts.</summary>
internal sealed record FormerFacts(IReadOnlyList<DefinitionFact> Definitions, IReadOnlyList<ObservationFact> Figures)
{
    internal static async Task<FormerFacts> OfAsync(
        ILedger ledger, string organisation, ChangeNumber change, IReadOnlyList<DefinitionFact> definitions, IReadOnlyList<ObservationFact> figures, CancellationToken cancellation)
    {
        var before = change == ChangeNumber.First ? null : ChangeNumber.Of(change.Value - 1);
        return new FormerFacts(
            await DefinitionsAsync(ledger, organisation, definitions, before, cancellation),
            await FiguresAsync(ledger, organisation, figures, before, cancellation));
    }

    private static async Task<List<DefinitionFact>> DefinitionsAsync(
        ILedger ledger, string organisation, IReadOnlyList<DefinitionFact> facts, ChangeNumber? before, CancellationToken cancellation)
    {
        var former = new Dictionary<(FactKind, string, string), string>();
        foreach (var kind in before is null ? [] : facts.GroupBy(fact => fact.Kind))
        {
            var query = new DefinitionQuery { Kind = kind.Key, Keys = [.. kind.Select(fact => fact.Key).Distinct(StringComparer.Ordinal)], AsAt = before };
            foreach (var row in await ledger.DefinitionsAsync(organisation, query, cancellation)) former.Add((row.Kind, row.Parent, row.Key), row.Body);
        }

        return [.. facts.Select(fact => fact with { Body = former.GetValueOrDefault((fact.Kind, fact.Parent, fact.Key)) })];
    }

    private static async Task<List<ObservationFact>> FiguresAsync(
        ILedger ledger, string organisation, IReadOnlyList<ObservationFact> facts, ChangeNumber? before, CancellationToken cancellation)
    {
        var keys = facts.Select(Key).ToHashSet();
        var former = new Dictionary<(string, string, string, string, int), ObservationFact>();
        if (before is not null && facts.Count > 0)
        {
            var query = new ObservationQuery
            {
                Indicators = [.. facts.Select(fact => fact.Indicator).Distinct(StringComparer.Ordinal)],
                Units = [.. facts.Select(fact => fact.Unit).Distinct(StringComparer.Ordinal)],
                FromDay = facts.Min(fact => fact.FirstDay),
                ToDay = facts.Max(fact => fact.FirstDay),
                AsAt = before,
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
