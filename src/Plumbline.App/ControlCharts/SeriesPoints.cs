using Plumbline.App.ControlCharts.Rows;
using Plumbline.Core.Spc;

namespace Plumbline.App.ControlCharts;

/// <summary>
/// The points of one series in order of time, and their analysis. Usually a row is a point; for X̄
/// and S the rows of one date are one point; a period without a row is a point without a value. Memory is reused from series
/// to series.
/// </summary>
internal sealed class SeriesPoints(ControlChartFileOptions options)
{
    private double[] _given = [];
    private double[] _denominators = [];
    private double[] _deviations = [];
    private double[] _targets = [];
    private PointMarks[] _marks = [];
    private double[] _values = [];
    private double[] _centre = [];
    private double[] _lower = [];
    private double[] _upper = [];
    private double[] _lowerTwoSigma = [];
    private double[] _upperTwoSigma = [];
    private PointSignals[] _signals = [];
    private Variation[] _types = [];
    private int[] _rows = [];
    private int[] _segments = [];
    private double[] _subgroup = [];
    private bool _anyMarks;

    public int Count { get; private set; }

    public SeriesVerdict Verdict { get; private set; }

    public List<SegmentFigures> Segments { get; } = [];

    public bool Subgrouped => options.Kind is ChartKind.XBar or ChartKind.S;

    public ReadOnlySpan<double> Values => _values.AsSpan(0, Count);

    public ReadOnlySpan<PointMarks> Marks => _marks.AsSpan(0, Count);

    /// <summary>Whether a point comes from a row; otherwise it is a period without one.</summary>
    public bool HasRow(int point) => _rows[point] >= 0;

    /// <summary>The row of a point; the first, if it has several.</summary>
    public int Row(int point) => _rows[point];

    /// <summary>The first day of a period without a row.</summary>
    public DateOnly Missing(int point) => DateOnly.FromDayNumber(~_rows[point]);

    public double Target(int point) => _targets[point];

    public double Denominator(int point) => _denominators[point];

    public bool StartsSegment(int point) => point > 0 && (_marks[point] & PointMarks.StartsSegment) != PointMarks.None;

    public int Segment(int point) => _segments[point];

    public double Centre(int point) => _centre[point];

    public double Lower(int point) => _lower[point];

    public double Upper(int point) => _upper[point];

    public double LowerTwoSigma(int point) => _lowerTwoSigma[point];

    public double UpperTwoSigma(int point) => _upperTwoSigma[point];

    public PointSignals Signals(int point) => _signals[point];

    public Variation Type(int point) => _types[point];

    public void Analyse(SeriesRows rows)
    {
        Reserve(rows.Count);
        (Count, _anyMarks) = (0, rows.AnyMarks);
        if (Subgrouped)
            Subgroup(rows);
        else
            Copy(rows);
        if (options.BaselinePoints is { } points)
            FixLimitsOn(points);

        Segments.Clear();
        Verdict = SeriesAnalysis.Analyse(
            new()
            {
                Values = _given.AsSpan(0, Count),
                Denominators = _denominators.AsSpan(0, Count),
                Deviations = _deviations.AsSpan(0, Count),
                Targets = _targets.AsSpan(0, Count),
                Marks = _anyMarks ? _marks.AsSpan(0, Count) : [],
                Direction = rows.Direction,
                Measure = rows.Signs.Measure,
                Bounds = options.Bounds,
            },
            options.Kind,
            options.Profile,
            new()
            {
                Values = _values,
                Centre = _centre,
                Lower = _lower,
                Upper = _upper,
                LowerTwoSigma = _lowerTwoSigma,
                UpperTwoSigma = _upperTwoSigma,
                Signals = _signals,
                Types = _types,
            },
            Segments);
        for (var segment = 0; segment < Segments.Count; segment++)
            _segments.AsSpan(Segments[segment].First..(Segments[segment].Last + 1)).Fill(segment);
    }

    private void Copy(SeriesRows rows)
    {
        var dates = rows.Dates;
        for (var i = 0; i < rows.Count; i++)
        {
            var row = dates.Order is { } order ? order[i] : i;
            if (dates.Rhythm is not null && i > 0)
                AddMissing(rows, row);
            (_rows[Count], _given[Count], _denominators[Count], _targets[Count], _marks[Count]) = (row, rows.Values[row], rows.Denominators[row], rows.Targets[row], rows.Marks[row]);
            Count++;
        }
    }

    private void Subgroup(SeriesRows rows)
    {
        var dates = rows.Dates;
        for (var from = 0; from < rows.Count;)
        {
            var first = dates.Order is { } order ? order[from] : from;
            var marks = PointMarks.None;
            var to = from;
            for (; to < rows.Count; to++)
            {
                var row = dates.Order is { } sorted ? sorted[to] : to;
                if (!dates.AreOne(rows, row, first))
                    break;
                _subgroup[to - from] = rows.Values[row];
                marks |= rows.Marks[row];
            }

            if (dates.Rhythm is not null && Count > 0)
                AddMissing(rows, first);
            var subgroup = Core.Spc.Subgroup.Of(_subgroup.AsSpan(0, to - from));
            _rows[Count] = first;
            _given[Count] = options.Kind is ChartKind.XBar ? subgroup.Mean : subgroup.Deviation;
            (_denominators[Count], _deviations[Count], _targets[Count], _marks[Count]) = (subgroup.Size, subgroup.Deviation, rows.Targets[first], marks);
            Count++;
            from = to;
        }
    }

    // Adds the periods between the last point and a row, as points without a value that keep the target: the space reserved is exactly for them.
    private void AddMissing(SeriesRows rows, int row)
    {
        var last = _rows[Count - 1];
        foreach (var missing in rows.Dates.Rhythm!.Between(rows.Dates.Starts[last], rows.Dates.Starts[row]))
        {
            Reserve(Count + 1 + rows.Count);
            (_rows[Count], _given[Count], _deviations[Count]) = (~missing.DayNumber, double.NaN, double.NaN);
            (_denominators[Count], _targets[Count], _marks[Count]) = (Subgrouped ? 0 : double.NaN, _targets[Count - 1], PointMarks.None);
            Count++;
        }
    }

    private void FixLimitsOn(int points)
    {
        var seen = 0;
        for (var i = 0; i < Count; i++)
        {
            if (StartsSegment(i))
                seen = 0;
            if (seen >= points)
                _marks[i] |= PointMarks.OutsideBaseline;
            else if ((_marks[i] & PointMarks.Excluded) == PointMarks.None && (Subgrouped ? _denominators[i] > 0 : !double.IsNaN(_given[i])))
                seen++;
        }

        _anyMarks = true;
    }

    private void Reserve(int count)
    {
        if (count <= _given.Length)
            return;
        var length = Math.Max(64, count * 3 / 2);
        Array.Resize(ref _given, length);
        Array.Resize(ref _denominators, length);
        Array.Resize(ref _deviations, length);
        Array.Resize(ref _targets, length);
        Array.Resize(ref _marks, length);
        Array.Resize(ref _rows, length);
        Array.Resize(ref _subgroup, length);
        (_values, _centre, _lower, _upper) = (new double[length], new double[length], new double[length], new double[length]);
        (_lowerTwoSigma, _upperTwoSigma, _signals, _types, _segments) = (new double[length], new double[length], new PointSignals[length], new Variation[length], new int[length]);
    }
}
