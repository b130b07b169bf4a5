using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Plumbline.Reports.Documents.Inlines;

/// <summary>Running text: <c>"plain"</c>, or <c>["up from ", new Value("6.10%"), "."]</c>.</summary>
[CollectionBuilder(typeof(RichText), nameof(Create))]
public sealed class RichText : IReadOnlyList<Inline>, IEquatable<RichText>
{
    private readonly ImmutableArray<Inline> inlines;

    private RichText(ImmutableArray<Inline> inlines) => this.inlines = inlines;

    /// <summary>No text.</summary>
    public static RichText Empty { get; } = new([]);

    /// <summary>The number of inlines.</summary>
    public int Count => inlines.Length;

    /// <summary>Whether nothing would be printed.</summary>
    public bool IsEmpty
    {
        get
        {
            foreach (var inline in inlines)
            {
                if (inline is not Text { Content: "" }) return false;
            }

            return true;
        }
    }

    /// <summary>The text without markup.</summary>
    public string PlainText => inlines is [var only] ? only.PlainText : string.Concat(inlines.Select(static inline => inline.PlainText));

    /// <inheritdoc/>
    public Inline this[int index] => inlines[index];

    /// <summary>Plain text.</summary>
    public static implicit operator RichText(string text) => FromString(text);

    /// <summary>A single inline.</summary>
    public static implicit operator RichText(Inline inline) => FromInline(inline);

    /// <summary>Plain text.</summary>
    public static RichText FromString(string text) => new([new Text(text)]);

    /// <summary>A single inline.</summary>
    public static RichText FromInline(Inline inline) => new([inline ?? throw new ArgumentNullException(nameof(inline))]);

    /// <summary>Makes running text of these inlines.</summary>
    public static RichText Create(ReadOnlySpan<Inline> inlines)
    {
        foreach (var inline in inlines)
            ArgumentNullException.ThrowIfNull(inline, nameof(inlines));
        return new([.. inlines]);
    }

    /// <summary>Makes running text of these inlines.</summary>
    public ImmutableArray<Inline>.Enumerator GetEnumerator() => inlines.GetEnumerator();

    IEnumerator<Inline> IEnumerable<Inline>.GetEnumerator() => ((IEnumerable<Inline>)inlines).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<Inline>)inlines).GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(RichText? other) => other is not null && inlines.SequenceEqual(other.inlines);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RichText);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var inline in inlines)
            hash.Add(inline);
        return hash.ToHashCode();
    }

    /// <summary>The text without markup.</summary>
    public override string ToString() => PlainText;
}
