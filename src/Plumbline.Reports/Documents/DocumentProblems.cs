using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Documents;

/// <summary>Checks that span elements: anchors are unique, links have targets, and headings skip no level.</summary>
internal static class DocumentProblems
{
    /// <summary>The problems of a flat list, to which nested elements are already added.</summary>
    internal static IReadOnlyList<string> Of(IReadOnlyList<Element> elements)
    {
        var places = new AnchorsAndTargets();
        places.Read(elements);
        var known = places.Anchors.ToHashSet();
        return [.. Repeated(places.Anchors, known.Count), .. LeadingNowhere(places.Targets, known), .. SkippedLevels(elements)];
    }

    private static IEnumerable<string> Repeated(List<Anchor> anchors, int different) => anchors.Count == different
        ? []
        : anchors.GroupBy(static anchor => anchor.Id, StringComparer.Ordinal).Where(static same => same.Count() > 1)
            .Select(static same => $"id \"{same.Key}\" occurs {same.Count()} times");

    private static IEnumerable<string> LeadingNowhere(List<Anchor> targets, HashSet<Anchor> known) =>
        targets.Where(target => !known.Contains(target)).Distinct().Select(static target => $"a link leads to \"{target.Id}\", which does not exist");

    private static IEnumerable<string> SkippedLevels(IReadOnlyList<Element> elements)
    {
        var level = 0;
        foreach (var heading in elements.OfType<Heading>())
        {
            if (heading.Level > level + 1)
                yield return $"heading \"{heading.Content}\" skips from level {level} to {heading.Level}";
            level = heading.Level;
        }
    }
}
