namespace Plumbline.App.Accessibility.Objects;

/// <summary>How much of a PDF is read. A file that passes a limit is refused: it is damaged, or made to exhaust the reader.</summary>
public sealed record PdfLimits
{
    /// <summary>The limits for a paper: far above the largest pack.</summary>
    public static PdfLimits Default { get; } = new();

    /// <summary>The most bytes of the file. A pack of 800 pages has 50 million.</summary>
    public long MostBytes { get; init; } = 200_000_000;

    /// <summary>The most bytes of its streams together, without their compression.</summary>
    public long MostInflatedBytes { get; init; } = 4_000_000_000;

    /// <summary>How deep arrays, dictionaries and drawings may be nested.</summary>
    public int MostNesting { get; init; } = 100;

    /// <summary>How deep the trees of pages and tags may be.</summary>
    public int MostDepth { get; init; } = 1_000;

    /// <summary>The most pages, and the most annotations of a page.</summary>
    public int MostPages { get; init; } = 100_000;

    /// <summary>The most tags, and the most entries of their number tree.</summary>
    public int MostTags { get; init; } = 10_000_000;

    /// <summary>The most operators of all pages and drawings.</summary>
    public long MostOperators { get; init; } = 500_000_000;

    /// <summary>How long a check may take; null for a minute, and two seconds for each million bytes of the file.</summary>
    public TimeSpan? MostTime { get; init; }

    internal TimeSpan TimeFor(long bytes) => MostTime ?? TimeSpan.FromSeconds(60 + (2 * (bytes / 1_000_000)));
}
