using System.Globalization;
using Plumbline.App.Printing.Pdf;

namespace Plumbline.App.Printing.Finishing;

/// <summary>
/// Numbers the header cells, by which other cells name them (ISO 32000-1, 14.7.2 and 14.8.5.7), in reading order: Chromium calls them
/// <c>node</c> and eight digits, and in about one printing in eighty gives some of them other digits.
/// </summary>
internal static class HeaderNumbers
{
    internal static void Write(Paper paper)
    {
        var names = new Dictionary<string, PdfText>(StringComparer.Ordinal);
        foreach (var element in paper.Tags.Elements)
        {
            if (paper.Tags[element]["ID"] is not PdfText old) continue;
            var name = new PdfText(string.Create(CultureInfo.InvariantCulture, $"(node{names.Count + 1:00000000})"));
            if (!names.TryAdd(old.Words, name)) throw new PdfFormatException("Two elements have one name.");
            paper.File.Change(element)["ID"] = name;
        }

        foreach (var element in paper.Tags.Elements)
        {
            var attributes = paper.Tags[element].All("A").OfType<PdfDictionary>().Where(static one => one["Headers"] is PdfArray).ToList();
            if (attributes.Count == 0) continue;
            paper.File.Change(element);
            foreach (var attribute in attributes) attribute["Headers"] = PdfArray.Of(attribute.All("Headers").Select(NameOf));
        }

        if (names.Count > 0) WriteTree(paper, NameOf);

        PdfValue NameOf(PdfValue old) => old is PdfText text && names.TryGetValue(text.Words, out var name) ? name : throw new PdfFormatException("A cell names a header that is missing.");
    }

    // A tree of names is sorted by them (7.9.6). Its leaves keep as many names as they had.
    private static void WriteTree(Paper paper, Func<PdfValue, PdfValue> nameOf)
    {
        var root = paper.File.Dictionary(paper.File.Catalogue["StructTreeRoot"])!.Reference("IDTree") ?? throw new PdfFormatException("The names of the header cells are not listed.");
        var leaves = Leaves(paper.File, root, 0).ToList();
        var sorted = leaves.SelectMany(leaf => paper.File.Dictionary(new PdfReference(leaf))!.All("Names").Chunk(2)).Select(pair => (Name: nameOf(pair[0]), Element: pair[1]))
            .OrderBy(static pair => pair.Name.ToString(), StringComparer.Ordinal).ToList();
        var at = 0;
        foreach (var leaf in leaves)
        {
            var count = paper.File.Dictionary(new PdfReference(leaf))!.All("Names").Count / 2;
            var own = sorted.GetRange(at, count);
            at += count;
            var changed = paper.File.Change(leaf);
            changed["Names"] = PdfArray.Of(own.SelectMany(static pair => new[] { pair.Name, pair.Element }));
            if (changed["Limits"] is not null) changed["Limits"] = PdfArray.Of(own[0].Name, own[^1].Name);
        }

        WriteLimits(paper.File, root, 0);
    }

    private static IEnumerable<int> Leaves(PdfFile file, int node, int depth)
    {
        if (depth > 16 || file.Dictionary(new PdfReference(node)) is not { } dictionary) throw new PdfFormatException("The list of names is broken.");
        return dictionary["Kids"] is PdfArray kids ? kids.Items.OfType<PdfReference>().SelectMany(kid => Leaves(file, kid.Number, depth + 1)) : [node];
    }

    private static (PdfValue First, PdfValue Last) WriteLimits(PdfFile file, int node, int depth)
    {
        var dictionary = file.Dictionary(new PdfReference(node))!;
        if (dictionary["Kids"] is not PdfArray kids) return (dictionary.All("Names")[0], dictionary.All("Names")[^2]);
        var limits = kids.Items.OfType<PdfReference>().Select(kid => WriteLimits(file, kid.Number, depth + 1)).ToList();
        if (dictionary["Limits"] is not null) file.Change(node)["Limits"] = PdfArray.Of(limits[0].First, limits[^1].Last);
        return (limits[0].First, limits[^1].Last);
    }
}
