namespace Plumbline.App.Accessibility.Content;

/// <summary>What an operator paints.</summary>
internal enum PaintedKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A line or a filled area.</summary>
    Path,

    /// <summary>A picture.</summary>
    Image,

    /// <summary>A gradient.</summary>
    Shading,
}
