using System.Text;
using Plumbline.Core.Spc;

namespace Plumbline.App.ControlCharts;

/// <summary>The points file: a row a point, in the order of the input.</summary>
internal sealed class PointsFile
{
    private static readonly byte[][] TypeNames = [.. Enum.GetValues<Variation>().Select(type => Encoding.UTF8.GetBytes(SpcCodes.Of(type)))];

    private readonly ChartKind _kind;
    private readonly NaturalBounds _bounds;
    private readonly CsvOutput _output;
    private readonly CsvOutput _limits = new(Stream.Null);
    private int[] _places = [];

    public PointsFile(Stream stream, ChartKind kind)
    {
        (_kind, _bounds, _output) = (kind, NaturalBounds.Of(kind), new(stream));
        _output.Raw("series,date,value,segment,mean,lower,upper,lower_2sigma,upper_2sigma,outside,shift,trend,two_of_three,type"u8).EndRow();
    }

    public void Write(SeriesRows rows, SeriesPoints points)
    {
        if (rows.Order is null || points.Subgrouped)
        {
            for (var point = 0; point < points.Count; point++)
                Write(rows, points, point, point - 1);
            return;
        }

        if (_places.Length < points.Count)
            _places = new int[points.Count];
        for (var point = 0; point < points.Count; point++)
            _places[points.Row(point)] = point;
        for (var row = 0; row < points.Count; row++)
            Write(rows, points, _places[row], before: -1);
    }

    public void Flush() => _output.Flush();

    private void Write(SeriesRows rows, SeriesPoints points, int point, int before)
    {
        var row = points.Row(point);
        _output.Raw(rows.NameAsWritten).Raw(rows.DateText(row));
        if (_kind is ChartKind.Xmr or ChartKind.Run or ChartKind.C or ChartKind.G or ChartKind.T)
            _output.Raw(rows.ValueText(row));
        else
            _output.Number(points.Values[point]);

        // Limits are mostly those of the point before: their text is made once.
        if (before < 0 || points.StartsSegment(point) || !SameLines(points, point, before))
            WriteLimits(points, point);
        _output.Raw(_limits.Held);

        var signals = points.Signals(point);
        Sign(signals, PointSignals.OutsideHigh, PointSignals.OutsideLow);
        Sign(signals, PointSignals.ShiftHigh, PointSignals.ShiftLow);
        Sign(signals, PointSignals.TrendHigh, PointSignals.TrendLow);
        Sign(signals, PointSignals.TwoOfThreeHigh, PointSignals.TwoOfThreeLow);
        _output.Raw(TypeNames[(int)points.Type(point)]).EndRow();
    }

    private void Sign(PointSignals signals, PointSignals high, PointSignals low) =>
        _output.Sign((signals & high) != PointSignals.None, (signals & low) != PointSignals.None);

    private void WriteLimits(SeriesPoints points, int point)
    {
        _limits.Clear();
        _limits.Whole(points.Segment(point))
            .Number(points.Centre(point))
            .Number(_bounds.Clip(points.Lower(point)))
            .Number(_bounds.Clip(points.Upper(point)))
            .Number(_bounds.Clip(points.LowerTwoSigma(point)))
            .Number(_bounds.Clip(points.UpperTwoSigma(point)));
    }

    private static bool SameLines(SeriesPoints points, int point, int before) =>
        points.Lower(point).Equals(points.Lower(before)) && points.Upper(point).Equals(points.Upper(before))
        && points.LowerTwoSigma(point).Equals(points.LowerTwoSigma(before)) && points.UpperTwoSigma(point).Equals(points.UpperTwoSigma(before));
}
