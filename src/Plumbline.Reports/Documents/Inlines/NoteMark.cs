namespace Plumbline.Reports.Documents.Inlines;

/// <summary>A mark such as "a" or "1", raised, that leads to a note.</summary>
public sealed record NoteMark : Inline
{
    /// <param name="mark">What is printed, a letter or number.</param>
    /// <param name="target">The anchor of the note.</param>
    public NoteMark(string mark, Anchor target)
    {
        Mark = Require.Text(mark);
        Target = target ?? throw new ArgumentNullException(nameof(target));
    }

    /// <summary>What is printed.</summary>
    public string Mark { get; }

    /// <summary>What it is called where it is read out; null for "Note" and what is printed.</summary>
    public string? Name { get; init => field = Require.TextOrNull(value); }

    /// <summary>The anchor of the note.</summary>
    public Anchor Target { get; }

    /// <inheritdoc/>
    public override string PlainText => $"[{Mark}]";

    /// <inheritdoc/>
    public override RichText Within => RichText.Empty;

    /// <inheritdoc/>
    public override void Accept(IInlineVisitor visitor) => visitor.Visit(this);
}
