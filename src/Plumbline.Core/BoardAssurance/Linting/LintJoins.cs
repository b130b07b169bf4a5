using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.Criteria;
using Plumbline.Core.Pictures;

namespace Plumbline.Core.BoardAssurance.Linting;

/// <summary>AND where the neighbours have OR: a criterion that joins by AND what another line of its domain, at the same level, joins by OR.</summary>
internal static class LintJoins
{
    internal static IEnumerable<FrameworkFinding> Find(FrameworkVersion version, AssuranceLine line, OrganisationPicture picture)
    {
        foreach (var one in line.Criteria)
        {
            if (one.When is not Criterion.AllOf all || Kinds(all.Parts) is not { } kinds) continue;
            var neighbour = version.Lines.Where(other => other != line && other.Domain == line.Domain).SelectMany(static other => other.Criteria)
                .FirstOrDefault(other => other.Level == one.Level && other.When is Criterion.AnyOf any && Kinds(any.Parts) is { } theirs && theirs.SetEquals(kinds));
            if (neighbour is null || Example(version, line, one, picture) is not { } example) continue;
            yield return new FrameworkFinding(FrameworkFinding.Joined, IsWarning: true, one.Code, $"AND between the parts of {one.Code}, where {neighbour.Code} has OR between the same", "OR, or a level for evidence of which one part alone holds", example);
        }
    }

    /// <summary>The line with OR in the criteria that were found.</summary>
    internal static AssuranceLine Loosened(AssuranceLine line, IReadOnlyList<FrameworkFinding> found) => line with
    {
        Criteria = [.. line.Criteria.Select(one => found.Any(finding => finding.Criterion == one.Code) && one.When is Criterion.AllOf all ? one with { When = new Criterion.AnyOf(all.Parts) } : one)],
    };

    // Evidence that only OR would find, best of all evidence that otherwise has no level.
    private static string? Example(FrameworkVersion version, AssuranceLine line, FrameworkCriterion criterion, OrganisationPicture picture)
    {
        var space = LintGaps.Space(version, line, picture);
        var (all, any) = (space.Test(criterion.When), space.Test(new Criterion.AnyOf(((Criterion.AllOf)criterion.When).Parts)));
        var others = line.Criteria.Where(one => one != criterion).Select(one => space.Test(one.When)).ToArray();
        string? found = null;
        foreach (var trial in space.Trials(LintGaps.MostTrials))
        {
            if (all(trial) || !any(trial)) continue;
            if (!Array.Exists(others, test => test(trial))) return TrialWords.Of(space, trial);
            found ??= TrialWords.Of(space, trial);
        }

        return found;
    }

    // What the parts look at, where each is one comparison: criteria of equal kinds say the same of different indicators.
    private static HashSet<Type>? Kinds(IReadOnlyList<Criterion> parts)
    {
        if (!parts.All(static part => part is Clause.Compared)) return null;
        var kinds = parts.Cast<Clause.Compared>().Select(static part => part.Subject.GetType()).ToHashSet();
        return kinds.Count > 1 ? kinds : null;
    }
}
