using Plumbline.Core.References;

namespace Plumbline.Core.SinceLast;

/// <summary>A sentence about facts: what it is about, what it says, and the facts that it rests on. A sentence without a fact cannot be made.</summary>
public sealed record FactSentence
{
    /// <summary>Makes the sentence.</summary>
    /// <param name="label">What it is about, in words that may lead there: <c>Sickness absence</c>, <c>Risk 3163 Falling staff morale</c>.</param>
    /// <param name="words">What it says, as the rest of a sentence after a colon, with its full stop.</param>
    /// <param name="references">The facts, the one that the label names first; at least one.</param>
    /// <exception cref="ArgumentException">There is no fact, or nothing is said.</exception>
    public FactSentence(string label, string words, params IReadOnlyList<Reference> references)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(label);
        ArgumentException.ThrowIfNullOrWhiteSpace(words);
        ArgumentNullException.ThrowIfNull(references);
        if (references.Count == 0) throw new ArgumentException("A sentence rests on at least one fact.", nameof(references));
        (Label, Words, References) = (label, words, references);
    }

    /// <summary>What it is about.</summary>
    public string Label { get; }

    /// <summary>What it says.</summary>
    public string Words { get; }

    /// <summary>The facts that it rests on.</summary>
    public IReadOnlyList<Reference> References { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Label}: {Words}";
}
