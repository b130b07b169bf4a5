using System.Collections.Immutable;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Composition.Markdown;

/// <summary>Turns report text into elements. Any text is valid: what is not markup is plain text.</summary>
public interface IMarkdown
{
    /// <summary>The elements; empty for blank text.</summary>
    ImmutableArray<Element> ToElements(string markdown);
}
