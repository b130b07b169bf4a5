using System.Runtime.InteropServices;

namespace Plumbline.App.Printing.Pages;

/// <summary>A change of coordinates (ISO 32000-1, 8.3.3).</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Matrix(double A, double B, double C, double D, double E, double F)
{
    internal static readonly Matrix Identity = new(1, 0, 0, 1, 0, 0);

    /// <summary>This change, and then another.</summary>
    internal Matrix Then(Matrix next) => new(
        (A * next.A) + (B * next.C),
        (A * next.B) + (B * next.D),
        (C * next.A) + (D * next.C),
        (C * next.B) + (D * next.D),
        (E * next.A) + (F * next.C) + next.E,
        (E * next.B) + (F * next.D) + next.F);

    internal (double X, double Y) Of(double x, double y) => ((A * x) + (C * y) + E, (B * x) + (D * y) + F);
}

/// <summary>A rectangle of a page, in points from its lower left corner.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PageBox(double Left, double Bottom, double Right, double Top)
{
    /// <summary>No place at all.</summary>
    internal static readonly PageBox None = new(double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);

    /// <summary>All places.</summary>
    internal static readonly PageBox All = new(double.MinValue, double.MinValue, double.MaxValue, double.MaxValue);

    internal bool IsEmpty => Right < Left || Top < Bottom;

    internal PageBox With((double X, double Y) point) => new(Math.Min(Left, point.X), Math.Min(Bottom, point.Y), Math.Max(Right, point.X), Math.Max(Top, point.Y));

    internal PageBox With(PageBox other) => other.IsEmpty ? this : With((other.Left, other.Bottom)).With((other.Right, other.Top));

    internal PageBox Within(PageBox other) => new(Math.Max(Left, other.Left), Math.Max(Bottom, other.Bottom), Math.Min(Right, other.Right), Math.Min(Top, other.Top));
}
