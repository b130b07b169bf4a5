namespace Plumbline.Reports.Documents.Inlines;

/// <summary>A piece of running text. The set of kinds is closed: every <see cref="IInlineVisitor"/> handles each of them.</summary>
public abstract record Inline
{
    private protected Inline()
    {
    }

    /// <summary>Calls the visitor's method for this kind.</summary>
    public abstract void Accept(IInlineVisitor visitor);

    /// <summary>The text without markup.</summary>
    public abstract string PlainText { get; }

    /// <summary>The nested running text; empty for an inline without any.</summary>
    public abstract RichText Within { get; }

    /// <summary>Plain text.</summary>
    public static implicit operator Inline(string text) => FromString(text);

    /// <summary>Plain text.</summary>
    public static Inline FromString(string text) => new Text(text);
}

/// <summary>One method for each kind of inline.</summary>
public interface IInlineVisitor
{
    /// <summary>Plain text.</summary>
    void Visit(Text text);

    /// <summary>A figure.</summary>
    void Visit(Value value);

    /// <summary>Strong text.</summary>
    void Visit(Strong strong);

    /// <summary>Emphasised text.</summary>
    void Visit(Emphasis emphasis);

    /// <summary>A link.</summary>
    void Visit(Hyperlink link);

    /// <summary>Small text.</summary>
    void Visit(Small small);

    /// <summary>A line break.</summary>
    void Visit(LineBreak lineBreak);

    /// <summary>A rating.</summary>
    void Visit(RatingChip chip);

    /// <summary>A drawing within the line.</summary>
    void Visit(Icon icon);

    /// <summary>A mark that links to a note.</summary>
    void Visit(NoteMark mark);
}

/// <summary>Plain text.</summary>
public sealed record Text : Inline
{
    /// <summary>The text as it is shown: any characters, none of them markup.</summary>
    public Text(string content) => Content = content ?? throw new ArgumentNullException(nameof(content));

    /// <summary>The text.</summary>
    public string Content { get; }

    /// <inheritdoc/>
    public override string PlainText => Content;

    /// <inheritdoc/>
    public override RichText Within => RichText.Empty;

    /// <inheritdoc/>
    public override void Accept(IInlineVisitor visitor) => visitor.Visit(this);
}

/// <summary>Strong text.</summary>
public sealed record Strong : Inline
{
    /// <summary>Strong text.</summary>
    public Strong(RichText content) => Content = Require.Words(content);

    /// <summary>The text.</summary>
    public RichText Content { get; }

    /// <inheritdoc/>
    public override string PlainText => Content.PlainText;

    /// <inheritdoc/>
    public override RichText Within => Content;

    /// <inheritdoc/>
    public override void Accept(IInlineVisitor visitor) => visitor.Visit(this);
}

/// <summary>Emphasised text.</summary>
public sealed record Emphasis : Inline
{
    /// <summary>Emphasised text.</summary>
    public Emphasis(RichText content) => Content = Require.Words(content);

    /// <summary>The text.</summary>
    public RichText Content { get; }

    /// <inheritdoc/>
    public override string PlainText => Content.PlainText;

    /// <inheritdoc/>
    public override RichText Within => Content;

    /// <inheritdoc/>
    public override void Accept(IInlineVisitor visitor) => visitor.Visit(this);
}

/// <summary>Small text beside or below the words it goes with: an owner below a name, a distance below a target.</summary>
public sealed record Small : Inline
{
    /// <summary>Small text.</summary>
    public Small(RichText content) => Content = Require.Words(content);

    /// <summary>The text.</summary>
    public RichText Content { get; }

    /// <summary>Whether it tells of a target missed: it is strong and red, and its words say so.</summary>
    public bool IsOff { get; init; }

    /// <inheritdoc/>
    public override string PlainText => Content.PlainText;

    /// <inheritdoc/>
    public override RichText Within => Content;

    /// <inheritdoc/>
    public override void Accept(IInlineVisitor visitor) => visitor.Visit(this);
}

/// <summary>A new line within a paragraph or cell.</summary>
public sealed record LineBreak : Inline
{
    /// <inheritdoc/>
    public override string PlainText => "\n";

    /// <inheritdoc/>
    public override RichText Within => RichText.Empty;

    /// <inheritdoc/>
    public override void Accept(IInlineVisitor visitor) => visitor.Visit(this);
}
