namespace Plumbline.Core.Spc;

/// <summary>A request as columns, and the columns that the engine writes. NaN stands for null.</summary>
internal sealed class ChartColumns
{
    private readonly double[] _given;
    private readonly double[] _denominators;
    private readonly double[] _deviations;
    private readonly double[] _targets;
    private readonly PointMarks[] _marks;

    public ChartColumns(ControlChartRequest request)
    {
        var (points, kind) = (request.Points, request.Kind);
        _given = [.. points.Select(point => point.Value ?? double.NaN)];
        _denominators = [.. points.Select(point => point.Denominator ?? double.NaN)];
        _deviations = new double[points.Count];
        _targets = [.. points.Select(point => point.Target ?? double.NaN)];
        _marks = ChartMarks.Of(request);
        if (kind is ChartKind.XBar or ChartKind.S)
        {
            for (var i = 0; i < points.Count; i++)
            {
                var subgroup = Subgroup.Of([.. points[i].Measurements]);
                _given[i] = kind is ChartKind.XBar ? subgroup.Mean : subgroup.Deviation;
                _denominators[i] = subgroup.Size;
                _deviations[i] = subgroup.Deviation;
            }
        }

        (Values, Centre, Lower, Upper) = (new double[points.Count], new double[points.Count], new double[points.Count], new double[points.Count]);
        (LowerTwoSigma, UpperTwoSigma) = (new double[points.Count], new double[points.Count]);
        (Signals, Types) = (new PointSignals[points.Count], new Variation[points.Count]);
    }

    public double[] Values { get; }

    public double[] Centre { get; }

    public double[] Lower { get; }

    public double[] Upper { get; }

    public double[] LowerTwoSigma { get; }

    public double[] UpperTwoSigma { get; }

    public PointSignals[] Signals { get; }

    public Variation[] Types { get; }

    /// <summary>A number of a column as a nullable number: null for NaN.</summary>
    public static double? Known(double number) => double.IsNaN(number) ? null : number;

    public double Denominator(int index) => _denominators[index];

    public ReadOnlySpan<PointMarks> Marks(int first, int length) => _marks.AsSpan(first, length);

    public SeriesVerdict Analyse(ControlChartRequest request, ICollection<SegmentFigures> segments) => SeriesAnalysis.Analyse(
        new()
        {
            Values = _given,
            Denominators = _denominators,
            Deviations = _deviations,
            Targets = _targets,
            Marks = _marks,
            Direction = request.Direction,
            Measure = request.Measure,
            Bounds = request.Bounds,
        },
        request.Kind,
        request.Profile,
        new()
        {
            Values = Values,
            Centre = Centre,
            Lower = Lower,
            Upper = Upper,
            LowerTwoSigma = LowerTwoSigma,
            UpperTwoSigma = UpperTwoSigma,
            Signals = Signals,
            Types = Types,
        },
        segments);
}
