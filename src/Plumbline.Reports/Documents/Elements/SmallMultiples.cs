using System.Collections.Immutable;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Documents.Elements;

/// <summary>Small charts on one scale: as many in a row as fit, and no row is divided between pages.</summary>
public sealed record SmallMultiples : Element
{
    /// <param name="charts">The charts; one at least.</param>
    public SmallMultiples(ImmutableArray<Chart> charts) => Charts = Require.Some(charts);

    /// <summary>The charts, in order.</summary>
    public ImmutableArray<Chart> Charts { get; }

    /// <summary>The figures they draw, in a closed disclosure on screen; null if a nearby table holds them.</summary>
    public Table? Data { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<RichText> Words => [];

    /// <inheritdoc/>
    public override IEnumerable<Element> Within => Data is null ? Charts : [.. Charts, Data];

    /// <inheritdoc/>
    public override void Accept(IElementVisitor visitor) => visitor.Visit(this);
}
