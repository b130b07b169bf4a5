using Plumbline.App.Printing.Pdf;

namespace Plumbline.App.Printing.Tags;

/// <summary>The elements of a tagged file in reading order, and their content (ISO 32000-1, 14.7).</summary>
internal sealed class TagTree
{
    private const int MostDepth = 200;
    private readonly PdfFile file;
    private readonly List<int> elements = [];
    private readonly Dictionary<int, int> arrays;

    private TagTree(PdfFile file, PdfDictionary root)
    {
        this.file = file;
        arrays = ArraysOfPages(root);
        var seen = new HashSet<int>();
        foreach (var kid in root.All("K")) Collect(kid, seen, 0);
    }

    /// <summary>The numbers of the elements' objects in reading order.</summary>
    internal IReadOnlyList<int> Elements => elements;

    /// <summary>Reads the tags.</summary>
    /// <exception cref="PdfFormatException">The file is not tagged, or not as we know it.</exception>
    internal static TagTree Of(PdfFile file) =>
        new(file, file.Dictionary(file.Catalogue["StructTreeRoot"]) ?? throw new PdfFormatException("The file is not tagged."));

    /// <summary>An element.</summary>
    internal PdfDictionary this[int element] => file.Dictionary(new PdfReference(element)) ?? throw new PdfFormatException($"The element {element} is missing.");

    /// <summary>What an element is: "TH", "LI".</summary>
    internal string Kind(int element) => this[element].Name("S") ?? "";

    /// <summary>The elements of one kind, in reading order.</summary>
    internal IEnumerable<int> OfKind(string kind) => elements.Where(element => Kind(element) == kind);

    /// <summary>The content of an element and of those within it, without elements of one kind.</summary>
    internal IEnumerable<ContentPlace> Places(int element, string? without = null) => this[element].All("K").SelectMany(kid =>
        PlaceOf(element, kid) is { } place ? [place]
        : kid is PdfReference within && Kind(within.Number) != without ? Places(within.Number, without)
        : Enumerable.Empty<ContentPlace>());

    /// <summary>The content of an element that is not within another.</summary>
    internal IEnumerable<ContentPlace> OwnPlaces(int element) => this[element].All("K").Select(kid => PlaceOf(element, kid)).OfType<ContentPlace>();

    /// <summary>The elements within an element and itself, in reading order, without elements of one kind.</summary>
    internal IEnumerable<int> Within(int element, string? without = null) => this[element].All("K").OfType<PdfReference>()
        .Where(kid => Kind(kid.Number) != without).SelectMany(kid => Within(kid.Number, without)).Prepend(element);

    /// <summary>The links of the page that an element is for, by the numbers of their objects.</summary>
    internal IEnumerable<int> Annotations(int element) => this[element].All("K").OfType<PdfDictionary>().Select(static kid => kid.Reference("Obj")).OfType<int>();

    /// <summary>Takes content out of an element and of those within it: it is no content of the paper.</summary>
    internal void Remove(int element, IReadOnlySet<ContentPlace> places)
    {
        foreach (var within in Within(element).ToList())
        {
            var kids = this[within].All("K");
            var gone = kids.Where(kid => PlaceOf(within, kid) is { } place && places.Contains(place)).ToList();
            if (gone.Count == 0) continue;
            SetKids(within, kids.Where(kid => !gone.Contains(kid)));
            foreach (var place in gone.Select(kid => PlaceOf(within, kid)!.Value)) Belong(place, PdfAtom.Null);
        }
    }

    /// <summary>Puts kids of an element into a new element within it, which stands where the first of them stood.</summary>
    internal void Enclose(int element, string kind, IReadOnlyList<PdfValue> kids)
    {
        var owner = this[element];
        var made = PdfDictionary.Of(("Type", new PdfName("StructElem")), ("S", new PdfName(kind)), ("P", new PdfReference(element)));
        if (owner["Pg"] is { } page) made["Pg"] = page;
        made["K"] = kids.Count == 1 ? kids[0] : PdfArray.Of(kids);
        var reference = file.Add(made);
        var moved = new HashSet<PdfValue>(kids, ReferenceEqualityComparer.Instance);
        SetKids(element, owner.All("K").Select(kid => ReferenceEquals(kid, kids[0]) ? reference : kid).Where(kid => !moved.Contains(kid)).ToList());
        foreach (var kid in kids)
        {
            if (kid is PdfReference within) file.Change(within.Number)["P"] = reference;
            else if (PlaceOf(element, kid) is { } place) Belong(place, reference);
        }
    }

    private void SetKids(int element, IEnumerable<PdfValue> kids) => file.Change(element)["K"] = PdfArray.Of(kids);

    // Each page has an array that names the element of each mark.
    private void Belong(ContentPlace place, PdfValue owner)
    {
        if (file.Dictionary(new PdfReference(place.Page))?.Whole("StructParents") is not { } key || !arrays.TryGetValue(key, out var number))
            throw new PdfFormatException("A page does not name its elements.");
        var array = file.ChangeArray(number);
        if (place.Mark >= array.Items.Count) throw new PdfFormatException("A page does not name the element of a mark.");
        array.Items[place.Mark] = owner;
    }

    private ContentPlace? PlaceOf(int element, PdfValue kid) => kid switch
    {
        PdfAtom { Whole: { } mark } when this[element].Reference("Pg") is { } page => new ContentPlace(page, mark),
        PdfDictionary reference when reference.Whole("MCID") is { } mark && (reference.Reference("Pg") ?? this[element].Reference("Pg")) is { } page => new ContentPlace(page, mark),
        _ => null,
    };

    private void Collect(PdfValue kid, HashSet<int> seen, int depth)
    {
        if (kid is not PdfReference element) return;
        if (depth > MostDepth) throw new PdfFormatException("The elements stand too deep within elements.");
        if (!seen.Add(element.Number)) throw new PdfFormatException("An element stands in two places.");
        elements.Add(element.Number);
        foreach (var within in this[element.Number].All("K")) Collect(within, seen, depth + 1);
    }

    private Dictionary<int, int> ArraysOfPages(PdfDictionary root)
    {
        var found = new Dictionary<int, int>();
        var pairs = file.Dictionary(root["ParentTree"])?["Nums"] as PdfArray ?? throw new PdfFormatException("The file has not one list of the elements of its pages.");
        for (var i = 0; i + 1 < pairs.Items.Count; i += 2)
        {
            if (pairs.Items[i] is PdfAtom { Whole: { } key } && pairs.Items[i + 1] is PdfReference array) found[key] = array.Number;
        }

        return found;
    }
}
