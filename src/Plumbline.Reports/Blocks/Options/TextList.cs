using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Plumbline.Reports.Blocks.Options;

/// <summary>Texts in order, equal where their texts are: so that a block read back from its options equals the one written.</summary>
[CollectionBuilder(typeof(TextList), nameof(Create))]
public sealed class TextList : IReadOnlyList<string>, IEquatable<TextList>
{
    private readonly ImmutableArray<string> _texts;

    private TextList(ImmutableArray<string> texts) => _texts = texts;

    /// <summary>How many.</summary>
    public int Count => _texts.Length;

    /// <inheritdoc/>
    public string this[int index] => _texts[index];

    /// <summary>The texts in order.</summary>
    public static TextList Create(ReadOnlySpan<string> texts) => new([.. texts]);

    /// <summary>Texts parted by semicolons; spaces around them do not count.</summary>
    public static TextList Parse(string? text) =>
        new([.. (text ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]);

    /// <summary>The texts parted by semicolons, as they are read back.</summary>
    public override string ToString() => string.Join("; ", _texts);

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)_texts).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(TextList? other) => other is not null && _texts.SequenceEqual(other._texts, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TextList);

    /// <inheritdoc/>
    public override int GetHashCode() => _texts.Aggregate(0, static (hash, text) => HashCode.Combine(hash, text));
}
