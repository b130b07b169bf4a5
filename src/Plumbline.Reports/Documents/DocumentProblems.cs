using System.Collections.Immutable;

namespace Plumbline.Reports.Documents;

/// <summary>What no single element can know of itself: ids are unique, links lead somewhere, headings skip no level.</summary>
internal static class DocumentProblems
{
    internal static IReadOnlyList<string> Of(ImmutableArray<Element> content)
    {
        var elements = Traversal.Elements(content).ToList();
        var inlines = Traversal.Inlines(content).ToList();
        var anchors = elements.SelectMany(Anchors).Select(static anchor => anchor.Id).ToList();
        var known = anchors.ToHashSet(StringComparer.Ordinal);
        known.Add(Document.Top.Id);
        return
        [
            .. anchors.Append(Document.Top.Id).Concat(DrawingIds(elements, inlines))
                .GroupBy(static id => id, StringComparer.Ordinal).Where(static same => same.Count() > 1)
                .Select(static same => $"id \"{same.Key}\" is given {same.Count()} times"),
            .. Targets(elements, inlines).Select(static target => target.Id).Where(id => !known.Contains(id))
                .Distinct(StringComparer.Ordinal).Select(static id => $"a link leads to \"{id}\", which is nowhere"),
            .. SkippedLevels(elements),
        ];
    }

    private static IEnumerable<Anchor> Anchors(Element element) => element switch
    {
        Heading heading => [heading.Anchor],
        Notes notes => notes.Items.Select(static note => note.Anchor).OfType<Anchor>(),
        Table table => table.Groups.SelectMany(static group => group.Rows.Select(static row => row.Anchor).Prepend(group.Anchor))
            .Prepend(table.Anchor).OfType<Anchor>(),
        _ => [],
    };

    private static IEnumerable<Anchor> Targets(List<Element> elements, List<Inline> inlines) =>
        elements.SelectMany(static element => element switch
        {
            Contents contents => contents.Entries.Select(static entry => entry.Target),
            BackLink link => [link.Target],
            _ => [],
        }).Concat(inlines.SelectMany<Inline, Anchor>(static inline => inline switch
        {
            Link { Anchor: { } anchor } => [anchor],
            NoteMark mark => [mark.Target],
            _ => [],
        }));

    private static IEnumerable<string> DrawingIds(List<Element> elements, List<Inline> inlines) =>
        elements.OfType<Figure>().Select(static figure => figure.Drawing)
            .Concat(inlines.OfType<Icon>().Select(static icon => icon.Drawing))
            .SelectMany(static drawing => drawing.Ids);

    private static IEnumerable<string> SkippedLevels(List<Element> elements)
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
