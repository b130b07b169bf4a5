using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.Criteria;
using Plumbline.Core.Pictures;

namespace Plumbline.Core.BoardAssurance.Linting;

/// <summary>AND where the neighbours have OR: a criterion that joins by AND what another line of its domain, at the same level, joins by OR, or what the levels on both sides of it in its own line do.</summary>
internal static class LintJoins
{
    internal static IEnumerable<FrameworkFinding> Find(FrameworkVersion version, AssuranceLine line, OrganisationPicture picture)
    {
        foreach (var one in line.Criteria)
        {
            if (one.When is not Criterion.AllOf all) continue;
            var neighbour = Kinds(all.Parts) is not { } kinds ? null : version.Lines.Where(other => other != line && other.Domain == line.Domain).SelectMany(static other => other.Criteria)
                .FirstOrDefault(other => other.Level == one.Level && other.When is Criterion.AnyOf any && Kinds(any.Parts) is { } theirs && theirs.SetEquals(kinds));
            var named = neighbour is not null ? $"{neighbour.Code} has" : Sides(line, one, all) is var (better, worse) ? $"{better.Code} and {worse.Code} have" : null;
            if (named is null || Example(version, line, one, picture) is not { } example) continue;
            yield return new FrameworkFinding(FrameworkFinding.Joined, IsWarning: true, one.Code, $"AND between the parts of {one.Code}, where {named} OR between the same", "OR, or a level for evidence of which one part alone holds", example);
        }
    }

    /// <summary>The line with OR in the criteria that were found.</summary>
    internal static AssuranceLine Loosened(AssuranceLine line, IReadOnlyList<FrameworkFinding> found) => line with
    {
        Criteria = [.. line.Criteria.Select(one => found.Any(finding => finding.Criterion == one.Code) && one.When is Criterion.AllOf all ? one with { When = new Criterion.AnyOf(all.Parts) } : one)],
    };

    // The next better and the next worse criterion of the line, where each joins by OR what this one joins by AND. At an end of the line, AND is the contrary of OR and right.
    private static (FrameworkCriterion Better, FrameworkCriterion Worse)? Sides(AssuranceLine line, FrameworkCriterion one, Criterion.AllOf all)
    {
        if (Subjects(all.Parts) is not { } subjects) return null;
        var better = line.Criteria.Where(other => other.Level.Rank < one.Level.Rank).MaxBy(static other => other.Level.Rank);
        var worse = line.Criteria.Where(other => other.Level.Rank > one.Level.Rank).MinBy(static other => other.Level.Rank);
        return better is not null && worse is not null && HasOr(better) && HasOr(worse) ? (better, worse) : null;

        bool HasOr(FrameworkCriterion other) => other.When is Criterion.AnyOf any && Subjects(any.Parts) is { } theirs && theirs.SetEquals(subjects);
    }

    // What the parts look at, each once.
    private static HashSet<string>? Subjects(IReadOnlyList<Criterion> parts)
    {
        var subjects = parts.OfType<Clause>().Select(static part => part switch { Clause.Compared one => one.Subject.ToString(), Clause.Asked one => one.Question.ToString(), Clause.Trend one => one.Indicator.ToString(), _ => part.ToString() }).ToHashSet(StringComparer.Ordinal);
        return subjects.Count == parts.Count ? subjects : null;
    }

    // Evidence that only OR would find, best of all evidence that otherwise has no level, then evidence that has no better one.
    private static string? Example(FrameworkVersion version, AssuranceLine line, FrameworkCriterion criterion, OrganisationPicture picture)
    {
        var space = LintGaps.Space(version, line, picture);
        var (all, any) = (space.Test(criterion.When), space.Test(new Criterion.AnyOf(((Criterion.AllOf)criterion.When).Parts)));
        var others = line.Criteria.Where(one => one != criterion).Select(one => space.Test(one.When)).ToArray();
        var better = line.Criteria.Where(one => one.Level.Rank < criterion.Level.Rank).Select(one => space.Test(one.When)).ToArray();
        decimal[]? found = null;
        var isWorse = false;
        foreach (var trial in space.Trials(LintGaps.MostTrials))
        {
            if (all(trial) || !any(trial)) continue;
            if (!Array.Exists(others, test => test(trial))) return TrialWords.Of(space, trial);
            if (isWorse || (Array.Exists(better, test => test(trial)) is var hasBetter && found is not null && hasBetter)) continue;
            (found, isWorse) = ((decimal[])trial.Clone(), !hasBetter);
        }

        return found is null ? null : TrialWords.Of(space, found);
    }

    // What the parts look at, where each is one comparison: criteria of equal kinds say the same of different indicators.
    private static HashSet<Type>? Kinds(IReadOnlyList<Criterion> parts)
    {
        if (!parts.All(static part => part is Clause.Compared)) return null;
        var kinds = parts.Cast<Clause.Compared>().Select(static part => part.Subject.GetType()).ToHashSet();
        return kinds.Count > 1 ? kinds : null;
    }
}
