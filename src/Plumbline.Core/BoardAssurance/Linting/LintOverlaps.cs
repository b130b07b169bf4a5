using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.Pictures;
using Plumbline.Core.Text;

namespace Plumbline.Core.BoardAssurance.Linting;

/// <summary>Triggers of unequal levels that hold at once, though neither is a harder case of the other: the worse counts, and the text of the better does not say so.</summary>
internal static class LintOverlaps
{
    internal static IEnumerable<FrameworkFinding> Find(FrameworkVersion version, AssuranceLine line, OrganisationPicture picture)
    {
        if (line.Takes != LineRule.Worst || line.Criteria.Count < 2) yield break;
        var space = LintGaps.Space(version, line, picture);
        var tests = line.Criteria.Select(one => space.Test(one.When)).ToArray();
        var pairs = from better in Enumerable.Range(0, tests.Length) from worse in Enumerable.Range(0, tests.Length) where line.Criteria[better].Level.Rank < line.Criteria[worse].Level.Rank select (better, worse);
        var found = pairs.Select(pair => (pair.better, pair.worse, Both: Both(space, tests[pair.better], tests[pair.worse]))).Where(static pair => pair.Both is not null).ToList();
        if (found.Count == 0) yield break;
        var (first, second, both) = found[0];
        yield return new FrameworkFinding(
            FrameworkFinding.Overlap,
            IsWarning: false,
            line.Criteria[first].Code,
            $"evidence for which {line.Criteria[first].Code} ({line.Criteria[first].Level.Words}) and {line.Criteria[second].Code} ({line.Criteria[second].Level.Words}) both hold, so that the worse counts{(found.Count == 1 ? "" : $"; and so for {Counted.Of(found.Count - 1, "more pair")} of the line")}",
            "criteria of which one holds at a time, or words in the better one that say where it ends",
            TrialWords.Of(space, both!));
    }

    // Evidence of both; null where there is none, or one holds only where the other does.
    private static decimal[]? Both(TrialSpace space, Func<decimal[], bool> better, Func<decimal[], bool> worse)
    {
        decimal[]? both = null;
        var (worseAlone, betterAlone) = (false, false);
        foreach (var trial in space.Trials(LintGaps.MostTrials))
        {
            var (holds, overrules) = (better(trial), worse(trial));
            if (holds && overrules) both ??= (decimal[])trial.Clone();
            worseAlone |= overrules && !holds;
            betterAlone |= holds && !overrules;
            if (both is not null && worseAlone && betterAlone) return both;
        }

        return null;
    }
}
