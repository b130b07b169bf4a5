using Plumbline.Reports.Writers.Html.Styles;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Writers.Html;

/// <summary>The print rules of one document: paper, margins, and its text in the margins.</summary>
/// <remarks>Chromium draws margin boxes since version 131, but not running strings, so the text is in the style sheet.</remarks>
internal static class PageRules
{
    internal static string Of(Document document)
    {
        var header = CssString.Of(document.Organisation);
        var title = CssString.Of(TitleLine(document));
        var footer = CssString.Of(FootLine(document));
        return $$"""
            @page {
              size: A4 {{NameOf(document.Orientation)}};
              margin: 17mm 14mm 15mm;
              @top-left { content: {{header}}; }
              @top-right { content: {{title}}; }
              @bottom-left { content: {{footer}}; }
              @bottom-right { content: "{{HtmlWords.PageBefore}}" counter(page) "{{HtmlWords.PageBetween}}" counter(pages); }
            }
            @page :first {{{FirstMargin(document)}}
              @top-left { content: none; }
              @top-right { content: none; }
            }
            @page cover {
              @bottom-left { content: none; }
              @bottom-right { content: none; }
            }
            @page portrait { size: A4 portrait; }
            @page landscape { size: A4 landscape; }
            """;
    }

    /// <summary>The words in the margins.</summary>
    internal static string WordsOf(Document document) => document.Organisation + TitleLine(document) + FootLine(document);

    private static string TitleLine(Document document) => Joined(" · ", document.Title, document.Unit, document.Period);

    private static string FootLine(Document document) => Joined(" · ", document.Classification, HtmlFrame.ProducedLine(document));

    // No running head stands over a first page, so one that is set to fill its sheet begins higher.
    private static string FirstMargin(Document document) => document is { Cover: null, Content: [Section { Form: SectionForm.OnePage }, ..] } ? " margin-top: 10mm;" : "";

    internal static string NameOf(PageOrientation orientation) => orientation switch
    {
        PageOrientation.Portrait => "portrait",
        PageOrientation.Landscape => "landscape",
    };

    private static string Joined(string separator, params IEnumerable<string?> parts) =>
        string.Join(separator, parts.Where(static part => part is not null));
}
