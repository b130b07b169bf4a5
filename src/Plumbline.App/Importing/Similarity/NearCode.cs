namespace Plumbline.App.Importing.Similarity;

/// <summary>An indicator, a unit or an item that a text may mean.</summary>
/// <param name="Code">Its code; an item’s with its dimension: <c>sex=female</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Score">How similar text and name are, from 0 to 1.</param>
public sealed record NearCode(string Code, string Name, double Score)
{
    /// <summary>The similarity from which on a proposal is likely to be right.</summary>
    public const double LikelyEnough = 0.7;

    /// <summary>What speaks against it though it is similar, in words: <c>says target</c>, <c>95% is no count</c>; null if nothing does.</summary>
    public string? Against { get; init; }

    /// <summary>Whether it is similar enough to be put ready to copy, and nothing speaks against it.</summary>
    public bool IsLikely => Score >= LikelyEnough && Against is null;

    private const int Listed = 3;
    private const double NearEnough = 0.4;

    /// <summary>The most similar of several, the most similar first.</summary>
    internal static IReadOnlyList<NearCode> Best(IEnumerable<NearCode> all) =>
        [.. all.Where(near => near.Score >= NearEnough).OrderByDescending(near => near.Score).ThenBy(near => near.Code, StringComparer.Ordinal).Take(Listed)];
}
