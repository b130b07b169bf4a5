using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Plumbline.EndToEnd.Tests.Support;

/// <summary>Parses a report's HTML with a browser's parser in strict mode, which throws on markup errors.</summary>
internal static class PaperHtml
{
    internal static IHtmlDocument Read(string path) =>
        new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(File.ReadAllText(path));

    /// <summary>The text with single spaces between words.</summary>
    internal static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The text without white space, so that line breaks do not matter.</summary>
    internal static string Letters(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    /// <summary>The printed text of an element, without drawings and what only phones show: a PDF reader may put their letters in another place.</summary>
    internal static string LettersWithoutDrawings(IElement element)
    {
        var copy = (IElement)element.Clone();
        foreach (var drawing in copy.QuerySelectorAll("svg, .more")) drawing.Remove();
        return Letters(copy.TextContent);
    }
}
