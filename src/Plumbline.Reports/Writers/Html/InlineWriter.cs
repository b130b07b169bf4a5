using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Writers.Html;

/// <summary>Writes running text as HTML.</summary>
internal sealed class InlineWriter(Markup markup, HtmlDrawings drawings) : IInlineVisitor
{
    internal void Write(RichText text)
    {
        foreach (var inline in text)
            inline.Accept(this);
    }

    /// <summary>The text of a cell. Its figure has no markup of its own, because the cell carries the source.</summary>
    internal void WriteInCell(RichText text)
    {
        foreach (var inline in text)
        {
            if (inline is Value value) markup.Text(value.Text);
            else if (inline is Hyperlink { Content: [Value linked] } link) markup.Raw("<a").Attribute("href", AddressOf(link)).Raw(">").Text(linked.Text).Raw("</a>");
            else inline.Accept(this);
        }
    }

    public void Visit(Text text) => markup.Text(text.Content);

    public void Visit(Value value) =>
        markup.Raw("<span class=\"v\"").Source(value.Source).Raw(">").Text(value.Text).Raw("</span>");

    // Not strong and em: Chromium tags those with names unknown to PDF 1.4, and PDF readers drop their text.
    public void Visit(Strong strong)
    {
        markup.Raw("<b>");
        Write(strong.Content);
        markup.Raw("</b>");
    }

    public void Visit(Emphasis emphasis)
    {
        markup.Raw("<i>");
        Write(emphasis.Content);
        markup.Raw("</i>");
    }

    public void Visit(Small small)
    {
        markup.Raw("<small").Class(small.IsOff ? "off" : null).Raw(">");
        Write(small.Content);
        markup.Raw("</small>");
    }

    public void Visit(Hyperlink link)
    {
        markup.Raw("<a").Attribute("href", AddressOf(link)).Raw(">");
        Write(link.Content);
        markup.Raw("</a>");
    }

    public void Visit(LineBreak lineBreak) => markup.Raw("<br>");

    public void Visit(RatingChip chip) =>
        markup.Raw("<span class=\"chip ").Raw(RatingShape.ClassOf(chip.Tone)).Raw("\">").Raw(RatingShape.MarkupOf(chip.Tone))
            .Text(chip.Word).Raw("</span>");

    public void Visit(Icon icon) => Write(icon.Scene, icon.Alternative);

    public void Visit(NoteMark mark) =>
        markup.Raw("<sup><a class=\"mark\"").Attribute("href", "#" + mark.Target.Id).Attribute("aria-label", mark.Name)
            .Raw(">").Text(mark.Mark).Raw("</a></sup>");

    /// <summary>A mark beside a figure that is a link: two links would stand too close for a finger. The note stands below the table, and where the figure leads to.</summary>
    internal void WriteBesideLink(NoteMark mark) =>
        markup.Raw("<sup class=\"mark\"><span class=\"hidden\">").Text(mark.Name).Raw("</span><span aria-hidden=\"true\">").Text(mark.Mark).Raw("</span></sup>");

    private static string AddressOf(Hyperlink link) => link switch
    {
        { Anchor: { } anchor } => "#" + anchor.Id,
        // Not ToString, which decodes escapes.
        { Address: { IsAbsoluteUri: true } address } => address.AbsoluteUri,
        _ => link.Address!.OriginalString,
    };

    internal void Write(Scene scene, string? alternative, string? kind = null, bool hasTitles = true) => drawings.Write(markup, scene, alternative, kind, hasTitles);
}
