using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Writers.Html;

/// <summary>Writes elements as HTML, each on lines of its own.</summary>
internal sealed class ElementWriter(Markup markup, HtmlUse use) : IElementVisitor
{
    private readonly InlineWriter inlines = new(markup, use.Drawings);

    internal void Write(ImmutableArray<Element> elements)
    {
        foreach (var element in elements)
            element.Accept(this);
    }

    internal void Write(RichText text) => inlines.Write(text);

    public void Visit(Heading heading)
    {
        // The title is h1, so level 1 is h2.
        var tag = "h" + (heading.Level + 1).ToString(CultureInfo.InvariantCulture);
        markup.Raw($"<{tag}").Attribute("id", heading.Anchor.Id).Raw(">");
        inlines.Write(heading.Content);
        markup.Raw($"</{tag}>\n");
    }

    public void Visit(Paragraph paragraph)
    {
        markup.Raw("<p").Class(paragraph.Role switch
        {
            ParagraphRole.Body => null,
            ParagraphRole.Lead => "lead",
            ParagraphRole.Meta => "meta",
        }).Raw(">");
        inlines.Write(paragraph.Content);
        markup.Raw("</p>\n");
    }

    public void Visit(ItemList list)
    {
        var tag = list.Style == ListStyle.Bullet ? "ul" : "ol";
        var start = list is { Style: ListStyle.Numbered, Start: not 1 } ? list.Start.ToString(CultureInfo.InvariantCulture) : null;
        markup.Raw($"<{tag}").Attribute("start", start).Raw(">\n");
        foreach (var item in list.Items)
        {
            markup.Raw("<li>");
            inlines.Write(item.Content);
            if (!item.Below.IsEmpty)
                markup.Raw("\n");
            Write(item.Below);
            markup.Raw("</li>\n");
        }

        markup.Raw($"</{tag}>\n");
    }

    public void Visit(Definitions definitions) => WriteTerms("terms", definitions.Terms);

    public void Visit(Formula formula)
    {
        markup.Raw("<div class=\"formula\">\n<p>").Text(formula.Expression).Raw("</p>\n");
        if (!formula.Terms.IsEmpty)
            WriteTerms("terms", formula.Terms);
        markup.Raw("</div>\n");
    }

    public void Visit(Table table) => new TableWriter(markup, inlines, this, use).Write(table);

    public void Visit(Chart chart) => new ChartWriter(markup, inlines, this, use).Write(chart);

    public void Visit(Facts facts)
    {
        markup.Raw("<dl class=\"facts\">\n");
        foreach (var fact in facts.Items)
        {
            markup.Raw("<div><dt>").Text(fact.Label).Raw("</dt><dd>");
            inlines.Write(fact.Value);
            if (fact.Detail is { } detail)
            {
                markup.Raw("<small>");
                inlines.Write(detail);
                markup.Raw("</small>");
            }

            markup.Raw("</dd></div>\n");
        }

        markup.Raw("</dl>\n");
    }

    public void Visit(Callout callout)
    {
        markup.Raw("<div").Class("say", callout.Tone switch
        {
            CalloutTone.Neutral => null,
            CalloutTone.Improvement => "improvement",
            CalloutTone.Concern => "concern",
        }).Raw(">\n");
        if (callout.Label is { } label)
            markup.Raw("<p class=\"label\">").Text(label).Raw("</p>\n");
        Write(callout.Content);
        markup.Raw("</div>\n");
    }

    public void Visit(Key key)
    {
        markup.Raw("<ul class=\"key\">\n");
        foreach (var entry in key.Entries)
        {
            markup.Raw("<li>");
            entry.Symbol.Accept(inlines);
            if (entry.Meaning is { } meaning)
            {
                markup.Raw(" <span>");
                inlines.Write(meaning);
                markup.Raw("</span>");
            }

            markup.Raw("</li>\n");
        }

        markup.Raw("</ul>\n");
    }

    public void Visit(Contents contents) => new ContentsWriter(markup, inlines, use).Write(contents);

    public void Visit(Notes notes)
    {
        markup.Raw("<ul class=\"notes\">\n");
        foreach (var note in notes.Items)
        {
            markup.Raw("<li").Attribute("id", note.Anchor?.Id).Raw(">");
            if (note.Mark is { } mark)
                markup.Raw("<span class=\"mark\">").Text(mark).Raw("</span> ");
            inlines.Write(note.Content);
            markup.Raw("</li>\n");
        }

        markup.Raw("</ul>\n");
    }

    public void Visit(BackLink link) =>
        markup.Raw("<p class=\"back\"><a").Attribute("href", "#" + link.Target.Id).Raw(">").Text(link.Content).Raw("</a></p>\n");

    public void Visit(SideBySide columns)
    {
        markup.Raw("<div class=\"side-by-side\">\n");
        foreach (var column in columns.Columns)
        {
            markup.Raw("<div>\n");
            Write(column);
            markup.Raw("</div>\n");
        }

        markup.Raw("</div>\n");
    }

    public void Visit(SmallMultiples multiples) => new ChartWriter(markup, inlines, this, use).Write(multiples);

    public void Visit(Folded folded) => WriteFolded(folded.Name, folded.Content);

    public void Visit(Section section)
    {
        markup.Raw("<section").Class(
            section.StartsNewPage ? "new-page" : null,
            section.Form switch
            {
                SectionForm.Running => null,
                SectionForm.OnePage => "one-page",
                SectionForm.Measures => "measures",
                SectionForm.Measure => "measure",
                SectionForm.Notes => "all-notes",
                SectionForm.Key => "key-page",
                SectionForm.Sheet => "sheet",
                SectionForm.Whole => "whole",
            },
            section.Orientation is { } orientation ? PageRules.NameOf(orientation) : null).Raw(">\n");
        switch (section.Form)
        {
            case SectionForm.Running or SectionForm.OnePage or SectionForm.Measures or SectionForm.Notes or SectionForm.Sheet or SectionForm.Whole:
                Write(section.Content);
                break;
            case SectionForm.Measure:
                // The heading stands apart from the rest, so that print can repeat it.
                section.Content[0].Accept(this);
                markup.Raw("<div class=\"body\">\n");
                Write(section.Content[1..]);
                markup.Raw("</div>\n");
                break;
            case SectionForm.Key:
                section.Content[0].Accept(this);
                WriteFolded(HtmlWords.Signs, section.Content[1..]);
                break;
        }

        markup.Raw("</section>\n");
    }

    public void Visit(PageBreak pageBreak) => markup.Raw("<div class=\"page-break\"></div>\n");

    private void WriteFolded(string name, ImmutableArray<Element> content)
    {
        if (content.IsEmpty) return;
        if (use.IsForPrint)
        {
            Write(content);
            return;
        }

        // The disclosure is empty, and shows what follows it: so wider screens need nothing opened.
        markup.Raw("<details class=\"unfold\"><summary>").Text(name).Raw("</summary></details>\n<div class=\"folded\">\n");
        Write(content);
        markup.Raw("</div>\n");
    }

    internal void WriteTerms(string kind, ImmutableArray<Definition> terms)
    {
        markup.Raw("<dl").Class(kind).Raw(">\n");
        foreach (var term in terms)
        {
            markup.Raw("<div><dt>");
            inlines.Write(term.Term);
            markup.Raw("</dt><dd>");
            inlines.Write(term.Meaning);
            markup.Raw("</dd></div>\n");
        }

        markup.Raw("</dl>\n");
    }
}
