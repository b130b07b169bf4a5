using Plumbline.Core.Spc;

namespace Plumbline.Reports.Charts.Control;

/// <summary>The limits of a point as drawn and labelled. A limit at or beyond the natural bound is neither drawn nor labelled, because no value can pass it.</summary>
internal static class DrawnLimits
{
    internal static double? Upper(ControlPoint point) => point.HasUpperLimit ? point.Upper : null;

    internal static double? Lower(ControlPoint point) => point.HasLowerLimit ? point.Lower : null;

    internal static double? UpperTwoSigma(ControlChart chart, ControlPoint point) => point.UpperTwoSigma is { } line && chart.Bounds.AllowAbove(line) ? line : null;

    internal static double? LowerTwoSigma(ControlChart chart, ControlPoint point) => point.LowerTwoSigma is { } line && chart.Bounds.AllowBelow(line) ? line : null;

    /// <summary>The upper edge of the expected range: the limit, clipped to the natural bound.</summary>
    internal static double? Top(ControlChart chart, ControlPoint point) => point.Upper is { } upper ? chart.Bounds.Clip(upper) : null;

    /// <summary>The lower edge of the expected range: the limit, clipped to the natural bound.</summary>
    internal static double? Bottom(ControlChart chart, ControlPoint point) => point.Lower is { } lower ? chart.Bounds.Clip(lower) : null;
}
