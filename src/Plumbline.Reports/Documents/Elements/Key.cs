using System.Collections.Immutable;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Documents.Elements;

/// <summary>A symbol and its meaning.</summary>
public sealed record KeyEntry
{
    /// <param name="symbol">An icon or chip.</param>
    /// <param name="meaning">Its meaning; null if the symbol says it, as a chip does.</param>
    public KeyEntry(Inline symbol, RichText? meaning = null)
    {
        Symbol = symbol ?? throw new ArgumentNullException(nameof(symbol));
        Meaning = meaning;
    }

    /// <summary>An icon or chip.</summary>
    public Inline Symbol { get; }

    /// <summary>Its meaning.</summary>
    public RichText? Meaning { get; }

    internal IEnumerable<RichText> Words => Meaning is null ? [RichText.FromInline(Symbol)] : [RichText.FromInline(Symbol), Meaning];
}

/// <summary>The symbols used and their meanings.</summary>
public sealed record Key : Element
{
    /// <summary>At least one entry.</summary>
    public Key(ImmutableArray<KeyEntry> entries) => Entries = Require.Some(entries);

    /// <summary>The entries.</summary>
    public ImmutableArray<KeyEntry> Entries { get; }

    /// <inheritdoc/>
    public override IEnumerable<RichText> Words => Entries.SelectMany(static entry => entry.Words);

    /// <inheritdoc/>
    public override IEnumerable<Element> Within => [];

    /// <inheritdoc/>
    public override void Accept(IElementVisitor visitor) => visitor.Visit(this);
}
