using Plumbline.Core.Periods;

namespace Plumbline.Core.Spc;

/// <summary>
/// Whether a series is plainly seasonal: figures a year apart differ by less than 0.3 of the variance by which figures about half a
/// year apart differ. A level, a trend, a step and a drift leave figures a year apart no nearer to each other than those half a year
/// apart, so that none of them is taken for a season. Needs three years of months or five of quarters: with two years, one step between
/// them would look like one. How often it is wrong: docs/reference/spc.md, Seasons; held by SeasonStudy.
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
        // Limits that start anew say where the level did.
        double[] levels = [.. points.Select(static point => point.Excluded ? double.NaN : point.Value - point.Centre ?? double.NaN)];
        var (apart, pairs) = VarianceOfChange(levels, year);
        return pairs >= fewest && apart < MostOfTheVariance * within.Average(lag => VarianceOfChange(levels, lag).Variance);
    }

    // Of the changes over so many periods about their mean, so that a steady rise is none; missing periods make no pair.
    private static (double Variance, int Pairs) VarianceOfChange(double[] levels, int lag)
    {
        double[] changes = [.. Enumerable.Range(0, Math.Max(0, levels.Length - lag)).Select(i => levels[i + lag] - levels[i]).Where(static change => !double.IsNaN(change))];
        if (changes.Length < 2)
            return (double.NaN, changes.Length);
        var mean = changes.Average();
        return (changes.Sum(change => (change - mean) * (change - mean)) / (changes.Length - 1), changes.Length);
    }

    // Moving ranges and deviations are of the spread; g and t have an event a point, not a period.
    private static bool ShowsAMeasureInTime(ChartKind kind) => kind switch
    {
        ChartKind.Xmr or ChartKind.Run or ChartKind.P or ChartKind.PPrime or ChartKind.U or ChartKind.UPrime or ChartKind.C or ChartKind.XBar => true,
        ChartKind.Mr or ChartKind.S or ChartKind.G or ChartKind.T => false,
    };
}
