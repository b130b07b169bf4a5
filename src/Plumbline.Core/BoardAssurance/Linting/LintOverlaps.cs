using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.Pictures;

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
        foreach (var (better, worse) in pairs)
        {
            decimal[]? both = null;
            var (worseAlone, betterAlone) = (false, false);
            foreach (var trial in space.Trials(LintGaps.MostTrials))
            {
                var (holds, overrules) = (tests[better](trial), tests[worse](trial));
                if (holds && overrules) both ??= (decimal[])trial.Clone();
                worseAlone |= overrules && !holds;
                betterAlone |= holds && !overrules;
            }

            if (both is null || !worseAlone || !betterAlone) continue;
            yield return new FrameworkFinding(
                FrameworkFinding.Overlap,
                IsWarning: false,
                line.Criteria[better].Code,
                $"evidence for which {line.Criteria[better].Code} ({line.Criteria[better].Level.Words}) and {line.Criteria[worse].Code} ({line.Criteria[worse].Level.Words}) both hold, so that the worse counts",
                "criteria of which one holds at a time, or words in the better one that say where it ends",
                TrialWords.Of(space, both));
        }
    }
}
