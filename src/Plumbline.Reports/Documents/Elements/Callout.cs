using System.Collections.Immutable;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Documents.Elements;

/// <summary>The tone of a callout, beside words that say as much.</summary>
public enum CalloutTone
{
    /// <summary>Grey: a statement.</summary>
    Neutral,

    /// <summary>Blue: a change for the better.</summary>
    Improvement,

    /// <summary>Orange: something to look into.</summary>
    Concern,
}

/// <summary>What the evidence says, in a sentence or a few, set apart.</summary>
public sealed record Callout : Element
{
    /// <param name="tone">The colour of its bar.</param>
    /// <param name="content">One element at least.</param>
    public Callout(CalloutTone tone, ImmutableArray<Element> content)
    {
        Tone = tone;
        Content = Require.Some(content);
    }

    /// <summary>A callout of one paragraph.</summary>
    public Callout(CalloutTone tone, RichText content)
        : this(tone, [new Paragraph(content)])
    {
    }

    /// <summary>The colour of its bar.</summary>
    public CalloutTone Tone { get; }

    /// <summary>The elements.</summary>
    public ImmutableArray<Element> Content { get; }

    /// <summary>A few words above, such as "What this says"; null for none.</summary>
    public string? Label { get; init => field = Require.TextOrNull(value); }

    /// <inheritdoc/>
    public override IEnumerable<RichText> Words => [];

    /// <inheritdoc/>
    public override IEnumerable<Element> Within => Content;

    /// <inheritdoc/>
    public override void Accept(IElementVisitor visitor) => visitor.Visit(this);
}
