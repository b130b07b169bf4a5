using System.Collections.Immutable;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Documents.Elements;

/// <summary>A term and what it means.</summary>
public sealed record Definition
{
    /// <summary>A term and what it means.</summary>
    public Definition(RichText term, RichText meaning)
    {
        Term = Require.Words(term);
        Meaning = Require.Words(meaning);
    }

    /// <summary>The term.</summary>
    public RichText Term { get; }

    /// <summary>What it means.</summary>
    public RichText Meaning { get; }

    internal IEnumerable<RichText> Words => [Term, Meaning];
}

/// <summary>Terms and their meanings, in two columns.</summary>
public sealed record Definitions : Element
{
    /// <summary>At least one term.</summary>
    public Definitions(ImmutableArray<Definition> terms) => Terms = Require.Some(terms);

    /// <summary>The terms.</summary>
    public ImmutableArray<Definition> Terms { get; }

    /// <inheritdoc/>
    public override IEnumerable<RichText> Words => Terms.SelectMany(static term => term.Words);

    /// <inheritdoc/>
    public override IEnumerable<Element> Within => [];

    /// <inheritdoc/>
    public override void Accept(IElementVisitor visitor) => visitor.Visit(this);
}

/// <summary>The formula of an indicator.</summary>
public sealed record Formula : Element
{
    /// <param name="expression">As readers write it: "X ÷ Y × 100".</param>
    /// <param name="terms">What each letter means; may be empty.</param>
    public Formula(string expression, ImmutableArray<Definition> terms = default)
    {
        Expression = Require.Text(expression);
        Terms = Require.Any(terms);
    }

    /// <summary>As readers write it.</summary>
    public string Expression { get; }

    /// <summary>What each letter means.</summary>
    public ImmutableArray<Definition> Terms { get; }

    /// <inheritdoc/>
    public override IEnumerable<RichText> Words => Terms.SelectMany(static term => term.Words);

    /// <inheritdoc/>
    public override IEnumerable<Element> Within => [];

    /// <inheritdoc/>
    public override void Accept(IElementVisitor visitor) => visitor.Visit(this);
}
