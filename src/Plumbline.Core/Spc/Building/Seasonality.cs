using Plumbline.Core.Periods;

namespace Plumbline.Core.Spc;

/// <summary>
/// Whether a series is clearly seasonal: the variance of the differences between figures a year apart is less than 0.3 of the variance of
/// those about half a year apart. A level, a trend, a step and a drift do not bring figures a year apart closer than figures half a year apart,
/// so they are not mistaken for a season. Needs three years of months or five of quarters: with two years, one step between
/// them would look like a season. Error rates: docs/reference/spc.md, Seasons; SeasonStudyTests tests them.
/// </summary>
internal static class Seasonality
{
    private const double MostOfTheVariance = 0.3;

    public static bool IsSeen(ControlChartRequest request, IReadOnlyList<ControlPoint> points, IReadOnlyList<ControlSegment> segments)
    {
        if (segments.Count == 0 || !segments[^1].Enough || !ShowsAMeasureInTime(request.Kind))
            return false;
        return request.Frequency switch
        {
            Frequency.Month => IsSeen(points, year: 12, fewest: 24, [5, 6, 7]),
            Frequency.Quarter => IsSeen(points, year: 4, fewest: 16, [1, 2, 3]),
            null or Frequency.Day or Frequency.Week or Frequency.HalfYear or Frequency.FinancialYear or Frequency.CalendarYear or Frequency.AcademicYear => false,
        };
    }

    private static bool IsSeen(IReadOnlyList<ControlPoint> points, int year, int fewest, int[] within)
    {
        // Subtracts the centre, so that new limits at a rebase remove the step in the level.
        double[] levels = [.. points.Select(static point => point.Excluded ? double.NaN : point.Value - point.Centre ?? double.NaN)];
        var (apart, pairs) = VarianceOfChange(levels, year);
        return pairs >= fewest && apart < MostOfTheVariance * within.Average(lag => VarianceOfChange(levels, lag).Variance);
    }

    // The variance of the changes over a lag, about their mean: a steady rise has no variance. A missing period makes no pair.
    private static (double Variance, int Pairs) VarianceOfChange(double[] levels, int lag)
    {
        double[] changes = [.. Enumerable.Range(0, Math.Max(0, levels.Length - lag)).Select(i => levels[i + lag] - levels[i]).Where(static change => !double.IsNaN(change))];
        if (changes.Length < 2)
            return (double.NaN, changes.Length);
        var mean = changes.Average();
        return (changes.Sum(change => (change - mean) * (change - mean)) / (changes.Length - 1), changes.Length);
    }

    // Moving ranges and deviations show the spread; g and t charts have a point for each event, not for each period.
    private static bool ShowsAMeasureInTime(ChartKind kind) => kind switch
    {
        ChartKind.Xmr or ChartKind.Run or ChartKind.P or ChartKind.PPrime or ChartKind.U or ChartKind.UPrime or ChartKind.C or ChartKind.XBar => true,
        ChartKind.Mr or ChartKind.S or ChartKind.G or ChartKind.T => false,
    };
}
