namespace Plumbline.Core.Criteria;

/// <summary>What must hold, in the language of assurance frameworks, checks and watches: <c>complaints-late equals 0 and complaints-learning is yes</c>.</summary>
/// <remarks><c>and</c> binds closer than <c>or</c>; brackets are allowed. docs/reference/criteria.md has the grammar.</remarks>
public abstract partial record Criterion
{
    private protected Criterion()
    {
    }

    /// <summary>Its clauses, in the order in which they are written.</summary>
    public abstract IEnumerable<Clause> Clauses { get; }

    /// <summary>The criterion as written; parses back.</summary>
    public abstract override string ToString();

    /// <summary>Holds where all of its parts hold.</summary>
    /// <param name="Parts">Two parts or more.</param>
    public sealed record AllOf(IReadOnlyList<Criterion> Parts) : Criterion
    {
        /// <summary>Whether another has equal parts in the same order.</summary>
        public bool Equals(AllOf? other) => other is not null && Parts.SequenceEqual(other.Parts);

        /// <inheritdoc/>
        public override int GetHashCode() => Parts.Aggregate(typeof(AllOf).GetHashCode(), HashCode.Combine);

        /// <inheritdoc/>
        public override IEnumerable<Clause> Clauses => Parts.SelectMany(static part => part.Clauses);

        /// <inheritdoc/>
        public override string ToString() => string.Join(" and ", Parts.Select(static part => part is AnyOf ? $"({part})" : part.ToString()));
    }

    /// <summary>Holds where any of its parts holds.</summary>
    /// <param name="Parts">Two parts or more.</param>
    public sealed record AnyOf(IReadOnlyList<Criterion> Parts) : Criterion
    {
        /// <summary>Whether another has equal parts in the same order.</summary>
        public bool Equals(AnyOf? other) => other is not null && Parts.SequenceEqual(other.Parts);

        /// <inheritdoc/>
        public override int GetHashCode() => Parts.Aggregate(typeof(AnyOf).GetHashCode(), HashCode.Combine);

        /// <inheritdoc/>
        public override IEnumerable<Clause> Clauses => Parts.SelectMany(static part => part.Clauses);

        /// <inheritdoc/>
        public override string ToString() => string.Join(" or ", Parts);
    }
}
