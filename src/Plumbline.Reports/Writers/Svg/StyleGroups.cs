namespace Plumbline.Reports.Writers.Svg;

/// <summary>Opens the elements of a drawing. On a page, where items do not name what they are, neighbours of one style stand in a group that has the style.</summary>
internal sealed class StyleGroups(SvgText text, ISvgStyles styles)
{
    private const string LineEnd = "\"/>";

    private ItemStyle? _style;
    private bool _isOpen;

    // Where the first element of the style begins, and where its attributes do and end.
    private int _start, _from, _to;

    // Where a line ends that another of its style can continue.
    private int _lineEnd = -1;

    /// <summary>Writes the beginning of an element and its style.</summary>
    internal void Open(string element, string? role, ItemStyle style)
    {
        if (!styles.StandsAlone && _style == style)
        {
            if (!_isOpen) Wrap();
            text.Raw("<").Raw(element);
            return;
        }

        End();
        _style = style;
        _start = text.Length;
        text.Raw("<").Raw(element);
        _from = text.Length;
        styles.Write(text, role, style);
        _to = text.Length;
    }

    /// <summary>Takes the end off the line before, if it has the style and stands last; what is written next belongs to its path.</summary>
    internal bool Continues(ItemStyle style)
    {
        if (styles.StandsAlone || _style != style || _lineEnd != text.Length) return false;
        text.Cut(text.Length - LineEnd.Length, text.Length);
        return true;
    }

    /// <summary>Marks the end of a line.</summary>
    internal void EndLine() => _lineEnd = text.Length;

    /// <summary>Ends the group that is open.</summary>
    internal void End()
    {
        if (_isOpen) text.Raw("</g>");
        _isOpen = false;
    }

    // The first element gives its attributes to a group around it.
    private void Wrap()
    {
        var attributes = text.Written[_from.._to].ToString();
        text.Cut(_from, _to);
        text.Insert(_start, $"<g{attributes}>");
        _isOpen = true;
    }
}
