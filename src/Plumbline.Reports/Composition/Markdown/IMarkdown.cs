using System.Collections.Immutable;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Composition.Markdown;

/// <summary>Turns the words of a paper into elements. Any text is understood: what is not markup is words.</summary>
public interface IMarkdown
{
    /// <summary>The elements; none for blank text.</summary>
    ImmutableArray<Element> ToElements(string markdown);
}
