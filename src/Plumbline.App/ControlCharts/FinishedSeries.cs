using System.Globalization;
using Plumbline.App.ControlCharts.Rows;
using Plumbline.Core.Periods;
using Plumbline.Core.Spc;

namespace Plumbline.App.ControlCharts;

/// <summary>A finished series of a file. It is valid only during the call that receives it.</summary>
public sealed class FinishedSeries
{
    private readonly SeriesRows _rows;
    private readonly SeriesPoints _points;
    private readonly ControlChartFileOptions _options;

    internal FinishedSeries(SeriesRows rows, SeriesPoints points, ControlChartFileOptions options) =>
        (_rows, _points, _options) = (rows, points, options);

    /// <summary>The series' name.</summary>
    public string Name => _rows.NameText;

    /// <summary>Whether all its values except 0 are printed as percentages.</summary>
    public bool IsPercentage => _rows.Signs.ArePercentages;

    /// <summary>Its two icons.</summary>
    public SeriesVerdict Verdict => _points.Verdict;

    /// <summary>The period of each point; empty if the rows have labels, a date has several points, or the file leaves open which of two quarters is meant.</summary>
    public IReadOnlyList<Period> Periods()
    {
        if (_rows.Dates.Frequency is not { } frequency || _rows.Dates.IsUndecided) return [];
        var periods = new List<Period>(_points.Count);
        for (var point = 0; point < _points.Count; point++)
        {
            var period = PeriodOf(point, frequency);
            if (periods.Count > 0 && periods[^1] == period) return [];
            periods.Add(period);
        }

        return periods;
    }

    /// <summary>The whole chart with its signals in words; calculated on demand, because most of a million series are not shown.</summary>
    public ControlChart ToChart()
    {
        var labels = Labels();
        return ControlChart.Of(new()
        {
            Kind = _options.Kind,
            Profile = _options.Profile,
            Direction = _rows.Direction,
            Points = [.. labels.Select((label, point) => Input(label, point))],
            Rebases = [.. labels.Where((_, point) => _points.StartsSegment(point)).Select(label => new Rebase(label, ""))],
            Baseline = _options.BaselinePoints is { } points ? new Baseline.FirstPoints(points) : null,
            Bounds = _options.Bounds,
            Measure = _rows.Signs.Measure,
            Frequency = _rows.Dates.IsUndecided || !_rows.Dates.EachFollows ? null : _rows.Dates.Frequency,
        });
    }

    private Period PeriodOf(int point, Frequency frequency) => Period.Containing(
        !_points.HasRow(point) ? _points.Missing(point) : _rows.Dates.StartOf(_points.Row(point)), frequency);

    private ChartInput Input(string label, int point)
    {
        if (!_points.HasRow(point)) return new(label, null) { Target = Known(_points.Target(point)) };
        var row = _points.Row(point);
        return new(label, Known(_rows.Values[row]))
        {
            Denominator = _points.Subgrouped ? null : Known(_points.Denominator(point)),
            Target = Known(_points.Target(point)),
            Excluded = _points.Marks[point].HasFlag(PointMarks.Excluded),
            Measurements = _points.Subgrouped ? Measurements(row) : [],
        };
    }

    private double[] Measurements(int first) =>
    [
        .. Enumerable.Range(0, _rows.Count)
            .Where(row => _rows.Dates.AreOne(_rows, row, first) && !double.IsNaN(_rows.Values[row]))
            .Select(row => _rows.Values[row]),
    ];

    // On a chart of individuals several measurements of one date are separate points; (2), (3) distinguish them.
    private List<string> Labels()
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var labels = new List<string>(_points.Count);
        for (var point = 0; point < _points.Count; point++)
        {
            var date = _points.HasRow(point) ? _rows.DateString(_points.Row(point)) : LabelOf(_points.Missing(point));
            seen[date] = seen.GetValueOrDefault(date) + 1;
            labels.Add(seen[date] == 1 ? date : $"{date} ({seen[date]})");
        }

        return labels;
    }

    // A period without a row is named like the others of its frequency, 2022-01; a day by its date.
    private string LabelOf(DateOnly missing) => _rows.Dates.Frequency is { } frequency
        ? Period.Containing(missing, frequency).ToString()
        : missing.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static double? Known(double number) => double.IsNaN(number) ? null : number;
}
