using Plumbline.Reports.Writers.Html.Styles;
using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Organisations;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Writers.Html;

/// <summary>Writes a document as one self-contained HTML file: it loads nothing, runs no script, and has a print layout.</summary>
/// <remarks>The same document always gives the same characters; lines end in a line feed.</remarks>
public static class HtmlWriter
{
    /// <summary>The style sheet for the elements, for pages that show a <see cref="WriteFragment"/>.</summary>
    public static string StyleSheet { get; } = ColourRules.Of(ChartLook.House) + ReportStyle.Sheet + ReportStyle.OfScreens + TableStyles.RulesOfAll;

    /// <summary>Writes the whole file for screens of any width; a reader can print it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="output">The output, to be encoded as UTF-8.</param>
    /// <returns>The content security policy of the page, which servers also send as a header.</returns>
    public static string Write(Document document, TextWriter output) => Write(document, output, isForPrint: false, pages: null);

    /// <summary>Writes the whole file for a browser that prints it, without what is only for screens.</summary>
    /// <param name="document">The document.</param>
    /// <param name="output">The output, to be encoded as UTF-8.</param>
    /// <param name="pages">The printed page of each anchor, from 1, for a table of contents. Null leaves four noughts at the end of each line; where an anchor is missing, its line has no number.</param>
    public static void WriteForPrint(Document document, TextWriter output, IReadOnlyDictionary<Anchor, int>? pages = null) =>
        Write(document, output, isForPrint: true, pages);

    /// <summary>Writes the elements only, for a page with a head and title of its own.</summary>
    public static void WriteFragment(ImmutableArray<Element> elements, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        new ElementWriter(new Markup(output), new HtmlUse { Drawings = HtmlDrawings.OfFragment(ChartLook.House), IsFragment = true }).Write(elements);
    }

    /// <summary>Writes running text only, for a line of such a page.</summary>
    public static void WriteInlines(RichText text, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(output);
        new InlineWriter(new Markup(output), HtmlDrawings.OfFragment(ChartLook.House)).Write(text);
    }

    private static string Write(Document document, TextWriter output, bool isForPrint, IReadOnlyDictionary<Anchor, int>? pages)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var inner = new Markup(text);
        var use = new HtmlUse { Drawings = HtmlDrawings.OfPage(document.Look), IsForPrint = isForPrint, Pages = pages };
        new HtmlFrame(inner, document, new ElementWriter(inner, use), use).WriteBody();
        var body = use.Drawings.WithoutUnusedNames(text.ToString());
        var head = new HtmlHead(document, body, use);
        head.Write(new Markup(output));
        output.Write(body);
        return head.Policy;
    }
}
