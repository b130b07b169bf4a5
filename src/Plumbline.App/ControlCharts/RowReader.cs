using System.Text;
using CsvHelper;
using Plumbline.Core.Spc;

namespace Plumbline.App.ControlCharts;

/// <summary>Reads the cells of one row as what they are, and says where one is not.</summary>
internal sealed class RowReader(CsvReader rows, ChartKind kind, Action<int, string, string> problem)
{
    private FileColumns _columns = new(-1, -1, -1, -1, -1, -1, -1, -1, 0);

    /// <summary>The series' name.</summary>
    public ReadOnlySpan<byte> Name => rows.GetSpan(_columns.Series);

    /// <summary>Where the name is, the first column being 1.</summary>
    public int NameColumn => _columns.Series + 1;

    /// <summary>Where the date is.</summary>
    public int DateColumn => _columns.Date + 1;

    private bool NeedsDenominator => kind is ChartKind.P or ChartKind.PPrime or ChartKind.U or ChartKind.UPrime;

    public bool ReadHeader()
    {
        if (FileColumns.Read([.. rows.Headers], kind, problem) is not { } columns)
            return false;
        _columns = columns;
        return true;
    }

    /// <summary>The row has as many cells as the header.</summary>
    public bool HasCells()
    {
        if (rows.FieldCount == _columns.Count)
            return true;
        problem(0, $"{rows.FieldCount} cells", $"{_columns.Count}, as in the header");
        return false;
    }

    public void Start(SeriesRows series) => series.Start(Name, rows.GetRawSpan(_columns.Series), Direction() ?? ImprovementDirection.Neutral);

    public void ReadInto(SeriesRows series, long line)
    {
        if (series.Count > 0 && Direction() is { } direction && direction != series.Direction)
            Refuse(_columns.Direction, SpcCodes.Of(series.Direction), "as in the first row of the series");
        var value = Number(_columns.Value, "a number, or blank for a missing period");
        var denominator = NeedsDenominator ? Number(_columns.Denominator, "a number, or blank where there is none") : double.NaN;
        JudgeNumbers(value, denominator);
        var marks = (Flag(_columns.Rebase) && series.Count > 0 ? PointMarks.StartsSegment : PointMarks.None)
            | (Flag(_columns.Exclude) ? PointMarks.Excluded : PointMarks.None);
        series.Add(line, rows.GetRawSpan(_columns.Date), rows.GetRawSpan(_columns.Value), value, denominator, Number(_columns.Target, "a number, or blank for no target"), marks);
    }

    // What a count, a rate or an interval cannot be. NaN, a blank, passes every comparison here.
    private void JudgeNumbers(double value, double denominator)
    {
        if (value < 0 && kind is not (ChartKind.Xmr or ChartKind.Mr or ChartKind.Run or ChartKind.XBar or ChartKind.S))
            Refuse(_columns.Value, "0 or more", $"on a {SpcCodes.Of(kind)} chart");
        if (!NeedsDenominator)
            return;
        if (denominator < 0)
            Refuse(_columns.Denominator, "0 or more", "of a denominator");
        if (!double.IsNaN(value) && double.IsNaN(denominator))
            Refuse(_columns.Denominator, "a denominator", "beside a value");
        if (value > 0 && denominator == 0)
            Refuse(_columns.Denominator, "more than 0", "beside a value above 0");
        if (value > denominator && denominator > 0 && kind is ChartKind.P or ChartKind.PPrime)
            Refuse(_columns.Value, "no more than its denominator", "on a proportion chart");
    }

    private double Number(int column, string expected)
    {
        if (column < 0)
            return double.NaN;
        if (rows.GetSpan(column).Trim((byte)' ').IsEmpty)
            return double.NaN;
        if (rows.TryParse<double>(column, out var number) && double.IsFinite(number))
            return number;
        Refuse(column, expected, null);
        return double.NaN;
    }

    private bool Flag(int column)
    {
        if (column < 0)
            return false;
        var text = rows.GetSpan(column).Trim((byte)' ');
        if (text.IsEmpty || text.SequenceEqual("0"u8))
            return false;
        if (!text.SequenceEqual("1"u8))
            Refuse(column, "1, 0 or blank", null);
        return true;
    }

    private ImprovementDirection? Direction()
    {
        if (_columns.Direction < 0)
            return null;
        var text = rows.GetSpan(_columns.Direction).Trim((byte)' ');
        if (text.IsEmpty)
            return null;
        if (text.SequenceEqual("increase"u8))
            return ImprovementDirection.Increase;
        if (text.SequenceEqual("decrease"u8))
            return ImprovementDirection.Decrease;
        if (text.SequenceEqual("neutral"u8))
            return ImprovementDirection.Neutral;
        Refuse(_columns.Direction, "increase, decrease or neutral", null);
        return null;
    }

    private void Refuse(int column, string expected, string? where)
    {
        var text = rows.GetSpan(column);
        problem(column + 1, text.IsEmpty ? "a blank" : Encoding.UTF8.GetString(text), where is null ? expected : $"{expected} {where}");
    }
}
