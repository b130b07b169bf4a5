using Plumbline.Core.References;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Writers;

/// <summary>A source as HTML and SVG write it in an attribute: <c>sickness-monthly/trust/2023-12</c>, <c>collections/falls/F-2023-014</c>.</summary>
internal static class SourceKey
{
    private const int KeysOfAnActualFigure = 3;

    internal static string Of(FigureSource source) => source.Match(
        static figure => Of(figure.Reference),
        static @event => $"collections/{@event.Collection}/{@event.Row}");

    // The period of an actual figure comes last and stands as it is printed: 2019/20, where the reference has FY2019-20.
    private static string Of(Reference figure) => figure is { Keys.Length: KeysOfAnActualFigure, Period: { } period }
        ? $"{figure.Indicator}/{figure.Unit}/{period}"
        : figure.Key;
}
