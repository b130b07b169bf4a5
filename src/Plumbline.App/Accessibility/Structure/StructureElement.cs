using Plumbline.App.Accessibility.Content;
using UglyToad.PdfPig.Tokens;

namespace Plumbline.App.Accessibility.Structure;

/// <summary>A tag of a PDF: an element of its structure tree (ISO 32000-1, 14.7.2).</summary>
/// <param name="Object">The number of its object.</param>
/// <param name="Name">Its type as written.</param>
/// <param name="Type">The standard type that it stands for; null if it stands for none.</param>
/// <param name="Dictionary">Its entries.</param>
/// <param name="Parent">The tag around it; null for the outermost.</param>
internal sealed record StructureElement(long Object, string Name, string? Type, DictionaryToken Dictionary, StructureElement? Parent)
{
    /// <summary>The tags directly within it.</summary>
    internal List<StructureElement> Kids { get; } = [];

    /// <summary>The marked content directly within it.</summary>
    internal List<MarkKey> Marks { get; } = [];

    /// <summary>The objects, as a rule annotations, directly within it.</summary>
    internal List<long> Objects { get; } = [];

    /// <summary>This tag and all within it, in reading order.</summary>
    internal IEnumerable<StructureElement> All()
    {
        var open = new Stack<StructureElement>([this]);
        while (open.TryPop(out var next))
        {
            yield return next;
            for (var i = next.Kids.Count - 1; i >= 0; i--) open.Push(next.Kids[i]);
        }
    }

    /// <summary>The nearest tag around it of a type.</summary>
    internal StructureElement? Around(string type)
    {
        var around = Parent;
        while (around is not null && around.Type != type) around = around.Parent;
        return around;
    }
}
