namespace Plumbline.Reports.Scenes;

/// <summary>The text styles of charts.</summary>
internal static class Lettering
{
    internal static readonly TextStyle Title = new(12.5, Paint.Ink, Bold: true);
    internal static readonly TextStyle Axis = new(12, Paint.Muted);
    internal static readonly TextStyle Value = new(14, Paint.Ink, Bold: true);
    internal static readonly TextStyle PointValue = new(12, Paint.Ink);
    internal static readonly TextStyle Centre = new(12, Paint.Ink, Bold: true);
    internal static readonly TextStyle Limit = new(12, Paint.Muted);
    internal static readonly TextStyle Target = new(12, Paint.Target, Bold: true);
    internal static readonly TextStyle Note = new(12, Paint.Ink);
    internal static readonly TextStyle Footnote = new(11.5, Paint.Muted);

    internal static TextStyle Smaller(this TextStyle style) => style with { Size = style.Size - 1 };
}
