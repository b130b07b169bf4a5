using System.Collections.Immutable;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Documents.Elements;

/// <summary>The tone of a callout; its text says the same.</summary>
public enum CalloutTone
{
    /// <summary>Grey: neutral.</summary>
    Neutral,

    /// <summary>Blue: an improvement.</summary>
    Improvement,

    /// <summary>Orange: a concern.</summary>
    Concern,
}

/// <summary>A short conclusion, set apart from the text.</summary>
public sealed record Callout : Element
{
    /// <param name="tone">The colour of its bar.</param>
    /// <param name="content">At least one element.</param>
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

    /// <summary>A short title, such as "What this says"; null for none.</summary>
    public string? Label { get; init => field = Require.TextOrNull(value); }

    /// <inheritdoc/>
    public override IEnumerable<RichText> Words => [];

    /// <inheritdoc/>
    public override IEnumerable<Element> Within => Content;

    /// <inheritdoc/>
    public override void Accept(IElementVisitor visitor) => visitor.Visit(this);
}
