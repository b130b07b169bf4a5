using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Publishing;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Correcting;

/// <summary>Checks that the definitions and figures after a correction still form a valid workspace, so that nothing depends on what was withdrawn.</summary>
internal sealed class WhatRemains(ILedger ledger, string organisation, ChangeNumber asAt)
{
    /// <summary>Refuses facts that would leave the organisation invalid.</summary>
    /// <exception cref="LedgerException">What would remain is contradictory.</exception>
    internal async Task RequireWholeAsync(IReadOnlyCollection<DefinitionFact> definitions, IReadOnlyCollection<ObservationFact> figures, CancellationToken cancellation)
    {
        var rows = (await ReadDefinitions.RowsAsync(ledger, organisation, asAt, cancellation)).Definitions.ToDictionary(row => (row.Kind, row.Parent, row.Key));
        foreach (var fact in definitions)
        {
            if (fact.Body is { } body) rows[(fact.Kind, fact.Parent, fact.Key)] = new DefinitionRow(fact.Kind, fact.Key, body, ChangeNumber.First) { Parent = fact.Parent };
            else rows.Remove((fact.Kind, fact.Parent, fact.Key));
        }

        var problems = new FileProblems();
        if (ReadDefinitions.Read([.. rows.Values], problems) is not { } workspace) throw Refused("no settings of the organisation");
        if (problems.Count > 0) throw Refused($"{problems.InOrder[0].Problem.Found} in {problems.InOrder[0].File["ledger/".Length..]}");
        var before = (await ReadDefinitions.RunAsync(ledger, organisation, asAt, cancellation)).Workspace;
        if (Kinds.NewContradiction(before, workspace) is { } problem) throw Refused($"{problem.Found}; expected {problem.Expected}");
        await KeptEditions.RequireAsync(ledger, await ReadDefinitions.RunAsync(ledger, organisation, asAt, cancellation), definitions, cancellation);
        RequireKnown(workspace, figures);
        await RequireNoFiguresAsync(workspace, figures, cancellation);
        await RequireNoChildrenAsync(definitions, cancellation);
        if (await FindWhatRests.RunAsync(ledger, organisation, asAt, workspace, definitions, cancellation) is { } resting) throw Refused(resting);
    }

    private static void RequireKnown(Workspace workspace, IEnumerable<ObservationFact> figures)
    {
        var indicators = workspace.Indicators.Select(indicator => indicator.Code.ToString()).ToHashSet(StringComparer.Ordinal);
        var units = workspace.Units.Concat(UnitsOfRegisters.Of(workspace)).Select(unit => unit.Code.ToString()).ToHashSet(StringComparer.Ordinal);
        if (figures.FirstOrDefault(fact => !fact.Withdrawn && !(indicators.Contains(fact.Indicator) && units.Contains(fact.Unit))) is { } stray)
            throw Refused($"a figure of {stray.Indicator} in {stray.Unit} for {stray.Period}, but not both of these defined");
    }

    private async Task RequireNoFiguresAsync(Workspace after, IEnumerable<ObservationFact> figures, CancellationToken cancellation)
    {
        var withdrawn = figures.Where(fact => fact.Withdrawn).Select(fact => (fact.Indicator, fact.Unit, fact.Aspect, fact.Frequency, fact.FirstDay)).ToHashSet();
        var before = (await ReadDefinitions.RunAsync(ledger, organisation, asAt, cancellation)).Workspace;
        if (await FindStrandedFigure.RunAsync(ledger, organisation, before, after, asAt, fact => withdrawn.Contains((fact.Indicator, fact.Unit, fact.Aspect, fact.Frequency, fact.FirstDay)), cancellation) is { } stranded)
            throw Refused(stranded);
    }

    private async Task RequireNoChildrenAsync(IReadOnlyCollection<DefinitionFact> definitions, CancellationToken cancellation)
    {
        var gone = definitions.Where(fact => fact.Withdrawn).ToList();
        foreach (var kind in Kinds.All)
        {
            var withdrawn = gone.Where(fact => fact.Kind == kind.Name).Select(fact => (fact.Parent, fact.Key)).ToHashSet();
            foreach (var whole in gone)
            {
                if (kind.PartsOf(whole) is not var (query, are)) continue;
                var rows = await ledger.DefinitionsAsync(organisation, query with { AsAt = asAt }, cancellation);
                if (rows.FirstOrDefault(row => are(row) && !withdrawn.Contains((row.Parent, row.Key))) is { } left) throw Refused($"the {kind.Name} {left.Key} of {left.Parent}");
            }
        }
    }

    private static LedgerException Refused(string found) =>
        new(LedgerProblem.InvalidFact, $"what would remain is contradictory: found {found}", "nothing was changed; first withdraw or change what depends on it");
}
