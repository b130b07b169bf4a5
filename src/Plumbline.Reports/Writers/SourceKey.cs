using Plumbline.Core.References;

namespace Plumbline.Reports.Writers;

/// <summary>A source as HTML and SVG attributes write it: <c>sickness-monthly/trust/2023-12</c>, <c>collections/falls/F-2023-014</c>.</summary>
internal static class SourceKey
{
    // The period of an actual figure comes last, in printed form: 2019/20, where the reference has FY2019-20.
    internal static string Of(FigureSource source) => source.Match(
        static figure => figure.Aspect.IsActual ? $"{figure.Indicator}/{figure.Unit}/{figure.Period}" : figure.Reference.Key,
        static @event => $"collections/{@event.Collection}/{@event.Row}");
}
