using Plumbline.App.Printing.Pdf;

namespace Plumbline.App.Printing.Pages;

/// <summary>The pages of a file, and the places in it that links name.</summary>
internal static class PageTree
{
    private const int MostDepth = 32;

    /// <summary>The numbers of the pages' objects in order.</summary>
    internal static IReadOnlyList<int> Of(PdfFile file)
    {
        var pages = new OrderedDictionary<int, bool>();
        Collect(file, file.Catalogue.Reference("Pages") ?? throw new PdfFormatException("The file has no pages."), pages, 0);
        return [.. pages.Where(static node => node.Value).Select(static node => node.Key)];
    }

    /// <summary>The page, from 1, of each named place.</summary>
    internal static IReadOnlyDictionary<string, int> Places(PdfFile file, IReadOnlyList<int> pages)
    {
        var numbers = pages.Index().ToDictionary(static page => page.Item, static page => page.Index + 1);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, place) in file.Dictionary(file.Catalogue["Dests"])?.Entries ?? [])
        {
            if (place is PdfArray { Items: [PdfReference page, ..] } && numbers.TryGetValue(page.Number, out var number)) places[name] = number;
        }

        return places;
    }

    // Notes each node of the tree, and whether it is a page.
    private static void Collect(PdfFile file, int node, OrderedDictionary<int, bool> nodes, int depth)
    {
        var dictionary = file.Dictionary(new PdfReference(node));
        if (dictionary is null || depth > MostDepth) throw new PdfFormatException("The pages cannot be found.");
        var kids = dictionary["Kids"] as PdfArray;
        if (!nodes.TryAdd(node, kids is null)) throw new PdfFormatException("A page stands in two places.");
        foreach (var kid in kids?.Items ?? []) Collect(file, (kid as PdfReference)?.Number ?? throw new PdfFormatException("A page has no object."), nodes, depth + 1);
    }
}
