using System.Text;
using Plumbline.App.ControlCharts.Rows;
using Plumbline.App.Csv;
using Plumbline.Core.Spc;

namespace Plumbline.App.ControlCharts;

/// <summary>The points file: one row for each point, in the order of the input.</summary>
internal sealed class PointsFile
{
    private static readonly byte[][] TypeNames = [.. Enum.GetValues<Variation>().Select(type => Encoding.UTF8.GetBytes(SpcCodes.Of(type)))];

    private static readonly string[] Columns = ["series", "date", "value", "segment", "mean", "lower", "upper", "lower_2sigma", "upper_2sigma", "outside", "shift", "trend", "two_of_three", "type"];

    private static readonly CsvCells NoSignals = Signs(new(), PointSignals.None);

    private readonly ChartKind _kind;
    private readonly NaturalBounds _bounds;
    private readonly CsvText _csv;
    private readonly CsvCells _limits = new();
    private int[] _places = [];

    public PointsFile(Stream stream, ChartKind kind)
    {
        (_kind, _bounds, _csv) = (kind, NaturalBounds.Of(kind), new(stream, Columns));
    }

    /// <summary>Writes a series: one row for each input row, and none for a period without a row.</summary>
    public void Write(SeriesRows rows, SeriesPoints points)
    {
        if (rows.Dates.Order is null || points.Subgrouped)
        {
            for (int point = 0, before = -1; point < points.Count; point++)
            {
                if (!points.HasRow(point))
                    continue;
                Write(rows, points, point, before);
                before = point;
            }

            return;
        }

        if (_places.Length < rows.Count)
            _places = new int[rows.Count];
        for (var point = 0; point < points.Count; point++)
        {
            if (points.HasRow(point))
                _places[points.Row(point)] = point;
        }

        for (var row = 0; row < rows.Count; row++)
            Write(rows, points, _places[row], before: -1);
    }

    public void Flush() => _csv.Flush();

    private void Write(SeriesRows rows, SeriesPoints points, int point, int before)
    {
        var row = points.Row(point);
        _csv.Cells.Append(rows.NameCell).Copy(rows.DateText(row));
        if (_kind is ChartKind.Xmr or ChartKind.Run or ChartKind.C or ChartKind.G or ChartKind.T)
            _csv.Cells.Number(rows.ValueText(row));
        else
            _csv.Cells.Number(points.Values[point]);

        // Most points have the limits of the point before.
        if (before < 0 || points.Segment(point) != points.Segment(before) || !SameLines(points, point, before))
            WriteLimits(points, point);
        _csv.Cells.Append(_limits);

        // Most points have no signal.
        if (points.Signals(point) is var signals && signals == PointSignals.None)
            _csv.Cells.Append(NoSignals);
        else
            Signs(_csv.Cells, signals);
        _csv.Cells.Copy(TypeNames[(int)points.Type(point)]);
        _csv.EndRow();
    }

    private static CsvCells Signs(CsvCells cells, PointSignals signals)
    {
        Sign(PointSignals.OutsideHigh, PointSignals.OutsideLow);
        Sign(PointSignals.ShiftHigh, PointSignals.ShiftLow);
        Sign(PointSignals.TrendHigh, PointSignals.TrendLow);
        Sign(PointSignals.TwoOfThreeHigh, PointSignals.TwoOfThreeLow);
        return cells;

        void Sign(PointSignals high, PointSignals low) =>
            cells.Number((signals & high) != PointSignals.None ? "1"u8 : (signals & low) != PointSignals.None ? "-1"u8 : "0"u8);
    }

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
