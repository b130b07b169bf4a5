namespace Plumbline.App.Accessibility.Content;

/// <summary>The marks that are open at a place of a page's content.</summary>
internal sealed class OpenMarks(PageContent content)
{
    private readonly Stack<(bool IsArtifact, MarkKey? Tag)> _open = new();
    private int _artifacts;
    private int _tags;
    private MarkKey? _tag;

    internal int Count => _open.Count;

    internal void Open(string? tag, MarkKey? key)
    {
        var isArtifact = tag == "Artifact";
        if (isArtifact && _tags > 0) content.ArtifactsInTags++;
        if (!isArtifact && key is not null && _artifacts > 0) content.TagsInArtifacts++;
        if (!isArtifact && key is { } mark) content.Marks[mark] = content.Marks.GetValueOrDefault(mark) + 1;
        _open.Push((isArtifact, isArtifact ? null : key));
        Add(_open.Peek(), 1);
        _tag = key ?? _tag;
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

    /// <summary>Adds glyphs to the text of the innermost tagged content.</summary>
    /// <param name="font">The number of the font's object.</param>
    /// <param name="text">The codes of the glyphs.</param>
    internal void Show(long font, ReadOnlySpan<byte> text)
    {
        if (_tags == 0 || _artifacts > 0 || _tag is not { } tag) return;
        var shown = content.Text.GetValueOrDefault(tag);
        // One code after the other, so that it does not matter how the text is divided among operators.
        foreach (var code in text) shown = HashCode.Combine(shown, font, code);
        content.Text[tag] = shown;
    }

    private void Add((bool IsArtifact, MarkKey? Tag) mark, int by)
    {
        if (mark.IsArtifact) _artifacts += by;
        if (mark.Tag is not null) _tags += by;
    }
}
