using System.Runtime.InteropServices;

namespace Plumbline.Reports.Scenes;

/// <summary>A position in a scene; y grows downwards.</summary>
/// <param name="X">From the left edge, in pixels.</param>
/// <param name="Y">From the top edge, in pixels.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Spot(double X, double Y)
{
    /// <summary>The position scaled about the top left corner.</summary>
    public Spot Scaled(double by) => new(X * by, Y * by);
}

/// <summary>A rectangle in a scene.</summary>
/// <param name="Left">Left edge.</param>
/// <param name="Top">Top edge.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Bottom">Bottom edge.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    /// <summary>Width.</summary>
    public double Width => Right - Left;

    /// <summary>Height.</summary>
    public double Height => Bottom - Top;

    /// <summary>Whether two boxes overlap; touching edges do not count.</summary>
    public bool Overlaps(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    /// <summary>Whether a position is inside or on an edge.</summary>
    public bool Contains(Spot spot) => spot.X >= Left && spot.X <= Right && spot.Y >= Top && spot.Y <= Bottom;

    /// <summary>The box extended by a distance on every side.</summary>
    public Box Grown(double by) => new(Left - by, Top - by, Right + by, Bottom + by);

    /// <summary>A square around a position.</summary>
    public static Box About(Spot spot, double reach) => new(spot.X - reach, spot.Y - reach, spot.X + reach, spot.Y + reach);
}
