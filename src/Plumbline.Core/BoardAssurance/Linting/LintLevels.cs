using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.Text;

namespace Plumbline.Core.BoardAssurance.Linting;

/// <summary>Ladders that leave a level out. The level of “otherwise” is there; triggers need not have all.</summary>
internal static class LintLevels
{
    internal static IEnumerable<FrameworkFinding> Find(FrameworkVersion version, AssuranceLine line)
    {
        if (line.Takes != LineRule.Best) yield break;
        var missing = version.Levels.Where(level => line.Otherwise != level && !line.Criteria.Any(one => one.Level == level)).Select(static level => level.Words).ToList();
        if (missing.Count == 0) yield break;
        yield return new FrameworkFinding(
            FrameworkFinding.LeftOut, IsWarning: false, line.Criteria[0].Code, $"the line {line.Code} without {Counted.List(missing)}", "a criterion for each level, or “otherwise” for the one that needs none", $"no evidence can bring {line.Code} to {missing[0]}");
    }
}
