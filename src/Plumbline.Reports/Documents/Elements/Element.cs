using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Documents.Elements;

/// <summary>A block-level part of a document. The set of kinds is closed: a new kind compiles only once it lists its content and every <see cref="IElementVisitor"/> handles it.</summary>
public abstract record Element
{
    private protected Element()
    {
    }

    /// <summary>Its own running text, in reading order; empty for an element that only contains others.</summary>
    public abstract IEnumerable<RichText> Words { get; }

    /// <summary>The elements it contains, in reading order.</summary>
    public abstract IEnumerable<Element> Within { get; }

    /// <summary>Calls the visitor's method for this kind.</summary>
    public abstract void Accept(IElementVisitor visitor);
}

/// <summary>One method for each kind of element, so that a writer that misses a kind does not compile.</summary>
public interface IElementVisitor
{
    /// <summary>A heading.</summary>
    void Visit(Heading heading);

    /// <summary>A paragraph.</summary>
    void Visit(Paragraph paragraph);

    /// <summary>A bullet or numbered list.</summary>
    void Visit(ItemList list);

    /// <summary>Terms and their meanings.</summary>
    void Visit(Definitions definitions);

    /// <summary>A formula.</summary>
    void Visit(Formula formula);

    /// <summary>A table.</summary>
    void Visit(Table table);

    /// <summary>A chart.</summary>
    void Visit(Chart chart);

    /// <summary>Large values.</summary>
    void Visit(Facts facts);

    /// <summary>A conclusion set apart.</summary>
    void Visit(Callout callout);

    /// <summary>Symbols and their meanings.</summary>
    void Visit(Key key);

    /// <summary>Links to the parts.</summary>
    void Visit(Contents contents);

    /// <summary>Footnotes.</summary>
    void Visit(Notes notes);

    /// <summary>A link back.</summary>
    void Visit(BackLink link);

    /// <summary>Elements side by side.</summary>
    void Visit(SideBySide columns);

    /// <summary>Small charts on one scale.</summary>
    void Visit(SmallMultiples multiples);

    /// <summary>Elements that a phone folds.</summary>
    void Visit(Folded folded);

    /// <summary>Elements that belong together.</summary>
    void Visit(Section section);

    /// <summary>A page break in print.</summary>
    void Visit(PageBreak pageBreak);
}
