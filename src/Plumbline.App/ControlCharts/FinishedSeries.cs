using System.Globalization;
using Plumbline.App.ControlCharts.Rows;
using Plumbline.Core.Periods;
using Plumbline.Core.Spc;

namespace Plumbline.App.ControlCharts;

/// <summary>A series of a file as it is finished. Good during the call it is given to, no longer.</summary>
public sealed class FinishedSeries
{
    private readonly SeriesRows _rows;
    private readonly SeriesPoints _points;
    private readonly ControlChartFileOptions _options;

    internal FinishedSeries(SeriesRows rows, SeriesPoints points, ControlChartFileOptions options) =>
        (_rows, _points, _options) = (rows, points, options);

    /// <summary>The series' name.</summary>
    public string Name => _rows.NameText;

    /// <summary>Whether its values are printed as percentages, every one but 0.</summary>
    public bool IsPercentage => _rows.Signs.ArePercentages;

    /// <summary>Its two icons.</summary>
    public SeriesVerdict Verdict => _points.Verdict;

    /// <summary>The period of each point; none where the rows have labels, a date has several points, or the file's own words leave open which quarter of two is meant.</summary>
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

    /// <summary>The whole chart, with signals in words: worked out when asked for, so that a million series need not be.</summary>
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

    // Several measurements of one date are points of their own on a chart of individuals: (2), (3) tell them apart.
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

    // A period without a row is called as the others of its kind are, 2022-01; a day by its date.
    private string LabelOf(DateOnly missing) => _rows.Dates.Frequency is { } frequency
        ? Period.Containing(missing, frequency).ToString()
        : missing.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static double? Known(double number) => double.IsNaN(number) ? null : number;
}
