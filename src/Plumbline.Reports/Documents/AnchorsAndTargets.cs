using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Documents;

/// <summary>Collects the anchors a document defines and the anchors its links point to.</summary>
internal sealed class AnchorsAndTargets : IElementVisitor, IInlineVisitor
{
    /// <summary>The anchors defined, including that of the document's top.</summary>
    internal List<Anchor> Anchors { get; } = [Document.Top];

    /// <summary>The anchors that links and note marks point to.</summary>
    internal List<Anchor> Targets { get; } = [];

    internal void Read(IReadOnlyList<Element> elements)
    {
        foreach (var element in elements)
        {
            element.Accept(this);
            Traversal.Each(element, inline => inline.Accept(this));
        }
    }

    public void Visit(Heading heading) => Anchors.Add(heading.Anchor);

    public void Visit(Table table)
    {
        Add(table.Anchor);
        foreach (var group in table.Groups)
        {
            Add(group.Anchor);
            foreach (var row in group.Rows) Add(row.Anchor);
        }
    }

    public void Visit(Notes notes)
    {
        foreach (var note in notes.Items) Add(note.Anchor);
    }

    public void Visit(Contents contents) => Targets.AddRange(contents.Entries.Select(static entry => entry.Target));

    public void Visit(BackLink link) => Targets.Add(link.Target);

    public void Visit(Hyperlink link)
    {
        if (link.Anchor is { } anchor) Targets.Add(anchor);
    }

    public void Visit(NoteMark mark) => Targets.Add(mark.Target);

    public void Visit(Paragraph paragraph) { }

    public void Visit(ItemList list) { }

    public void Visit(Definitions definitions) { }

    public void Visit(Formula formula) { }

    public void Visit(Chart chart) { }

    public void Visit(Facts facts) { }

    public void Visit(Callout callout) { }

    public void Visit(Key key) { }

    public void Visit(SideBySide columns) { }

    public void Visit(SmallMultiples multiples) { }

    public void Visit(Folded folded) { }

    public void Visit(Section section) { }

    public void Visit(PageBreak pageBreak) { }

    public void Visit(Text text) { }

    public void Visit(Value value) { }

    public void Visit(Strong strong) { }

    public void Visit(Emphasis emphasis) { }

    public void Visit(Small small) { }

    public void Visit(LineBreak lineBreak) { }

    public void Visit(RatingChip chip) { }

    public void Visit(Icon icon) { }

    private void Add(Anchor? anchor)
    {
        if (anchor is not null) Anchors.Add(anchor);
    }
}
