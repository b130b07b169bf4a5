using System.Collections.Immutable;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Writers.Html;

/// <summary>Writes a document as one self-contained HTML file: it loads nothing, runs no script, and has a print layout.</summary>
/// <remarks>The same document always gives the same characters; lines end in a line feed.</remarks>
public static class HtmlWriter
{
    /// <summary>The style sheet for the elements, for pages that show a <see cref="WriteFragment"/>.</summary>
    public static string StyleSheet => ReportStyle.Sheet;

    /// <summary>Writes the whole file.</summary>
    /// <param name="document">The document.</param>
    /// <param name="output">The output, to be encoded as UTF-8.</param>
    /// <param name="pages">The printed page of each anchor, from 1, for a printed table of contents; null before the first printing.</param>
    public static void Write(Document document, TextWriter output, IReadOnlyDictionary<Anchor, int>? pages = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);
        var markup = new Markup(output);
        new HtmlFrame(markup, document, new ElementWriter(markup, pages)).Write();
    }

    /// <summary>The content security policy of a document's page, which servers also send as a header: the page loads nothing and runs no script; its style sheet is allowed by hash.</summary>
    public static string ContentSecurityPolicyOf(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return HtmlFrame.PolicyOf(HtmlFrame.StyleOf(document));
    }

    /// <summary>Writes the elements only, for a page with a head and title of its own.</summary>
    public static void WriteFragment(ImmutableArray<Element> elements, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        new ElementWriter(new Markup(output), pages: null).Write(elements);
    }
}
