using UglyToad.PdfPig.Tokens;

namespace Plumbline.App.Accessibility.Objects;

/// <summary>A page of a PDF.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Object">The number of its object.</param>
/// <param name="Dictionary">Its entries.</param>
/// <param name="Resources">Its fonts and drawings, its own or those of the node above it.</param>
internal sealed record PdfPage(int Number, long Object, DictionaryToken Dictionary, DictionaryToken? Resources);

/// <summary>The pages of a PDF in their order (ISO 32000-1, 7.7.3).</summary>
internal static class PageTree
{
    internal static IReadOnlyList<PdfPage> Read(PdfObjects objects, DictionaryToken catalogue)
    {
        var pages = new List<PdfPage>();
        var seen = new HashSet<long>();
        var open = new Stack<(IToken Reference, DictionaryToken? Resources, int Depth)>();
        if (catalogue.Data.GetValueOrDefault("Pages") is { } root) open.Push((root, null, 0));
        while (open.TryPop(out var next))
        {
            if (objects.Dictionary(next.Reference) is not { } node) continue;
            if (!seen.Add(objects.Identity(next.Reference, node))) throw new UnreadablePdfException("found a page in two places, or pages in a circle; expected a tree");
            if (next.Depth > objects.Limits.MostDepth) throw new UnreadablePdfException($"found a tree of pages deeper than {objects.Limits.MostDepth}; expected that of a paper");
            var resources = objects.Dictionary(node, "Resources") ?? next.Resources;
            if (node.Data.ContainsKey("Kids"))
            {
                foreach (var kid in objects.Items(node, "Kids").Reverse()) open.Push((kid, resources, next.Depth + 1));
                continue;
            }

            if (pages.Count == objects.Limits.MostPages) throw new UnreadablePdfException($"found more than {objects.Limits.MostPages} pages; expected those of a paper");
            pages.Add(new PdfPage(pages.Count + 1, objects.Identity(next.Reference, node), node, resources));
        }

        return pages;
    }
}
