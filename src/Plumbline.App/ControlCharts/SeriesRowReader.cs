using System.Globalization;
using System.Text;
using CsvHelper;
using Plumbline.App.ControlCharts.Rows;
using Plumbline.App.Csv;
using Plumbline.Core.Spc;
using Plumbline.Core.Text;

namespace Plumbline.App.ControlCharts;

/// <summary>Reads the cells of one row, and reports those that are invalid.</summary>
internal sealed class SeriesRowReader(CsvReader rows, ControlChartFileOptions options, bool hasDecimalCommas, Action<int, Problem> problem)
{
    private const string BlankForMissing = "a number, or blank for a missing period";

    private readonly byte[] _onlyName = Encoding.UTF8.GetBytes(options.OnlySeries);
    private readonly byte[] _onlyCell = CsvCells.Encode(options.OnlySeries);
    private readonly double _least = options.Bounds.Least ?? double.NaN;
    private readonly double _greatest = options.Bounds.Greatest ?? double.NaN;
    private FileColumns _columns = new(-1, -1, -1, -1, -1, -1, -1, -1, 0);
    private bool _copies = true;

    /// <summary>Whether a column names the series.</summary>
    public bool HasNames => _columns.Series >= 0;

    /// <summary>The series' name.</summary>
    public ReadOnlySpan<byte> Name => HasNames ? rows.GetSpan(_columns.Series) : _onlyName;

    /// <summary>The column of the name, from 1.</summary>
    public int NameColumn => _columns.Series + 1;

    /// <summary>The date; empty if the row is too short.</summary>
    public ReadOnlySpan<byte> Date => rows.GetSpan(_columns.Date);

    /// <summary>The column of the date, from 1.</summary>
    public int DateColumn => _columns.Date + 1;

    /// <summary>The column of the target, from 1.</summary>
    public int TargetColumn => _columns.Target + 1;

    private bool NeedsDenominator => options.Kind is ChartKind.P or ChartKind.PPrime or ChartKind.U or ChartKind.UPrime;

    // On the other charts a value is a count or an interval.
    private bool TakesPercentages => options.Kind is ChartKind.Xmr or ChartKind.Mr or ChartKind.Run or ChartKind.XBar or ChartKind.S;

    public bool ReadHeader()
    {
        if (FileColumns.Read([.. rows.Headers], options, (column, found, expected) => problem(column, new Problem(found, expected))) is not { } columns)
            return false;
        (_columns, _copies) = (columns, rows.Separator == ',');
        return true;
    }

    /// <summary>Whether the whole row is blank, given its name or date.</summary>
    public bool IsBlankRow(ReadOnlySpan<byte> leading)
    {
        if (leading is [> (byte)' ' and < 0x80, ..]) return false;
        for (var i = 0; i < rows.FieldCount; i++)
        {
            if (!IsBlank(rows.GetSpan(i))) return false;
        }

        return true;
    }

    /// <summary>Whether a cell is blank, with any kind of space.</summary>
    public static bool IsBlank(ReadOnlySpan<byte> cell) =>
        cell.IsEmpty || (cell[0] is <= (byte)' ' or >= 0x80 && string.IsNullOrWhiteSpace(PlainText.Read(Encoding.UTF8.GetString(cell))));

    /// <summary>Whether the row has as many cells as the header, apart from blank ones at the end.</summary>
    public bool HasCells()
    {
        if (rows.FieldCount == _columns.Count)
            return true;
        var more = _columns.Count;
        while (more < rows.FieldCount && IsBlank(rows.GetSpan(more)))
            more++;
        if (rows.FieldCount > _columns.Count && more == rows.FieldCount)
            return true;
        problem(0, new Problem($"{rows.FieldCount} cells", $"{_columns.Count}, as in the header"));
        return false;
    }

    public void Start(SeriesRows series)
    {
        var cell = !HasNames ? _onlyCell : _copies || CsvCells.IsPlain(Name) ? rows.GetRawSpan(_columns.Series) : CsvCells.Encode(Encoding.UTF8.GetString(Name));
        series.Start(Name, cell, Direction() ?? ImprovementDirection.Neutral);
    }

    public void ReadInto(SeriesRows series, ReadOnlySpan<byte> date, long line)
    {
        if (series.Count > 0 && Direction() is { } direction && direction != series.Direction)
            Refuse(_columns.Direction, $"{SpcCodes.Of(series.Direction)} as in the first row of the series");
        var value = Value(series, out var cell);
        var denominator = NeedsDenominator ? Number(_columns.Denominator, "a number, or blank if there is none", takesPercentages: false) : CellNumber.None;
        JudgeNumbers(value, denominator);
        var target = Target(series);
        var marks = (Flag(_columns.Rebase) && series.Count > 0 ? PointMarks.StartsSegment : PointMarks.None)
            | (Flag(_columns.Exclude) ? PointMarks.Excluded : PointMarks.None);
        var isYearFirst = series.Dates.Add(date);
        series.Add(line, isYearFirst ? date : _copies || CsvCells.IsPlain(date) ? rows.GetRawSpan(_columns.Date) : CsvCells.Encode(Encoding.UTF8.GetString(date)), cell, (value, denominator.Number, target), marks);
    }

    // A plain number is written unchanged; any other as the number that was read, so that the points file holds only numbers.
    private double Value(SeriesRows series, out ReadOnlySpan<byte> cell)
    {
        cell = rows.GetSpan(_columns.Value);
        if (TryPlain(cell, out var number))
        {
            series.Signs.Value(series.Count, new(number));
            return number;
        }

        var read = Number(_columns.Value, BlankForMissing, TakesPercentages);
        cell = double.IsNaN(read.Number) ? [] : Encoding.UTF8.GetBytes(read.Number.ToString(CultureInfo.InvariantCulture));
        if (!double.IsNaN(read.Number)) series.Signs.Value(series.Count, read);
        return read.Number;
    }

    private double Target(SeriesRows series)
    {
        if (_columns.Target < 0) return double.NaN;
        var target = Number(_columns.Target, "a number, or blank for no target", TakesPercentages || NeedsDenominator);
        series.Signs.Target(series.Count, target);
        return target.IsPercent && NeedsDenominator ? target.Number / 100 : target.Number;
    }

    // Refuses impossible counts, rates and intervals, each cell once. NaN (a blank or refused cell) passes every comparison here.
    private void JudgeNumbers(double value, CellNumber read)
    {
        var denominator = read.Number;
        var isBelow = value < 0 && options.Kind is not (ChartKind.Xmr or ChartKind.Mr or ChartKind.Run or ChartKind.XBar or ChartKind.S);
        if (isBelow)
            Refuse(_columns.Value, $"0 or more on a {SpcCodes.Of(options.Kind)} chart");
        if (!NeedsDenominator)
        {
            if (value < _least && !isBelow)
                Refuse(_columns.Value, string.Create(CultureInfo.InvariantCulture, $"{_least} or more, the lower bound given"));
            if (value > _greatest)
                Refuse(_columns.Value, string.Create(CultureInfo.InvariantCulture, $"{_greatest} or less, the upper bound given"));
            return;
        }

        if (denominator < 0)
            Refuse(_columns.Denominator, "0 or more of a denominator");
        if (!double.IsNaN(value) && double.IsNaN(denominator) && !read.IsRefused)
            Refuse(_columns.Denominator, "a denominator beside a value");
        if (value > 0 && denominator == 0)
            Refuse(_columns.Denominator, "more than 0 beside a value above 0");
        if (value > denominator && denominator > 0 && options.Kind is ChartKind.P or ChartKind.PPrime)
            Refuse(_columns.Value, "no more than its denominator on a proportion chart");
    }

    private CellNumber Number(int column, string expected, bool takesPercentages)
    {
        var cell = rows.GetSpan(column);
        if (TryPlain(cell, out var plain))
            return new(plain);
        if (cell.IsEmpty)
            return CellNumber.None;
        if (CellNumber.Read(Encoding.UTF8.GetString(cell), hasDecimalCommas) is not { } read)
        {
            Refuse(column, expected);
            return CellNumber.Refused;
        }

        if (!read.IsPercent || takesPercentages)
            return read;
        Refuse(column, NeedsDenominator ? "a count, its denominator in column n" : "a number without %, because a count is not a percentage");
        return CellNumber.Refused;
    }

    // In a file with decimal commas, 1.234 means 1,234.
    private bool TryPlain(ReadOnlySpan<byte> cell, out double number)
    {
        number = double.NaN;
        return !hasDecimalCommas && PlainNumber.TryRead(cell, out number);
    }

    private bool Flag(int column)
    {
        if (column < 0)
            return false;
        var text = rows.GetSpan(column).Trim((byte)' ');
        if (text.IsEmpty || text.SequenceEqual("0"u8))
            return false;
        if (!text.SequenceEqual("1"u8))
            Refuse(column, "1, 0 or blank");
        return true;
    }

    private ImprovementDirection? Direction()
    {
        if (_columns.Direction < 0)
            return null;
        var text = rows.GetSpan(_columns.Direction);
        if (DirectionWords.Read(text) is { } direction)
            return direction;
        if (IsBlank(text))
            return null;
        Refuse(_columns.Direction, DirectionWords.Expected);
        return null;
    }

    private void Refuse(int column, string expected)
    {
        var text = rows.GetSpan(column);
        problem(column + 1, new Problem(text.IsEmpty ? "a blank" : Encoding.UTF8.GetString(text), expected));
    }
}
