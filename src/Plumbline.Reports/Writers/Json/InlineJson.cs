using System.Text.Json;
using Plumbline.Core.Text;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Writers.Json;

/// <summary>Writes running text as JSON: plain text as a string, everything else as an object.</summary>
internal sealed class InlineJson(Utf8JsonWriter json) : IInlineVisitor
{
    internal void Write(RichText text)
    {
        json.WriteStartArray();
        foreach (var inline in text) inline.Accept(this);
        json.WriteEndArray();
    }

    public void Visit(Text text) => json.WriteStringValue(text.Content);

    public void Visit(Value value)
    {
        json.WriteStartObject();
        json.WriteString("value", value.Text);
        if (value.Number is { } number) json.WriteNumber("number", number.Amount);
        if (value.Source is { } source) json.WriteString("source", SourceKey.Of(source).Key);
        json.WriteEndObject();
    }

    public void Visit(Strong strong) => Nested("strong", strong.Content);

    public void Visit(Emphasis emphasis) => Nested("emphasis", emphasis.Content);

    public void Visit(Small small) => Nested(small.IsOff ? "off" : "small", small.Content);

    public void Visit(Hyperlink link)
    {
        json.WriteStartObject();
        json.WritePropertyName("link");
        Write(link.Content);
        json.WriteString("to", link.Anchor is { } anchor ? $"#{anchor}" : link.Address!.OriginalString);
        json.WriteEndObject();
    }

    public void Visit(LineBreak lineBreak) => Single("break", "line");

    public void Visit(RatingChip chip)
    {
        json.WriteStartObject();
        json.WriteString("rating", chip.Word);
        json.WriteString("tone", Names<RatingTone>.Of(chip.Tone));
        json.WriteEndObject();
    }

    // A decorative icon says nothing.
    public void Visit(Icon icon)
    {
        if (icon.Alternative is { } words) Single("icon", words);
    }

    public void Visit(NoteMark mark)
    {
        json.WriteStartObject();
        json.WriteString("note", mark.Mark);
        json.WriteString("name", mark.Name);
        json.WriteString("to", $"#{mark.Target}");
        json.WriteEndObject();
    }

    private void Nested(string name, RichText content)
    {
        json.WriteStartObject();
        json.WritePropertyName(name);
        Write(content);
        json.WriteEndObject();
    }

    private void Single(string name, string text)
    {
        json.WriteStartObject();
        json.WriteString(name, text);
        json.WriteEndObject();
    }
}
