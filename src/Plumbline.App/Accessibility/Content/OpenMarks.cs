namespace Plumbline.App.Accessibility.Content;

/// <summary>The marks that are open at a place of a page's content.</summary>
internal sealed class OpenMarks(PageContent content)
{
    private readonly Stack<(bool IsArtifact, bool IsTagged)> _open = new();
    private int _artifacts;
    private int _tags;

    internal int Count => _open.Count;

    internal void Open(string? tag, MarkKey? key)
    {
        var isArtifact = tag == "Artifact";
        if (isArtifact && _tags > 0) content.ArtifactsInTags++;
        if (!isArtifact && key is not null && _artifacts > 0) content.TagsInArtifacts++;
        if (!isArtifact && key is { } mark) content.Marks[mark] = content.Marks.GetValueOrDefault(mark) + 1;
        _open.Push((isArtifact, !isArtifact && key is not null));
        Add(_open.Peek(), 1);
    }

    /// <summary>Closes the last mark that was opened, unless it was opened outside the drawing that closes it.</summary>
    /// <param name="outside">How many marks were open where the drawing began.</param>
    internal void Close(int outside)
    {
        if (_open.Count <= outside) content.UnpairedMarks++;
        else Add(_open.Pop(), -1);
    }

    /// <summary>Closes what a page or a drawing leaves open.</summary>
    internal void CloseAll(int outside)
    {
        while (_open.Count > outside)
        {
            content.UnpairedMarks++;
            Add(_open.Pop(), -1);
        }
    }

    internal void Paint(PaintedKind kind)
    {
        if (_artifacts == 0 && _tags == 0) content.AddUntagged(kind);
    }

    private void Add((bool IsArtifact, bool IsTagged) mark, int by)
    {
        if (mark.IsArtifact) _artifacts += by;
        if (mark.IsTagged) _tags += by;
    }
}
