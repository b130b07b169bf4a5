namespace Plumbline.Reports.Documents;

/// <summary>Everything in a document, in reading order, however deep.</summary>
public static class Traversal
{
    /// <summary>These elements and those within them.</summary>
    public static IEnumerable<Element> Elements(IEnumerable<Element> elements)
    {
        ArgumentNullException.ThrowIfNull(elements);
        return elements.SelectMany(static element => Elements(Children(element)).Prepend(element));
    }

    /// <summary>The inlines of these elements and of those within them.</summary>
    public static IEnumerable<Inline> Inlines(IEnumerable<Element> elements) =>
        Elements(elements).SelectMany(Texts).SelectMany(static text => text).SelectMany(Within);

    private static IEnumerable<Inline> Within(Inline inline)
    {
        var children = inline switch
        {
            Strong strong => strong.Content,
            Emphasis emphasis => emphasis.Content,
            Link link => link.Content,
            _ => RichText.Empty,
        };
        return children.SelectMany(Within).Prepend(inline);
    }

    private static IEnumerable<Element> Children(Element element) => element switch
    {
        Section section => section.Content,
        SideBySide columns => columns.Columns.SelectMany(static column => column),
        Callout callout => callout.Content,
        ItemList list => list.Items.SelectMany(static item => item.Below),
        Figure { Data: { } data } => [data],
        Table table => Cells(table).SelectMany(static cell => cell.Elements),
        _ => [],
    };

    private static IEnumerable<RichText> Texts(Element element) => element switch
    {
        Heading heading => [heading.Content],
        Paragraph paragraph => [paragraph.Content],
        ItemList list => list.Items.Select(static item => item.Content),
        Definitions definitions => definitions.Terms.SelectMany(Texts),
        Formula formula => formula.Terms.SelectMany(Texts),
        Figure { Caption: { } caption } => [caption],
        Facts facts => facts.Items.SelectMany(static fact => Texts(fact.Value, fact.Detail)),
        Key key => key.Entries.SelectMany(static entry => Texts(RichText.FromInline(entry.Symbol), entry.Meaning)),
        Contents contents => contents.Entries.SelectMany(static entry => Texts(entry.Content, entry.Detail)),
        Notes notes => notes.Items.Select(static note => note.Content),
        Table table => table.Groups.Select(static group => group.Heading).OfType<RichText>()
            .Concat(Cells(table).SelectMany(static cell => Texts(cell.Content, cell.Note))).Prepend(table.Caption),
        _ => [],
    };

    private static IEnumerable<RichText> Texts(Definition definition) => [definition.Term, definition.Meaning];

    private static IEnumerable<RichText> Texts(RichText first, RichText? second) => second is null ? [first] : [first, second];

    private static IEnumerable<RichText> Texts(RichText content, NoteMark? note) =>
        note is null ? [content] : [content, RichText.FromInline(note)];

    private static IEnumerable<Cell> Cells(Table table) =>
        table.Groups.SelectMany(static group => group.Rows).SelectMany(static row => row.Cells);
}
