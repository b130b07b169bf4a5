using System.Collections.Immutable;

namespace Plumbline.Reports.Blocks.Dashboards;

/// <summary>A note that all of some things have, or all but a few: it is said once, and marked on none of them.</summary>
/// <param name="Words">What is said of them.</param>
/// <param name="Without">Those it is not true of, at most four.</param>
internal sealed record SaidOfMost<T>(string Words, ImmutableArray<T> Without)
{
    // Two notes alike take less room than a sentence that names their rows.
    private const int Fewest = 3;
    private const int MostWithout = 4;
    private const int OneIn = 5;

    /// <summary>The note that at least three, and four in five, of some things have; null where there is none.</summary>
    internal static SaidOfMost<T>? Of(IReadOnlyCollection<T> all, Func<T, string?> words)
    {
        var most = all.GroupBy(words, StringComparer.Ordinal).Where(static alike => alike.Key is not null).MaxBy(static alike => alike.Count());
        var (with, without) = (most?.Count() ?? 0, all.Count - (most?.Count() ?? 0));
        return with < Fewest || without > MostWithout || without * OneIn > all.Count ? null : new SaidOfMost<T>(most!.Key!, [.. all.Where(one => words(one) != most.Key)]);
    }
}
