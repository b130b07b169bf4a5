namespace Plumbline.Reports.Documents.Inlines;

/// <summary>A piece of running text. The kinds are closed: a new one must be answered by every <see cref="IInlineVisitor"/>.</summary>
public abstract record Inline
{
    private protected Inline()
    {
    }

    /// <summary>Calls the visitor's method for this kind.</summary>
    public abstract void Accept(IInlineVisitor visitor);

    /// <summary>What is left when only words can be shown.</summary>
    public abstract string PlainText { get; }

    /// <summary>The running text within; empty for an inline that holds none.</summary>
    public abstract RichText Within { get; }

    /// <summary>Plain text.</summary>
    public static implicit operator Inline(string text) => FromString(text);

    /// <summary>Plain text.</summary>
    public static Inline FromString(string text) => new Text(text);
}

/// <summary>One method for each kind of inline.</summary>
public interface IInlineVisitor
{
    /// <summary>Plain words.</summary>
    void Visit(Text text);

    /// <summary>A figure.</summary>
    void Visit(Value value);

    /// <summary>Strong words.</summary>
    void Visit(Strong strong);

    /// <summary>Stressed words.</summary>
    void Visit(Emphasis emphasis);

    /// <summary>A link.</summary>
    void Visit(Hyperlink link);

    /// <summary>A line break.</summary>
    void Visit(LineBreak lineBreak);

    /// <summary>A rating.</summary>
    void Visit(RatingChip chip);

    /// <summary>A drawing in the line.</summary>
    void Visit(Icon icon);

    /// <summary>A mark that leads to a note.</summary>
    void Visit(NoteMark mark);
}

/// <summary>Plain words.</summary>
public sealed record Text : Inline
{
    /// <summary>The words as they are to appear; any character, nothing is markup.</summary>
    public Text(string content) => Content = content ?? throw new ArgumentNullException(nameof(content));

    /// <summary>The words.</summary>
    public string Content { get; }

    /// <inheritdoc/>
    public override string PlainText => Content;

    /// <inheritdoc/>
    public override RichText Within => RichText.Empty;

    /// <inheritdoc/>
    public override void Accept(IInlineVisitor visitor) => visitor.Visit(this);
}

/// <summary>Words of importance.</summary>
public sealed record Strong : Inline
{
    /// <summary>Words of importance.</summary>
    public Strong(RichText content) => Content = Require.Words(content);

    /// <summary>The words.</summary>
    public RichText Content { get; }

    /// <inheritdoc/>
    public override string PlainText => Content.PlainText;

    /// <inheritdoc/>
    public override RichText Within => Content;

    /// <inheritdoc/>
    public override void Accept(IInlineVisitor visitor) => visitor.Visit(this);
}

/// <summary>Words that are stressed.</summary>
public sealed record Emphasis : Inline
{
    /// <summary>Words that are stressed.</summary>
    public Emphasis(RichText content) => Content = Require.Words(content);

    /// <summary>The words.</summary>
    public RichText Content { get; }

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
