namespace Plumbline.Core.BoardAssurance.Frameworks;

/// <summary>A level of assurance of a framework.</summary>
/// <param name="Code">Its code: <c>no-assurance</c>.</param>
/// <param name="Rank">Its place among the levels: 0 is the best.</param>
public sealed record AssuranceLevel(string Code, int Rank)
{
    /// <summary>The level in words: <c>no assurance</c>.</summary>
    public string Words => Code.Replace('-', ' ');

    /// <summary>The better of two levels.</summary>
    public static AssuranceLevel Better(AssuranceLevel one, AssuranceLevel other) => (one ?? throw new ArgumentNullException(nameof(one))).Rank <= (other ?? throw new ArgumentNullException(nameof(other))).Rank ? one : other;

    /// <summary>The worse of two levels.</summary>
    public static AssuranceLevel Worse(AssuranceLevel one, AssuranceLevel other) => Better(one, other) == one ? other : one;

    /// <inheritdoc/>
    public override string ToString() => Code;
}
