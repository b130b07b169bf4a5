namespace Plumbline.Reports.Composition;

/// <summary>Runs of neighbours that share a heading.</summary>
internal static class Chunks
{
    /// <summary>The items in their order, in runs of the same key. A heading that comes again later starts a run of its own: order on paper is kept.</summary>
    internal static IEnumerable<(string? Key, IReadOnlyList<T> Items)> ChunkedBy<T>(this IEnumerable<T> items, Func<T, string?> key)
    {
        var run = new List<T>();
        string? shared = null;
        foreach (var item in items)
        {
            var own = key(item);
            if (run.Count > 0 && !string.Equals(own, shared, StringComparison.Ordinal))
            {
                yield return (shared, run);
                run = [];
            }

            shared = own;
            run.Add(item);
        }

        if (run.Count > 0) yield return (shared, run);
    }
}
