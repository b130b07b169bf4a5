namespace Plumbline.Reports.Composition;

/// <summary>Groups neighbours that share a heading.</summary>
internal static class Chunks
{
    /// <summary>Groups consecutive items with the same key and keeps their order. A key that returns later starts a new group.</summary>
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
