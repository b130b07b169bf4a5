using Plumbline.App.Correcting;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Publishing;

namespace Plumbline.App.Workspaces;

/// <summary>Refuses a load after which the ledger would contradict itself: what comes and what stays must make one tree of units and one book of targets, and no figure may lose what it rests on.</summary>
internal static class RequireLoadable
{
    private const string Correct = "nothing was changed; correct the folder and load it again";

    internal static async Task RunAsync(ILedger ledger, string organisation, FolderMerge merge, CancellationToken cancellation)
    {
        if (merge.Position is not { } head || merge.Definitions.Count + merge.Figures.Count == 0) return;
        var there = await ReadDefinitions.RunAsync(ledger, organisation, head, cancellation);
        var rows = (await ReadDefinitions.RowsAsync(ledger, organisation, head, cancellation)).Definitions.ToDictionary(row => (row.Kind, row.Parent, row.Key));
        foreach (var fact in merge.Definitions)
        {
            if (fact.Body is { } body) rows[(fact.Kind, fact.Parent, fact.Key)] = new DefinitionRow(fact.Kind, fact.Key, body, head) { Parent = fact.Parent };
            else rows.Remove((fact.Kind, fact.Parent, fact.Key));
        }

        var problems = new FileProblems();
        if (ReadDefinitions.Read([.. rows.Values], problems) is not { } whole) throw Refused("no settings of the organisation", "withdraw none");
        if (problems.Count > 0) throw Refused($"{problems.InOrder[0].Problem.Found} in {problems.InOrder[0].File["ledger/".Length..]}; expected {problems.InOrder[0].Problem.Expected}", Correct);
        if (Kinds.NewContradiction(there.Workspace, whole) is { } problem) throw Refused($"{problem.Found}; expected {problem.Expected}", Correct);
        if (await FindStrandedFigure.RunAsync(ledger, organisation, there.Workspace, whole, head, Goes(merge), cancellation) is { } stranded)
            throw Refused(stranded, "nothing was changed; withdraw those figures first, or leave the definition as it was");
        RequireKnown(whole, merge);
        await KeptEditions.RequireAsync(ledger, there, merge.Definitions, cancellation);
        if (await FindWhatRests.RunAsync(ledger, organisation, head, whole, merge.Definitions, cancellation) is { } resting)
            throw Refused(resting, "nothing was changed; somebody withdrew the definition: bring it back, or take out of the folder what rests on it");
        if (merge.Definitions.Exists(fact => fact.Withdrawn))
            await new WhatRemains(ledger, organisation, head).RequireWholeAsync(merge.Definitions, [.. merge.Figures.InOrder().Select(held => held.Fact).Where(fact => fact.Withdrawn)], cancellation);
    }

    private static Func<ObservationFact, bool> Goes(FolderMerge merge)
    {
        if (merge.Count(FolderStanding.Withdrawn) == 0) return static _ => false;
        var gone = merge.Figures.InOrder().Where(held => held.Fact.Withdrawn).Select(held => (SeriesKey.Of(held.Fact), held.Fact.FirstDay)).ToHashSet();
        return fact => gone.Contains((SeriesKey.Of(fact), fact.FirstDay));
    }

    // The folder's own definitions may be older than the ledger's.
    private static void RequireKnown(Definitions.Workspace whole, FolderMerge merge)
    {
        var indicators = whole.Indicators.Select(indicator => $"{indicator.Code}").ToHashSet(StringComparer.Ordinal);
        var units = whole.Units.Concat(UnitsOfRegisters.Of(whole)).Select(unit => $"{unit.Code}").ToHashSet(StringComparer.Ordinal);
        if (merge.Figures.Series.FirstOrDefault(series => !(indicators.Contains(series.Indicator) && units.Contains(series.Unit))) is { Indicator: not null } stray
            && merge.Figures.InOrder().Any(held => !held.Fact.Withdrawn && SeriesKey.Of(held.Fact) == stray))
            throw Refused($"figures of {stray.Indicator} in {stray.Unit}, and not both of these defined", "nothing was changed; somebody withdrew the definition: bring it back, or take the figures out of the folder");
    }

    private static LedgerException Refused(string found, string remedy) =>
        new(LedgerProblem.InvalidFact, $"conflict with the ledger: found {found}", remedy);
}
