using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.Core.BoardAssurance;
using Plumbline.Core.Ledger;

namespace Plumbline.App.BoardAssurance.Lapsing;

/// <summary>Finds what changed after an opinion was given that its suggestion reads. What came in the same change lapses no opinion, and what was changed back is as it was.</summary>
/// <remarks>What is read grows with what was written since the opinion of the figures, answers and definitions that criteria read, and not with the history before.</remarks>
internal static class FindLapses
{
    /// <summary>The reading with what changed since each of its opinions.</summary>
    internal static async Task<AssuranceReading> RunAsync(ILedger ledger, OrganisationDefinitions definitions, AssuranceReading reading, CancellationToken cancellation)
    {
        var given = reading.Objectives.SelectMany(static one => one.Domains).Where(one => one.Given?.Change < definitions.Position.Number.Value).ToList();
        if (given.Count == 0) return reading;
        var sets = new Dictionary<DomainReading, ReadSet>(ReferenceEqualityComparer.Instance);
        foreach (var one in given) sets[one] = new ReadSet(one.Suggestion.Lines.SelectMany(static line => line.Criteria).SelectMany(static criterion => criterion.Judgement.Read), definitions.Picture.Units);
        var changes = new Dictionary<long, (ChangedFigures Figures, ChangedDefinitions? Definitions)>();
        foreach (var group in given.GroupBy(static one => one.Given!.Change!.Value))
        {
            var change = ChangeNumber.Of((int)group.Key);
            changes[group.Key] = (
                await ChangedFigures.ReadAsync(ledger, definitions, group.SelectMany(one => sets[one].Figures), reading.Period, change, cancellation),
                await ChangedDefinitions.ReadAsync(ledger, definitions, reading.Period, change, cancellation));
        }

        var since = new Dictionary<DomainReading, IReadOnlyList<string>>(ReferenceEqualityComparer.Instance);
        foreach (var objective in reading.Objectives)
        {
            foreach (var domain in objective.Domains.Where(sets.ContainsKey))
            {
                var (figures, others) = changes[domain.Given!.Change!.Value];
                since[domain] = [.. figures.In(sets[domain]), .. others is null ? [] : await others.InAsync(sets[domain], domain.Domain, objective.Objective.Code, cancellation)];
            }
        }

        // Where no fact tells a change, totals and charts may still be made in another way.
        foreach (var group in given.Where(one => since[one].Count == 0).GroupBy(static one => one.Given!.Change!.Value))
        {
            if (await ChangedJudgements.ReadAsync(ledger, definitions, reading.Version!, group, reading.Period, ChangeNumber.Of((int)group.Key), cancellation) is not { } judgements) continue;
            foreach (var one in group) since[one] = await judgements.InAsync(one, cancellation) is { } other ? [other] : [];
        }

        return reading with
        {
            Objectives = [.. reading.Objectives.Select(objective => objective with { Domains = [.. objective.Domains.Select(domain => since.TryGetValue(domain, out var changed) ? domain with { ChangedSince = changed } : domain)] })],
        };
    }
}
