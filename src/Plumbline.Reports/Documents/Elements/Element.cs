using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Documents.Elements;

/// <summary>A part of a document that stands on its own lines. The kinds are closed: a new kind does not compile until it says what it holds and every <see cref="IElementVisitor"/> handles it.</summary>
public abstract record Element
{
    private protected Element()
    {
    }

    /// <summary>Its own running text, in reading order; none for an element that only holds others.</summary>
    public abstract IEnumerable<RichText> Words { get; }

    /// <summary>The elements it holds, in reading order.</summary>
    public abstract IEnumerable<Element> Within { get; }

    /// <summary>Calls the visitor's method for this kind.</summary>
    public abstract void Accept(IElementVisitor visitor);
}

/// <summary>One method for each kind of element: a kind that a writer forgets breaks its build.</summary>
public interface IElementVisitor
{
    /// <summary>A heading.</summary>
    void Visit(Heading heading);

    /// <summary>A paragraph.</summary>
    void Visit(Paragraph paragraph);

    /// <summary>A bullet or numbered list.</summary>
    void Visit(ItemList list);

    /// <summary>Terms and what they mean.</summary>
    void Visit(Definitions definitions);

    /// <summary>A calculation.</summary>
    void Visit(Formula formula);

    /// <summary>A table.</summary>
    void Visit(Table table);

    /// <summary>A chart.</summary>
    void Visit(Chart chart);

    /// <summary>Large values.</summary>
    void Visit(Facts facts);

    /// <summary>What the evidence says.</summary>
    void Visit(Callout callout);

    /// <summary>Symbols and their meanings.</summary>
    void Visit(Key key);

    /// <summary>Links to the parts.</summary>
    void Visit(Contents contents);

    /// <summary>Notes that marks lead to.</summary>
    void Visit(Notes notes);

    /// <summary>The way back.</summary>
    void Visit(BackLink link);

    /// <summary>Elements beside each other.</summary>
    void Visit(SideBySide columns);

    /// <summary>Elements that belong together.</summary>
    void Visit(Section section);

    /// <summary>A new page in print.</summary>
    void Visit(PageBreak pageBreak);
}
