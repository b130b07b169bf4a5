namespace Plumbline.App.Accessibility.Content;

/// <summary>What the content of one page says of its tags.</summary>
internal sealed class PageContent
{
    private readonly int[] _untagged = new int[Enum.GetValues<PaintedKind>().Length];

    /// <summary>How often each marked piece of content is opened.</summary>
    internal Dictionary<MarkKey, int> Marks { get; } = [];

    /// <summary>A hash of the text that each marked piece shows, by its fonts and glyphs; none for a piece without text.</summary>
    internal Dictionary<MarkKey, int> Text { get; } = [];

    /// <summary>How many artifacts are opened within tagged content.</summary>
    internal int ArtifactsInTags { get; set; }

    /// <summary>How many tags are opened within artifacts.</summary>
    internal int TagsInArtifacts { get; set; }

    /// <summary>How many marks are not closed, or closed without having been opened.</summary>
    internal int UnpairedMarks { get; set; }

    /// <summary>Drawings with marks of their own that are drawn on the page.</summary>
    internal List<long> MarkedForms { get; } = [];

    /// <summary>How often something is painted outside any tag and any artifact.</summary>
    internal int Untagged(PaintedKind kind) => _untagged[(int)kind];

    internal void AddUntagged(PaintedKind kind) => _untagged[(int)kind]++;
}
