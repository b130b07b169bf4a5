namespace Plumbline.Reports.Documents.Inlines;

/// <summary>A raised mark such as "a" or "1" that links to a note.</summary>
public sealed record NoteMark : Inline
{
    /// <param name="mark">The printed letter or number.</param>
    /// <param name="target">The anchor of the note.</param>
    public NoteMark(string mark, Anchor target)
    {
        Mark = Require.Text(mark);
        Target = target ?? throw new ArgumentNullException(nameof(target));
    }

    /// <summary>The printed letter or number.</summary>
    public string Mark { get; }

    /// <summary>The accessible name: "Note" and the mark, unless it has another.</summary>
    public string Name { get => field ?? $"Note {Mark}"; init => field = Require.Text(value); }

    /// <summary>The anchor of the note.</summary>
    public Anchor Target { get; }

    /// <inheritdoc/>
    public override string PlainText => $"[{Mark}]";

    /// <inheritdoc/>
    public override RichText Within => RichText.Empty;

    /// <inheritdoc/>
    public override void Accept(IInlineVisitor visitor) => visitor.Visit(this);
}
