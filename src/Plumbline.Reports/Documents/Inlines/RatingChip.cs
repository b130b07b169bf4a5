namespace Plumbline.Reports.Documents.Inlines;

/// <summary>The tones of ratings. Each has its own shape, so that none depends on colour.</summary>
public enum RatingTone
{
    /// <summary>Red, a square: off target.</summary>
    Red,

    /// <summary>Amber, a diamond: near target.</summary>
    Amber,

    /// <summary>Yellow, a hollow diamond: a level between amber and green.</summary>
    Yellow,

    /// <summary>Green, a disc: on target.</summary>
    Green,

    /// <summary>Blue, a triangle: better than target.</summary>
    Blue,

    /// <summary>Grey, a dash: no rating.</summary>
    None,

    /// <summary>Grey, a ring: baseline, tracked to set a target.</summary>
    Baseline,

    /// <summary>Grey, a hollow square: for context, without a target.</summary>
    Contextual,
}

/// <summary>A rating: a word next to the shape and colour of its tone.</summary>
public sealed record RatingChip : Inline
{
    /// <param name="tone">The shape and colour.</param>
    /// <param name="word">The status in a word or two: "Off target".</param>
    public RatingChip(RatingTone tone, string word)
    {
        Tone = Enum.IsDefined(tone) ? tone : throw new ArgumentOutOfRangeException(nameof(tone), tone, "Not a tone.");
        Word = Require.Text(word);
    }

    /// <summary>The shape and colour.</summary>
    public RatingTone Tone { get; }

    /// <summary>The status in a word or two.</summary>
    public string Word { get; }

    /// <inheritdoc/>
    public override string PlainText => Word;

    /// <inheritdoc/>
    public override RichText Within => RichText.Empty;

    /// <inheritdoc/>
    public override void Accept(IInlineVisitor visitor) => visitor.Visit(this);
}
