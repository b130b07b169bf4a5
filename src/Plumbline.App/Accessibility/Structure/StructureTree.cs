using Plumbline.App.Accessibility.Content;
using Plumbline.App.Accessibility.Objects;
using UglyToad.PdfPig.Tokens;

namespace Plumbline.App.Accessibility.Structure;

/// <summary>The tags of a PDF (ISO 32000-1, 14.7).</summary>
internal sealed class StructureTree
{
    private readonly PdfObjects _objects;
    private readonly DictionaryToken? _classes;
    private readonly Dictionary<int, IToken> _parents;

    private StructureTree(PdfObjects objects, DictionaryToken root)
    {
        _objects = objects;
        _classes = objects.Dictionary(root, "ClassMap");
        Roles = new RoleMap(objects, root);
        _parents = NumberTree.Read(objects, objects.Dictionary(root, "ParentTree"));
        Elements = ReadElements(root);
        ByObject = new Dictionary<long, StructureElement>();
        foreach (var element in Elements) ByObject.TryAdd(element.Object, element);
    }

    internal RoleMap Roles { get; }

    /// <summary>Every tag, in reading order.</summary>
    internal IReadOnlyList<StructureElement> Elements { get; }

    internal Dictionary<long, StructureElement> ByObject { get; }

    /// <summary>Objects of tags that stand in the tree more than once.</summary>
    internal List<long> Repeated { get; } = [];

    /// <summary>The tags of a PDF; null if it has none.</summary>
    internal static StructureTree? Read(PdfObjects objects, DictionaryToken catalogue) =>
        objects.Dictionary(catalogue, "StructTreeRoot") is { } root ? new StructureTree(objects, root) : null;

    /// <summary>The tags that the number tree names for the marks of a page or drawing, by the number of the mark.</summary>
    internal IReadOnlyList<IToken> ParentsOfMarks(int structParents) => _parents.TryGetValue(structParents, out var marks) ? _objects.Items(marks) : [];

    /// <summary>The tag that the number tree names for an object, as a rule an annotation.</summary>
    internal StructureElement? ParentOfObject(int structParent) =>
        _parents.TryGetValue(structParent, out var element) && PdfObjects.NumberOf(element) is { } number ? ByObject.GetValueOrDefault(number) : null;

    /// <summary>An attribute of a tag: its own, or that of a class it names.</summary>
    internal IToken? Attribute(StructureElement element, string owner, string key)
    {
        var classes = _objects.Items(element.Dictionary, "C").Select(_objects.Resolve).OfType<NameToken>().SelectMany(name => _objects.Items(_classes, name.Data));
        return _objects.Items(element.Dictionary, "A").Concat(classes)
            .Select(_objects.Dictionary).OfType<DictionaryToken>()
            .Where(attributes => _objects.Name(attributes, "O") == owner)
            .Select(attributes => _objects.Resolve(attributes.Data.GetValueOrDefault(key)))
            .FirstOrDefault(value => value is not null);
    }

    private List<StructureElement> ReadElements(DictionaryToken root)
    {
        var elements = new List<StructureElement>();
        var seen = new HashSet<long>();
        var open = new Stack<(IToken Reference, DictionaryToken Dictionary, StructureElement? Parent, int Depth)>();
        Push(null, root, null, 0);
        while (open.TryPop(out var next))
        {
            var number = _objects.Identity(next.Reference, next.Dictionary);
            if (!seen.Add(number))
            {
                Repeated.Add(number);
                continue;
            }

            if (next.Depth > _objects.Limits.MostDepth) throw new UnreadablePdfException($"found tags nested deeper than {_objects.Limits.MostDepth}; expected those of a paper");
            if (elements.Count == _objects.Limits.MostTags) throw new UnreadablePdfException($"found more than {_objects.Limits.MostTags} tags; expected those of a paper");
            var name = _objects.Name(next.Dictionary, "S") ?? "";
            var element = new StructureElement(number, name, Roles.StandardOf(name), next.Dictionary, next.Parent);
            next.Parent?.Kids.Add(element);
            elements.Add(element);
            Push(element, next.Dictionary, PdfObjects.NumberOf(next.Dictionary.Data.GetValueOrDefault("Pg")), next.Depth);
        }

        return elements;

        void Push(StructureElement? element, DictionaryToken dictionary, long? page, int depth)
        {
            foreach (var kid in _objects.Items(dictionary, "K").Reverse())
            {
                switch (_objects.Resolve(kid))
                {
                    case NumericToken when element is not null && page is { } owner && _objects.Whole(kid) is { } mark:
                        element.Marks.Insert(0, new MarkKey(owner, mark));
                        break;
                    case DictionaryToken reference when reference.Data.ContainsKey("MCID"):
                        if ((PdfObjects.NumberOf(reference.Data.GetValueOrDefault("Stm")) ?? PdfObjects.NumberOf(reference.Data.GetValueOrDefault("Pg")) ?? page) is { } place && _objects.Whole(reference, "MCID") is { } number)
                            element?.Marks.Insert(0, new MarkKey(place, number));
                        break;
                    case DictionaryToken reference when reference.Data.ContainsKey("Obj"):
                        if (PdfObjects.NumberOf(reference.Data["Obj"]) is { } thing) element?.Objects.Add(thing);
                        break;
                    case DictionaryToken below:
                        open.Push((kid, below, element, depth + 1));
                        break;
                }
            }
        }
    }
}
