using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Writers.Html;

/// <summary>The parts around the elements: masthead or cover before them, and the end.</summary>
internal sealed class HtmlFrame(Markup markup, Document document, ElementWriter elements, HtmlUse use)
{
    // More links than this stay folded on a desk too.
    private const int MostOpen = 32;

    internal void WriteBody()
    {
        markup.Raw("<body id=\"top\"").Class(document.Orientation == PageOrientation.Landscape ? "landscape" : null).Raw(">\n<a class=\"skip\" href=\"#_content\">").Raw(HtmlWords.SkipToContent).Raw("</a>\n<main id=\"_content\">\n");
        if (document.Cover is { } cover)
            WriteCover(cover);
        else
            WriteMasthead();
        WriteContent();
        markup.Raw("</main>\n");
        if (document.Provenance is { } provenance)
        {
            markup.Raw("<footer class=\"provenance\"><p>");
            elements.Write(provenance);
            markup.Raw("</p></footer>\n");
        }

        markup.Raw("</body>\n</html>\n");
    }

    // Screens have the contents before all else, folded where there is little width. Paper of many pages has them after the pages that stand for themselves at its beginning, unless it has an index: what follows shares their sheet.
    private void WriteContent()
    {
        var contents = use.IsForPrint ? PaperContents.OfPrint(document) : PaperContents.Of(document);
        if (contents is not null && !use.IsForPrint)
        {
            markup.Raw("<details").Class("jump", contents.Entries.Length > MostOpen ? "long" : null).Raw("><summary>").Text(contents.Label).Raw("</summary>\n");
            elements.Visit(contents);
            markup.Raw("</details>\n");
        }

        if (contents is null || !use.IsForPrint)
        {
            elements.Write(document.Content);
            return;
        }

        var before = document.Content.TakeWhile(static element => element is Section { Form: SectionForm.OnePage }).Count();
        elements.Write(document.Content[..before]);
        markup.Raw("<div class=\"jump\">\n<p>").Text(contents.Label).Raw("</p>\n");
        elements.Visit(contents);
        markup.Raw("</div>\n");
        elements.Write(document.Content[before..]);
    }

    internal static string? ProducedLine(Document document) =>
        document.Produced is { } date ? $"{HtmlWords.Produced} {DateOf(document, date)}" : null;

    private static string DateOf(Document document, DateOnly date) => date.ToString("d MMMM yyyy", document.Language);

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
