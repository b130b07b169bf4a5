using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.Criteria;
using Plumbline.Core.Pictures;

namespace Plumbline.Core.BoardAssurance.Linting;

/// <summary>Evidence for which no level of a line fits.</summary>
internal static class LintGaps
{
    /// <summary>How many trials are made of one line at most.</summary>
    internal const int MostTrials = 40_000;

    private const int MostIdle = 1_000;

    private static readonly TrialDetail Closely = new(Partly: false, Moments: true), Plainly = new(Partly: false, Moments: false), InPart = new(Partly: true, Moments: false);

    /// <summary>The gap of a line; null where every evidence has a level.</summary>
    internal static FrameworkFinding? Find(FrameworkVersion version, AssuranceLine line, OrganisationPicture picture)
    {
        if (line.Otherwise is not null) return null;
        var isMeasured = line.Criteria.Any(static one => one.When.Clauses.Any(static clause => clause is not Clause.Asked));
        // A span whose months are alike is the plainer example.
        if ((Example(line, Of(Plainly)) ?? Example(line, Space(version, line, picture))) is { } example) return Finding(line, isMeasured, example);
        // Nobody expects an answer in part where no criterion asks for one, so that such a gap is worth knowing only.
        return Example(line, Of(InPart)) is { } partly ? Finding(line, isWarning: false, partly) : null;

        TrialSpace Of(TrialDetail detail) => new(line.Criteria.Select(static one => one.When), version.SpanMonths, picture, detail);
    }

    /// <summary>The evidence to try on the criteria of a line: with months that differ where that can be tried in full.</summary>
    internal static TrialSpace Space(FrameworkVersion version, AssuranceLine line, OrganisationPicture picture)
    {
        var closely = new TrialSpace(line.Criteria.Select(static one => one.When), version.SpanMonths, picture, Closely);
        return closely.Size <= MostTrials ? closely : new TrialSpace(line.Criteria.Select(static one => one.When), version.SpanMonths, picture, Plainly);
    }

    // Of the evidence without a level that for which most clauses hold: it is the nearest to having one.
    private static string? Example(AssuranceLine line, TrialSpace space)
    {
        var criteria = line.Criteria.Select(one => space.Test(one.When)).ToArray();
        var clauses = line.Criteria.SelectMany(static one => one.When.Clauses).Select(space.Test).ToArray();
        decimal[]? best = null;
        var most = -1;
        foreach (var trial in space.Trials(MostTrials))
        {
            if (Array.Exists(criteria, test => test(trial))) continue;
            var held = clauses.Count(test => test(trial));
            if (held <= most) continue;
            (best, most) = ((decimal[])trial.Clone(), held);
        }

        return best is null ? null : TrialWords.Of(space, best, Idle(space, best, trial => !Array.Exists(criteria, test => test(trial))));
    }

    // The variables that do not matter: whatever values they have together, no level fits. They are left out of the example.
    private static List<int> Idle(TrialSpace space, decimal[] trial, Func<decimal[], bool> isGap)
    {
        var idle = new List<int>();
        for (var place = 0; place < trial.Length; place++)
        {
            // The values of units stand for all like them, so that a mix that seems the only one possible is not.
            if (space.Variables[place] is TrialVariable.Base or TrialVariable.Units) continue;
            List<int> tried = [.. idle, place];
            if (tried.Aggregate(1m, (size, one) => size * space.Variables[one].Values.Count) <= MostIdle && Filled(space, trial, tried, 0).All(one => !space.CanBe(one) || isGap(one))) idle = tried;
        }

        return idle;
    }

    private static IEnumerable<decimal[]> Filled(TrialSpace space, decimal[] trial, List<int> places, int at)
    {
        if (at == places.Count) return [trial];
        return space.Variables[places[at]].Values.SelectMany(value =>
        {
            var filled = (decimal[])trial.Clone();
            filled[places[at]] = value;
            return Filled(space, filled, places, at + 1);
        });
    }

    private static FrameworkFinding Finding(AssuranceLine line, bool isWarning, string example) => new(
        FrameworkFinding.Gap, isWarning, line.Criteria[0].Code, $"evidence for which no level of the line {line.Code} fits", "a criterion for it at one of the levels, or “otherwise” with the level where no criterion holds", example);
}
