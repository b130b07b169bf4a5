namespace Plumbline.Core.Spc;

/// <summary>
/// What a chart's figures cannot go below or above: the bounds of the request, the bounds of the kind of chart, and 0 for figures that
/// are a count, or of an unknown measure and all whole and not negative.
/// </summary>
internal static class BoundsOfFigures
{
    public static NaturalBounds Of(ControlChartRequest request)
    {
        var known = NaturalBounds.Of(request.Kind).And(request.Bounds);
        return known.Least is null && IsCount(request) ? known.And(NaturalBounds.NotNegative) : known;
    }

    private static bool IsCount(ControlChartRequest request) => request.Measure switch
    {
        ChartedMeasure.Count => true,
        ChartedMeasure.Unknown => request.Kind is ChartKind.Xmr && request.Points.All(static point => point.Value is not { } value || TooRareRule.IsCount(value)),
        ChartedMeasure.Percentage or ChartedMeasure.Other => false,
    };
}
