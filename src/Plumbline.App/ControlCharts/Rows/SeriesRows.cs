using System.Text;
using Plumbline.App.Csv;
using Plumbline.Core.Spc;

namespace Plumbline.App.ControlCharts.Rows;

/// <summary>The rows of one series, kept until it ends; the next series reuses the memory.</summary>
internal sealed class SeriesRows
{
    private byte[] _text = new byte[4096];
    private int _textLength;
    private int _nameEnd;
    private int[] _dateEnds = new int[64];
    private int[] _valueEnds = new int[64];
    private long[] _lines = new long[64];

    public int Count { get; private set; }

    public ImprovementDirection Direction { get; private set; }

    public double[] Values { get; private set; } = new double[64];

    public double[] Denominators { get; private set; } = new double[64];

    public double[] Targets { get; private set; } = new double[64];

    public PointMarks[] Marks { get; private set; } = new PointMarks[64];

    /// <summary>Whether any point is marked.</summary>
    public bool AnyMarks { get; private set; }

    /// <summary>The dates of its rows.</summary>
    public SeriesDates Dates { get; } = new();

    /// <summary>The signs beside its numbers.</summary>
    public PrintedSigns Signs { get; } = new();

    /// <summary>The series' name.</summary>
    public ReadOnlySpan<byte> Name => _text.AsSpan(0, _nameEnd);

    /// <summary>The series' name as an output cell: unchanged, but guarded if a spreadsheet would run it as a formula.</summary>
    public CsvCells NameCell { get; } = new();

    /// <summary>The series' name as text.</summary>
    public string NameText => FormulaGuard.Unguard(Encoding.UTF8.GetString(Name));

    /// <summary>Starts a series.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="asWritten">Its name as a cell, with its quotes.</param>
    /// <param name="direction">The direction of improvement.</param>
    public void Start(ReadOnlySpan<byte> name, ReadOnlySpan<byte> asWritten, ImprovementDirection direction)
    {
        (Count, _textLength, AnyMarks, Direction) = (0, 0, false, direction);
        Dates.Start();
        Signs.Start();
        Keep(name);
        _nameEnd = _textLength;
        NameCell.Clear();
        NameCell.Copy(asWritten);
    }

    /// <summary>Adds a row.</summary>
    /// <param name="line">Its line in the file.</param>
    /// <param name="dateCell">Its date as a cell, with its quotes.</param>
    /// <param name="valueCell">Its value as written.</param>
    /// <param name="numbers">Its value, denominator and target; NaN for each that is missing.</param>
    /// <param name="marks">Its marks: rebase, exclude.</param>
    public void Add(long line, ReadOnlySpan<byte> dateCell, ReadOnlySpan<byte> valueCell, (double Value, double Denominator, double Target) numbers, PointMarks marks)
    {
        if (Count == Values.Length)
            Grow();
        _lines[Count] = line;
        Keep(dateCell);
        _dateEnds[Count] = _textLength;
        Keep(valueCell);
        _valueEnds[Count] = _textLength;
        (Values[Count], Denominators[Count], Targets[Count], Marks[Count]) = (numbers.Value, numbers.Denominator, numbers.Target, marks);
        AnyMarks |= marks != PointMarks.None;
        Count++;
    }

    /// <summary>The date of a row as a cell.</summary>
    public ReadOnlySpan<byte> DateText(int row)
    {
        var start = row == 0 ? _nameEnd : _valueEnds[row - 1];
        return _text.AsSpan(start, _dateEnds[row] - start);
    }

    public ReadOnlySpan<byte> ValueText(int row) => _text.AsSpan(_dateEnds[row], _valueEnds[row] - _dateEnds[row]);

    public string DateString(int row) => CsvCells.Decode(DateText(row));

    /// <summary>The line of the file that a row is on.</summary>
    public long Line(int row) => _lines[row];

    private void Keep(ReadOnlySpan<byte> text)
    {
        if (_textLength + text.Length > _text.Length)
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _textLength + text.Length));
        text.CopyTo(_text.AsSpan(_textLength));
        _textLength += text.Length;
    }

    private void Grow()
    {
        var length = Values.Length * 2;
        Array.Resize(ref _dateEnds, length);
        Array.Resize(ref _valueEnds, length);
        Array.Resize(ref _lines, length);
        (Values, Denominators, Targets, Marks) = (Longer(Values), Longer(Denominators), Longer(Targets), Longer(Marks));

        T[] Longer<T>(T[] column)
        {
            Array.Resize(ref column, length);
            return column;
        }
    }
}
