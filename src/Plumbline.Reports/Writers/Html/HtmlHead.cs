using Plumbline.Reports.Writers.Html.Styles;
using System.Security.Cryptography;
using System.Text;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Fonts;

namespace Plumbline.Reports.Writers.Html;

/// <summary>The head of a page: its policy, its names, and its style with the font.</summary>
/// <param name="document">The document.</param>
/// <param name="body">The body of the page, whose letters decide which files of the font it carries.</param>
/// <param name="use">What the body needs of the style sheet.</param>
internal sealed class HtmlHead(Document document, string body, HtmlUse use)
{
    private readonly string _style = StyleOf(document, body, ReportStyle.Sheet + use.Tables.Rules + use.Drawings.Rules);

    /// <summary>The page loads nothing and runs no script; the policy allows its one style sheet by hash, and the font as data.</summary>
    internal string Policy =>
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(_style)))}'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";

    internal void Write(Markup markup)
    {
        markup.Raw("<!DOCTYPE html>\n<html").Attribute("lang", document.Language.Name).Raw(">\n<head>\n<meta charset=\"utf-8\">\n")
            .Raw($"<meta http-equiv=\"Content-Security-Policy\" content=\"{Policy}\">\n")
            .Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Raw("<title>").Plain(document.FullTitle).Raw("</title>\n");
        WriteMeta("description", document.Summary);
        WriteMeta("author", document.Organisation);
        WriteMeta("generator", "Plumbline");
        markup.Raw("<style>").Raw(_style).Raw("</style>\n</head>\n");

        void WriteMeta(string name, string content) => markup.Raw("<meta").Attribute("name", name).Attribute("content", content).Raw(">\n");
    }

    private static string StyleOf(Document document, string body, string sheet) =>
        "\n" + PaperFont.RulesFor(string.Concat(body, PageRules.WordsOf(document))) + ColourRules.Of(document.Look, sheet) + sheet + PageRules.Of(document) + "\n";
}
