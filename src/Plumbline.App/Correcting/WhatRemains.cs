using Plumbline.App.Ledger;
using Plumbline.App.Workspaces;
using Plumbline.Core.Ledger;
using Plumbline.Core.Organisations;
using Plumbline.Core.Targets;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Correcting;

/// <summary>Holds what would be in force after a correction of what was at one position to what a workspace must be, so that nothing is left that rests on what was taken away.</summary>
internal sealed class WhatRemains(ILedger ledger, string organisation, ChangeNumber asAt)
{
    /// <summary>Refuses facts after which the organisation would no longer read.</summary>
    /// <exception cref="LedgerException">What would remain does not hold together.</exception>
    internal async Task RequireWholeAsync(IReadOnlyCollection<DefinitionFact> definitions, IReadOnlyCollection<ObservationFact> figures, CancellationToken cancellation)
    {
        var rows = (await ReadDefinitions.RowsAsync(ledger, organisation, asAt, cancellation)).ToDictionary(row => (row.Kind, row.Key));
        foreach (var fact in definitions)
        {
            if (fact.Body is { } body) rows[(fact.Kind, fact.Key)] = new DefinitionRow(fact.Kind, fact.Key, body, ChangeNumber.First);
            else rows.Remove((fact.Kind, fact.Key));
        }

        var problems = new FileProblems();
        if (ReadDefinitions.Read([.. rows.Values], problems) is not { } workspace) throw Refused("no settings of the organisation");
        if (problems.Count > 0) throw Refused($"{problems.InOrder[0].Problem.Found} in {problems.InOrder[0].File["ledger/".Length..]}");
        var problem = UnitTree.From(workspace.Units).Problem ?? TargetBook.From(workspace.Targets).Problem
            ?? workspace.Reports.SelectMany(report => ReportProblems.Of(report, workspace.ToPicture())).FirstOrDefault();
        if (problem is not null) throw Refused($"{problem.Found}, where there is to be {problem.Expected}");
        RequireKnown(workspace, figures);
        await RequireNoFiguresAsync(definitions, figures, cancellation);
        await RequireNoEventsAsync(definitions, cancellation);
    }

    private static void RequireKnown(Workspace workspace, IEnumerable<ObservationFact> figures)
    {
        var indicators = workspace.Indicators.Select(indicator => indicator.Code.ToString()).ToHashSet(StringComparer.Ordinal);
        var units = workspace.Units.Select(unit => unit.Code.ToString()).ToHashSet(StringComparer.Ordinal);
        if (figures.FirstOrDefault(fact => !fact.Withdrawn && !(indicators.Contains(fact.Indicator) && units.Contains(fact.Unit))) is { } stray)
            throw Refused($"a figure of {stray.Indicator} in {stray.Unit} for {stray.Period}, and not both of these defined");
    }

    private async Task RequireNoFiguresAsync(IEnumerable<DefinitionFact> definitions, IEnumerable<ObservationFact> figures, CancellationToken cancellation)
    {
        var gone = definitions.Where(fact => fact.Withdrawn).ToLookup(fact => fact.Kind, fact => fact.Key);
        var withdrawn = figures.Where(fact => fact.Withdrawn).Select(fact => (fact.Indicator, fact.Unit, fact.Aspect, fact.Frequency, fact.FirstDay)).ToHashSet();
        ObservationQuery[] queries = [new() { Indicators = [.. gone[FactKind.Indicator]], AsAt = asAt }, new() { Units = [.. gone[FactKind.Unit]], AsAt = asAt }];
        foreach (var query in queries)
        {
            await foreach (var row in ledger.ObservationsAsync(organisation, query, cancellation))
            {
                var fact = row.Fact;
                if (!withdrawn.Contains((fact.Indicator, fact.Unit, fact.Aspect, fact.Frequency, fact.FirstDay)))
                    throw Refused($"a figure of {fact.Indicator} in {fact.Unit} for {fact.Period}");
            }
        }
    }

    private async Task RequireNoEventsAsync(IReadOnlyCollection<DefinitionFact> definitions, CancellationToken cancellation)
    {
        var collections = definitions.Where(fact => fact.Kind == FactKind.Collection && fact.Withdrawn).Select(fact => fact.Key + "|").ToList();
        if (collections.Count == 0) return;
        var withdrawn = definitions.Where(fact => fact.Kind == FactKind.Event && fact.Withdrawn).Select(fact => fact.Key).ToHashSet(StringComparer.Ordinal);
        var events = await ledger.DefinitionsAsync(organisation, new DefinitionQuery { Kind = FactKind.Event, AsAt = asAt }, cancellation);
        if (events.FirstOrDefault(row => !withdrawn.Contains(row.Key) && collections.Exists(prefix => row.Key.StartsWith(prefix, StringComparison.Ordinal))) is { } left)
            throw Refused($"the event {left.Key}");
    }

    private static LedgerException Refused(string found) =>
        new(LedgerProblem.InvalidFact, $"what would remain does not hold together: found {found}", "nothing was changed; withdraw or change first what rests on it");
}
