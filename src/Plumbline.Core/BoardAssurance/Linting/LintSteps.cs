using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.Criteria;
using Plumbline.Core.Pictures;

namespace Plumbline.Core.BoardAssurance.Linting;

/// <summary>Neighbouring levels of a ladder whose thresholds do not meet: 95% and more, then 90% to 94%. What lies between, 94.5%, counts as a level worse than both.</summary>
/// <remarks>Where what lies between has no level at all, it is a gap of the line, and <see cref="LintGaps"/> tells it.</remarks>
internal static class LintSteps
{
    internal static IEnumerable<FrameworkFinding> Find(FrameworkVersion version, AssuranceLine line, OrganisationPicture picture)
    {
        if (line.Takes != LineRule.Best || line.Criteria.Count + (line.Otherwise is null ? 0 : 1) < 3) yield break;
        var pairs =
            from better in line.Criteria
            from worse in line.Criteria
            where better.Level.Rank < worse.Level.Rank && !line.Criteria.Any(one => one.Level.Rank > better.Level.Rank && one.Level.Rank < worse.Level.Rank)
            let subject = SteppedIn(better.When, worse.When)
            where subject is not null
            select (Better: better, Worse: worse, Subject: subject);
        var found = pairs.ToList();
        if (found.Count == 0) yield break;
        var space = LintGaps.Space(version, line, picture);
        foreach (var (better, worse, subject) in found)
        {
            if (Between(space, line, better, worse, subject) is not var (trial, level)) continue;
            yield return new FrameworkFinding(
                FrameworkFinding.Gap, IsWarning: true, worse.Code,
                $"evidence between {better.Code} ({better.Level.Words}) and {worse.Code} ({worse.Level.Words}) that counts as {level.Words}", "thresholds of neighbouring levels that meet", TrialWords.Of(space, trial));
        }
    }

    // Two criteria that differ in one comparison of the same subject at the same time: the subject that steps from one to the other.
    private static Subject? SteppedIn(Criterion better, Criterion worse)
    {
        var (mine, theirs) = (Parts(better), Parts(worse));
        if (mine.Count != theirs.Count) return null;
        var (own, other) = (mine.Where(part => !theirs.Contains(part)).ToList(), theirs.Where(part => !mine.Contains(part)).ToList());
        return own is [Clause.Compared one] && other is [Clause.Compared two] && one.Subject.Equals(two.Subject) && Equals(one.When, two.When) ? one.Subject : null;
    }

    private static IReadOnlyList<Criterion> Parts(Criterion criterion) => criterion is Criterion.AllOf all ? all.Parts : [criterion];

    // Evidence that fulfils neither, though with the subject a little more it fulfils the one, and with it a little less the other.
    private static (decimal[] Trial, AssuranceLevel Level)? Between(TrialSpace space, AssuranceLine line, FrameworkCriterion better, FrameworkCriterion worse, Subject subject)
    {
        int[] places = [.. Enumerable.Range(0, space.Variables.Count).Where(place => space.Variables[place] is TrialVariable.Number { Moment: not Moment.Before } number && number.Subject == subject.ToString())];
        if (places.Length == 0) return null;
        var values = space.Variables[places[0]].Values;
        var (isBetter, isWorse) = (space.Test(better.When), space.Test(worse.When));
        var others = line.Criteria.Select(one => (one.Level, Holds: space.Test(one.When))).ToArray();
        foreach (var trial in space.Trials(LintGaps.MostTrials))
        {
            var own = trial[places[0]];
            if (places.Any(place => trial[place] != own) || isBetter(trial) || isWorse(trial)) continue;
            if (LevelOf(trial) is not { } level || level.Rank <= worse.Level.Rank) continue;
            var (below, above) = (With(trial, values.Where(value => value < own)), With(trial, values.Where(value => value > own)));
            if ((below.Any(isBetter) && above.Any(isWorse)) || (below.Any(isWorse) && above.Any(isBetter))) return ((decimal[])trial.Clone(), level);
        }

        return null;

        AssuranceLevel? LevelOf(decimal[] trial) => others.Where(one => one.Holds(trial)).Select(static one => one.Level).MinBy(static one => one.Rank) ?? line.Otherwise;

        IEnumerable<decimal[]> With(decimal[] trial, IEnumerable<decimal> of) => of.Select(value =>
        {
            var other = (decimal[])trial.Clone();
            foreach (var place in places) other[place] = value;
            return other;
        }).Where(space.CanBe);
    }
}
