using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Writers.Html;
using IElement = AngleSharp.Dom.IElement;

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

    /// <summary>What a cell is called on a card: by itself, or by the rule of its column in the page's style.</summary>
    internal string? LabelOf(IElement cell)
    {
        if (cell.GetAttribute("data-label") is { } own) return own;
        var column = cell.ParentElement!.Children.ToList().IndexOf(cell) + 1;
        var labels = cell.Closest("table")!.ClassList.Select(name => Regex.Match(Text, $$"""\.{{name}} td:nth-child\({{column}}\)\{--label:"([^"]*)"\}""")).FirstOrDefault(static rule => rule.Success);
        return labels is null ? null : Regex.Replace(labels.Groups[1].Value, @"\\([0-9a-f]{6}) ", static escape => char.ConvertFromUtf32(Convert.ToInt32(escape.Groups[1].Value, 16)));
    }

    private static Document DocumentOf(Element[] content) => new("Title", "Sample County Council", ImmutableArray.Create(content));
}
