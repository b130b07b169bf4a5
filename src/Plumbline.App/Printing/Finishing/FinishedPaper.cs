using System.Collections.Frozen;

namespace Plumbline.App.Printing.Finishing;

/// <summary>A paper as it is kept.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Pages">How many pages it has; 0 if it could not be read.</param>
internal sealed record FinishedPaper(byte[] Bytes, int Pages)
{
    /// <summary>Whether no page number is left blank in it.</summary>
    internal bool IsNumbered { get; init; }

    /// <summary>The page, from 1, of each place that a link can name.</summary>
    internal IReadOnlyDictionary<string, int> Places { get; init; } = FrozenDictionary<string, int>.Empty;

    /// <summary>Why it is as the browser wrote it; null if it was finished.</summary>
    internal string? Unfinished { get; init; }
}
