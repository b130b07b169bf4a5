using System.Collections.Immutable;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Writers.Html;

/// <summary>Writes a document as one HTML file that stands alone: it fetches nothing, runs nothing, and prints as it should.</summary>
/// <remarks>The same document gives the same characters, always; lines end in a line feed.</remarks>
public static class HtmlWriter
{
    /// <summary>The style sheet the elements are written for, for pages that show a <see cref="WriteFragment"/>.</summary>
    public static string StyleSheet => ReportStyle.Sheet;

    /// <summary>Writes the whole file.</summary>
    /// <param name="document">The document.</param>
    /// <param name="output">Where to; to be encoded as UTF-8.</param>
    /// <param name="pages">The page each anchor was printed on, counted from 1, for contents on paper; null until a first printing has told.</param>
    public static void Write(Document document, TextWriter output, IReadOnlyDictionary<Anchor, int>? pages = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);
        var markup = new Markup(output);
        new HtmlFrame(markup, document, new ElementWriter(markup, pages)).Write();
    }

    /// <summary>The content security policy that a document's own page carries, for servers to send as a header too: nothing is fetched and nothing runs, and its one style sheet is let in by its hash.</summary>
    public static string ContentSecurityPolicyOf(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return HtmlFrame.PolicyOf(HtmlFrame.StyleOf(document));
    }

    /// <summary>Writes elements alone, for a page that has its own head and title.</summary>
    public static void WriteFragment(ImmutableArray<Element> elements, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        new ElementWriter(new Markup(output), pages: null).Write(elements);
    }
}
