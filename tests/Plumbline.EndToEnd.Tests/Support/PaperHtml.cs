using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Plumbline.EndToEnd.Tests.Support;

/// <summary>A paper's HTML as a browser's parser reads it: strictly, so that a slip in the markup throws.</summary>
internal static class PaperHtml
{
    internal static IHtmlDocument Read(string path) =>
        new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(File.ReadAllText(path));

    /// <summary>Words with single spaces between them.</summary>
    internal static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Characters alone: where a line breaks is of no account.</summary>
    internal static string Letters(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    /// <summary>The text of an element as it is printed: without drawings, whose letters a reader of the file may give in another place.</summary>
    internal static string LettersWithoutDrawings(IElement element)
    {
        var copy = (IElement)element.Clone();
        foreach (var drawing in copy.QuerySelectorAll("svg")) drawing.Remove();
        return Letters(copy.TextContent);
    }
}
