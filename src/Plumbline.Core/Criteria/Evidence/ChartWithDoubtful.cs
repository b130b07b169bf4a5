using Plumbline.Core.Analysis;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Spc;
using Plumbline.Core.TimeSeries;

namespace Plumbline.Core.Criteria.Evidence;

/// <summary>The control chart by which criteria judge.</summary>
/// <remarks>
/// A doubtful figure is in no mean and no limit, as on every chart, but counts towards the fewest points that the chart needs: the month was reported,
/// and one doubtful month of twelve does not take the chart away.
/// </remarks>
internal sealed class ChartWithDoubtful
{
    private readonly IReadOnlyList<ChartedPoint> _points;
    private readonly ControlChart _chart;
    private readonly bool[] _hasLimits;

    private ChartWithDoubtful(IReadOnlyList<ChartedPoint> points, ControlChart chart, bool[] hasLimits) => (_points, _chart, _hasLimits) = (points, chart, hasLimits);

    /// <summary>The figures behind it.</summary>
    internal IEnumerable<Observation> Figures => _points.Select(static point => point.Figure).OfType<Observation>();

    /// <summary>The point of a period, whether its part of the chart has limits, and how many doubtful figures they leave out; of a chart of gaps the last event by its end. Null where there is no such point.</summary>
    internal (ControlPoint Point, bool HasLimits, int Doubtful)? At(Period period)
    {
        for (var i = _points.Count - 1; i >= 0; i--)
        {
            if (_points[i].At == period || (_points[i].Event is not null && _points[i].At.Last <= period.Last)) return (_chart.Points[i], _hasLimits[_chart.Points[i].Segment], _chart.Points.Count(point => point.IsDoubtful && point.Segment == _chart.Points[i].Segment));
        }

        return null;
    }

    /// <summary>The chart up to the end of a period; null where there is nothing to chart.</summary>
    internal static ChartWithDoubtful? Of(OrganisationPicture picture, Series series, Period period)
    {
        if (ChartedSeries.Of(picture, series, period) is not { Chart: var chart, Points: var points }) return null;
        var doubtful = new int[chart.Segments.Count];
        foreach (var point in chart.Points.Where(static point => point.IsDoubtful)) doubtful[point.Segment]++;
        var fewest = chart.Profile.MinimumPoints;
        var lacking = chart.Segments.Where(segment => !segment.Enough && segment.Count + doubtful[segment.Index] >= fewest && doubtful[segment.Index] > 0).ToList();
        if (lacking.Count == 0) return new ChartWithDoubtful(points, chart, [.. chart.Segments.Select(static segment => segment.Enough)]);

        var request = ChartRequest.Of(picture, series, points);
        var filled = ControlChart.Of(request with { Profile = request.Profile with { MinimumPoints = Math.Max(0, fewest - lacking.Max(segment => doubtful[segment.Index])) } });
        return new ChartWithDoubtful(points, filled, [.. filled.Segments.Select(segment => segment.Enough && segment.Count + doubtful[segment.Index] >= fewest)]);
    }
}
