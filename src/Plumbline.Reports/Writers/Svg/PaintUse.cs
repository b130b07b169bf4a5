namespace Plumbline.Reports.Writers.Svg;

/// <summary>What a colour is used for; a palette may have a colour for each.</summary>
internal enum PaintUse
{
    /// <summary>An area or a mark.</summary>
    Fill,

    /// <summary>A line or an outline.</summary>
    Line,

    /// <summary>Text.</summary>
    Letters,
}
