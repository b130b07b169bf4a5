using Plumbline.App.Accessibility.Objects;
using UglyToad.PdfPig.Tokens;

namespace Plumbline.App.Accessibility.Structure;

/// <summary>A number tree of a PDF, as a dictionary (ISO 32000-1, 7.9.7).</summary>
internal static class NumberTree
{
    internal static Dictionary<int, IToken> Read(PdfObjects objects, DictionaryToken? root)
    {
        var entries = new Dictionary<int, IToken>();
        var seen = new HashSet<DictionaryToken>(ReferenceEqualityComparer.Instance);
        var open = new Stack<DictionaryToken>();
        if (root is not null) open.Push(root);
        while (open.TryPop(out var node))
        {
            objects.ThrowIfStopped();
            if (!seen.Add(node)) continue;
            foreach (var kid in objects.Items(node, "Kids").Select(objects.Dictionary).OfType<DictionaryToken>()) open.Push(kid);
            foreach (var pair in objects.Items(node, "Nums").Chunk(2))
            {
                if (pair is [var number, var value] && objects.Whole(number) is { } key) entries.TryAdd(key, value);
            }

            if (entries.Count > objects.Limits.MostTags) throw new UnreadablePdfException($"found a tree of more than {objects.Limits.MostTags} numbers; expected that of a paper");
        }

        return entries;
    }
}
