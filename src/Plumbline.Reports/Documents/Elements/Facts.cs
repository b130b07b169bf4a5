using System.Collections.Immutable;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Documents.Elements;

/// <summary>One large value with a label.</summary>
public sealed record Fact
{
    /// <param name="label">The label: "December 2023", "Target".</param>
    /// <param name="value">The value, a chip or an icon.</param>
    /// <param name="detail">A few quiet words below: "2.48 points over"; null for none.</param>
    public Fact(string label, RichText value, RichText? detail = null)
    {
        Label = Require.Text(label);
        Value = Require.Words(value);
        Detail = detail;
    }

    /// <summary>The label.</summary>
    public string Label { get; }

    /// <summary>The value.</summary>
    public RichText Value { get; }

    /// <summary>The quiet words below.</summary>
    public RichText? Detail { get; }

    internal IEnumerable<RichText> Words => Detail is null ? [Value] : [Value, Detail];
}

/// <summary>A row of large values.</summary>
public sealed record Facts : Element
{
    /// <summary>At least one; up to six fit a row.</summary>
    public Facts(ImmutableArray<Fact> items) => Items = Require.Some(items);

    /// <summary>The facts.</summary>
    public ImmutableArray<Fact> Items { get; }

    /// <inheritdoc/>
    public override IEnumerable<RichText> Words => Items.SelectMany(static fact => fact.Words);

    /// <inheritdoc/>
    public override IEnumerable<Element> Within => [];

    /// <inheritdoc/>
    public override void Accept(IElementVisitor visitor) => visitor.Visit(this);
}
