using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.References;
using Plumbline.Core.Units;

namespace Plumbline.Reports.Writers;

/// <summary>The source of a figure as an attribute's value.</summary>
/// <param name="Key">The key: <c>falls/trust/2023-12</c>.</param>
/// <param name="IsWorkedOut">Whether the figure was worked out from others, so that no cell has this key.</param>
internal readonly record struct SourceKey(string Key, bool IsWorkedOut)
{
    /// <summary>The attribute of a figure that was worked out.</summary>
    internal const string Total = "data-total";

    internal static SourceKey Of(FigureSource source) => source.Match(
        static figure => new SourceKey(Of(figure.Indicator, figure.Unit, figure.Period, figure.Aspect), IsWorkedOut: false),
        static total => new SourceKey(Of(total.Indicator, total.Unit, total.Period, total.Aspect), IsWorkedOut: true),
        static @event => new SourceKey($"collections/{@event.Collection}/{@event.Row}", IsWorkedOut: false));

    // The period of an actual figure comes last, in printed form: 2019/20, where the reference has FY2019-20.
    private static string Of(IndicatorCode indicator, UnitCode unit, Period period, Aspect aspect) =>
        aspect.IsActual ? $"{indicator}/{unit}/{period}" : Reference.To(indicator, unit, period, aspect).Key;
}
