using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.Pictures;

namespace Plumbline.Core.BoardAssurance.Linting;

/// <summary>Finds what is wrong with a framework before a board is judged by it.</summary>
/// <remarks>
/// A warning is what can leave a domain without a level, or at one that nobody meant: a gap, thresholds of neighbouring levels that do not meet, AND where the neighbours have OR, an indicator that is no longer reported.
/// A note is what a reader may take in two ways, or what is answered by nobody: a level left out, triggers that overlap, a percentage of what is not said, questions whose answer in part leads nowhere, an indicator without an owner.
/// </remarks>
public static class LintFramework
{
    /// <summary>The findings of a version of a framework, in the order of its lines.</summary>
    /// <param name="version">The version.</param>
    /// <param name="picture">The organisation: its indicators and their statuses.</param>
    public static IReadOnlyList<FrameworkFinding> Of(FrameworkVersion version, OrganisationPicture picture)
    {
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(picture);
        return
        [
            .. version.Lines.SelectMany(line => OfLine(version, line, picture)),
            .. LintKept.Find(version, picture),
        ];
    }

    private static IEnumerable<FrameworkFinding> OfLine(FrameworkVersion version, AssuranceLine line, OrganisationPicture picture)
    {
        var joined = LintJoins.Find(version, line, picture).ToList();
        var gap = LintGaps.Find(version, line, picture);
        // Where OR in the place of AND closes the gap, that is the one thing to say.
        if (gap is not null && (joined.Count == 0 || LintGaps.Find(version, LintJoins.Loosened(line, joined), picture) is not null)) yield return gap;
        foreach (var one in LintSteps.Find(version, line, picture)) yield return one;
        foreach (var one in joined) yield return one;
        foreach (var one in LintLevels.Find(version, line)) yield return one;
        foreach (var one in LintOverlaps.Find(version, line, picture)) yield return one;
        foreach (var one in LintMargins.Find(line)) yield return one;
    }
}
