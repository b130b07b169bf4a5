using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Plumbline.Reports.Blocks.Options;

/// <summary>A list of texts with value equality, so that a block read back from its options equals the one written.</summary>
[CollectionBuilder(typeof(TextList), nameof(Create))]
public sealed class TextList : IReadOnlyList<string>, IEquatable<TextList>
{
    private readonly ImmutableArray<string> _texts;

    private TextList(ImmutableArray<string> texts) => _texts = texts;

    /// <summary>The number of texts.</summary>
    public int Count => _texts.Length;

    /// <inheritdoc/>
    public string this[int index] => _texts[index];

    /// <summary>Makes a list of these texts.</summary>
    public static TextList Create(ReadOnlySpan<string> texts) => new([.. texts]);

    /// <summary>Splits a text at semicolons and trims the parts.</summary>
    public static TextList Parse(string? text) =>
        new([.. (text ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]);

    /// <summary>The texts joined by semicolons, in the form <see cref="Parse"/> reads.</summary>
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
