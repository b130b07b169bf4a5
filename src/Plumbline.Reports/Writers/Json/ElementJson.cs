using System.Collections.Immutable;
using System.Text.Json;
using Plumbline.Core.Text;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Writers.Json;

/// <summary>Writes the elements of a document as JSON objects, each with its kind.</summary>
internal sealed class ElementJson(Utf8JsonWriter json, JsonFields fields) : IElementVisitor
{
    /// <summary>Writes elements as an array.</summary>
    internal void Write(string name, ImmutableArray<Element> elements)
    {
        json.WriteStartArray(name);
        foreach (var element in elements) element.Accept(this);
        json.WriteEndArray();
    }

    public void Visit(Heading heading) => One("heading", () =>
    {
        fields.Whole("level", heading.Level);
        fields.Words("words", heading.Content);
        fields.Text("anchor", heading.Anchor.Id);
    });

    public void Visit(Paragraph paragraph) => One("paragraph", () =>
    {
        fields.Text("role", Names<ParagraphRole>.Of(paragraph.Role));
        fields.Words("words", paragraph.Content);
    });

    public void Visit(ItemList list) => One("list", () =>
    {
        fields.Text("style", Names<ListStyle>.Of(list.Style));
        fields.Whole("start", list.Start);
        fields.Each("items", list.Items, item =>
        {
            fields.Words("words", item.Content);
            if (!item.Below.IsEmpty) Write("below", item.Below);
        });
    });

    public void Visit(Definitions definitions) => One("definitions", () => Terms(definitions.Terms));

    public void Visit(Formula formula) => One("formula", () =>
    {
        fields.Text("expression", formula.Expression);
        Terms(formula.Terms);
    });

    public void Visit(Table table) => One("table", () => TableJson.Write(table, fields, this));

    public void Visit(Chart chart) => One("chart", () => Chart(chart));

    public void Visit(Facts facts) => One("facts", () => fields.Each("items", facts.Items, fact =>
    {
        fields.Text("label", fact.Label);
        fields.Words("words", fact.Value);
        fields.Words("detail", fact.Detail);
    }));

    public void Visit(Callout callout) => One("callout", () =>
    {
        fields.Text("tone", Names<CalloutTone>.Of(callout.Tone));
        fields.Text("label", callout.Label);
        Write("content", callout.Content);
    });

    public void Visit(Key key) => One("key", () => fields.Each("entries", key.Entries, entry =>
    {
        fields.Words("symbol", RichText.FromInline(entry.Symbol));
        fields.Words("words", entry.Meaning);
    }));

    public void Visit(Contents contents) => One("contents", () =>
    {
        fields.Text("label", contents.Label);
        fields.Each("entries", contents.Entries, entry =>
        {
            fields.Whole("level", entry.Level);
            fields.Words("words", entry.Content);
            fields.Words("detail", entry.Detail);
            fields.Text("to", $"#{entry.Target}");
        });
    });

    public void Visit(Notes notes) => One("notes", () => fields.Each("items", notes.Items, note =>
    {
        fields.Text("mark", note.Mark);
        fields.Words("words", note.Content);
        fields.Text("anchor", note.Anchor?.Id);
    }));

    public void Visit(BackLink link) => One("back", () =>
    {
        fields.Text("words", link.Content);
        fields.Text("to", $"#{link.Target}");
    });

    public void Visit(SideBySide columns) => One("side-by-side", () => fields.Each("columns", columns.Columns, column => Write("content", column)));

    public void Visit(SmallMultiples multiples) => One("small-multiples", () =>
    {
        Write("charts", [.. multiples.Charts]);
        if (multiples.Data is { } data) Write("data", [data]);
    });

    public void Visit(Folded folded) => One("folded", () =>
    {
        fields.Text("name", folded.Name);
        Write("content", folded.Content);
    });

    public void Visit(Section section) => One("section", () =>
    {
        fields.Text("form", Names<SectionForm>.Of(section.Form));
        Write("content", section.Content);
    });

    public void Visit(PageBreak pageBreak) => One("page", static () => { });

    // What a drawing says stands in its words, its labels and the titles of its marks; where its lines run does not.
    private void Chart(Chart chart)
    {
        fields.Words("name", chart.Name);
        fields.Text("title", chart.Title);
        fields.Text("alternative", chart.Alternative);
        fields.Words("caption", chart.Caption);
        json.WriteStartArray("labels");
        foreach (var label in chart.Scene.Labels) json.WriteStringValue(label.Title ?? label.Text);
        json.WriteEndArray();
        json.WriteStartArray("marks");
        foreach (var mark in chart.Scene.Marks.Select(static mark => mark.Title).OfType<string>()) json.WriteStringValue(mark);
        json.WriteEndArray();
        if (chart.Data is { } data) Write("data", [data]);
    }

    private void Terms(ImmutableArray<Definition> terms) => fields.Each("terms", terms, term =>
    {
        fields.Words("term", term.Term);
        fields.Words("meaning", term.Meaning);
    });

    private void One(string kind, Action write)
    {
        json.WriteStartObject();
        json.WriteString("kind", kind);
        write();
        json.WriteEndObject();
    }
}
