using System.Security.Cryptography;
using System.Text;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Writers.Html;

/// <summary>The parts around the elements: head, masthead or cover, and end.</summary>
internal sealed class HtmlFrame(Markup markup, Document document, ElementWriter elements)
{
    internal void Write()
    {
        WriteHead();
        markup.Raw("<body id=\"top\"").Class(document.Orientation == PageOrientation.Landscape ? "landscape" : null).Raw(">\n<a class=\"skip\" href=\"#_content\">").Raw(HtmlWords.SkipToContent).Raw("</a>\n<main id=\"_content\">\n");
        if (document.Cover is { } cover)
            WriteCover(cover);
        else
            WriteMasthead();
        elements.Write(document.Content);
        markup.Raw("</main>\n");
        if (document.Provenance is { } provenance)
        {
            markup.Raw("<footer class=\"provenance\"><p>");
            new InlineWriter(markup).Write(provenance);
            markup.Raw("</p></footer>\n");
        }

        markup.Raw("</body>\n</html>\n");
    }

    internal static string? ProducedLine(Document document) =>
        document.Produced is { } date ? $"{HtmlWords.Produced} {DateOf(document, date)}" : null;

    private static string DateOf(Document document, DateOnly date) => date.ToString("d MMMM yyyy", document.Language);

    /// <summary>The content of the style element.</summary>
    internal static string StyleOf(Document document) => "\n" + ReportStyle.Sheet + PageRules.Of(document) + "\n";

    // The page loads nothing and runs no script; the policy allows its one style sheet by hash.
    internal static string PolicyOf(string style) =>
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'; img-src data:; base-uri 'none'; form-action 'none'";

    private void WriteHead()
    {
        var style = StyleOf(document);
        var whole = string.Join(", ", new[] { document.Title, document.Unit, document.Period }.OfType<string>());
        markup.Raw("<!DOCTYPE html>\n<html").Attribute("lang", document.Language.Name).Raw(">\n<head>\n<meta charset=\"utf-8\">\n")
            .Raw($"<meta http-equiv=\"Content-Security-Policy\" content=\"{PolicyOf(style)}\">\n")
            .Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Raw("<title>").Plain($"{whole} – {document.Organisation}").Raw("</title>\n");
        WriteMeta("description", document.Description ?? $"{whole}. {document.Organisation}.");
        WriteMeta("author", document.Organisation);
        WriteMeta("generator", "Plumbline");
        markup.Raw("<style>").Raw(style).Raw("</style>\n</head>\n");
    }

    private void WriteMeta(string name, string content) =>
        markup.Raw("<meta").Attribute("name", name).Attribute("content", content).Raw(">\n");

    private void WriteMasthead()
    {
        markup.Raw("<header class=\"masthead\">\n<p class=\"organisation\">").Text(document.Organisation).Raw("</p>\n");
        if (document.Audience is { } audience)
            markup.Raw("<p class=\"audience\">").Text(audience).Raw("</p>\n");
        markup.Raw("<h1>").Text(document.Title).Raw("</h1>\n");
        var line = string.Join(" · ", new[] { document.Unit, document.Period, ProducedLine(document), document.Classification }.Where(static part => part is not null));
        if (line.Length > 0)
            markup.Raw("<p class=\"meta\">").Text(line).Raw("</p>\n");
        markup.Raw("</header>\n");
    }

    private void WriteCover(Cover cover)
    {
        markup.Raw("<header class=\"cover\">\n<p class=\"organisation\">").Text(document.Organisation).Raw("</p>\n<h1>").Text(document.Title).Raw("</h1>\n");
        if (document.Unit is { } unit)
            markup.Raw("<p class=\"subtitle\">").Text(unit).Raw("</p>\n");
        if ((cover.Subtitle ?? document.Period) is { } subtitle)
            markup.Raw("<p class=\"subtitle\">").Text(subtitle).Raw("</p>\n");
        if (document.Produced is { } date)
            markup.Raw("<dl class=\"terms\">\n<div><dt>").Raw(HtmlWords.Produced).Raw("</dt><dd>").Text(DateOf(document, date)).Raw("</dd></div>\n</dl>\n");
        if (!cover.Details.IsEmpty)
            elements.WriteTerms("terms", cover.Details);
        if (document.Classification is { } classification)
            markup.Raw("<p class=\"classification\">").Text(classification).Raw("</p>\n");
        markup.Raw("</header>\n");
    }
}
