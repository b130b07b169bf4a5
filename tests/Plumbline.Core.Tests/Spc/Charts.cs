using System.Globalization;
using Plumbline.Core.Spc;

namespace Plumbline.Core.Tests.Spc;

/// <summary>Makes charts from bare numbers: period n is labelled "n", NaN is missing.</summary>
internal static class Charts
{
    public static ControlChartRequest Request(params double[] values) => new()
    {
        Points = [.. values.Select((value, index) => new ChartInput(Label(index), double.IsNaN(value) ? null : value))],
    };

    public static ControlChart Of(params double[] values) => ControlChart.Of(Request(values));

    /// <summary>Removes the minimum of points, so that a few points can show a rule.</summary>
    public static ControlChartRequest Small(params double[] values) => Request(values) with { Profile = SpcProfile.Plumbline with { MinimumPoints = 2 } };

    public static string Label(int index) => index.ToString(CultureInfo.InvariantCulture);

    public static ControlChartRequest WithTarget(this ControlChartRequest request, double target, ImprovementDirection direction) => request with
    {
        Direction = direction,
        Points = [.. request.Points.Select(point => point with { Target = target })],
    };

    public static ControlChartRequest Excluding(this ControlChartRequest request, params int[] indices) => request with
    {
        Points = [.. request.Points.Select((point, index) => indices.Contains(index) ? point with { Excluded = true } : point)],
    };
}
