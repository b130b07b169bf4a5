using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.Criteria;
using Plumbline.Core.Pictures;

namespace Plumbline.Core.BoardAssurance.Linting;

/// <summary>Evidence for which no level of a line fits.</summary>
internal static class LintGaps
{
    /// <summary>How many trials are made of one line at most.</summary>
    internal const int MostTrials = 40_000;

    // From the closest look to the coarsest: the first that can be tried in full is taken.
    private static readonly TrialDetail[] Details = [new(Partly: false, Moments: true), new(Partly: false, Moments: false)];

    /// <summary>The gap of a line; null where every evidence has a level.</summary>
    internal static FrameworkFinding? Find(FrameworkVersion version, AssuranceLine line, OrganisationPicture picture)
    {
        if (line.Otherwise is not null) return null;
        var isMeasured = line.Criteria.Any(static one => one.When.Clauses.Any(static clause => clause is not Clause.Asked));
        if (Example(version, line, picture, Space(version, line, picture)) is { } example) return Finding(line, isMeasured, example);
        // Nobody expects an answer in part where no criterion asks for one, so that such a gap is worth knowing only.
        return Example(version, line, picture, new TrialSpace(line.Criteria.Select(static one => one.When), version.SpanMonths, picture, new TrialDetail(Partly: true, Moments: false))) is { } partly
            ? Finding(line, isWarning: false, partly)
            : null;
    }

    /// <summary>The evidence to try on the criteria of a line.</summary>
    internal static TrialSpace Space(FrameworkVersion version, AssuranceLine line, OrganisationPicture picture)
    {
        var spaces = Details.Select(detail => new TrialSpace(line.Criteria.Select(static one => one.When), version.SpanMonths, picture, detail)).ToList();
        return spaces.Find(static space => space.Size <= MostTrials) ?? spaces[^1];
    }

    // Of the evidence without a level that for which most clauses hold: it is the nearest to having one.
    private static string? Example(FrameworkVersion version, AssuranceLine line, OrganisationPicture picture, TrialSpace space)
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

        return best is null ? null : TrialWords.Of(space, best);
    }

    private static FrameworkFinding Finding(AssuranceLine line, bool isWarning, string example) => new(
        FrameworkFinding.Gap, isWarning, line.Criteria[0].Code, $"evidence for which no level of the line {line.Code} fits", "a criterion for it at one of the levels, or “otherwise” with the level where no criterion holds", example);
}
