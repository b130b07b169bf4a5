using System.Collections.Immutable;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Writers.Html;

namespace Plumbline.Reports.Tests.Writers.Html;

/// <summary>The writer's output, as text and as parsed by a browser's parser in strict mode, which throws on markup errors.</summary>
internal sealed record Rendered(string Text)
{
    internal IHtmlDocument Page { get; } = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(Text);

    internal static Rendered Of(Document document)
    {
        using var text = new StringWriter();
        HtmlWriter.Write(document, text);
        return new Rendered(text.ToString());
    }

    internal static Rendered Of(params Element[] content) => Of(DocumentOf(content));

    /// <summary>As our browser prints it.</summary>
    internal static Rendered ForPrint(params Element[] content)
    {
        using var text = new StringWriter();
        HtmlWriter.WriteForPrint(DocumentOf(content), text);
        return new Rendered(text.ToString());
    }

    internal static string Fragment(params Element[] content)
    {
        using var text = new StringWriter();
        HtmlWriter.WriteFragment(ImmutableArray.Create(content), text);
        return text.ToString();
    }

    private static Document DocumentOf(Element[] content) => new("Title", "Sample County Council", ImmutableArray.Create(content));
}
