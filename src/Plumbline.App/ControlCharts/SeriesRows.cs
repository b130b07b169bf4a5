using System.Buffers;
using System.Text;
using Plumbline.Core.Spc;

namespace Plumbline.App.ControlCharts;

/// <summary>The rows of one series, kept until it ends; the memory is used again for the next.</summary>
internal sealed class SeriesRows
{
    private static readonly SearchValues<byte> DateLetters = SearchValues.Create("0123456789-"u8);

    private byte[] _text = new byte[4096];
    private int _textLength;
    private int _nameEnd;
    private int _writtenEnd;
    private int[] _dateEnds = new int[64];
    private int[] _valueEnds = new int[64];
    private long[] _lines = new long[64];
    private bool _datesSortable;
    private bool _datesAscend;
    private bool _datesClimb;

    public int Count { get; private set; }

    public ImprovementDirection Direction { get; private set; }

    public double[] Values { get; private set; } = new double[64];

    public double[] Denominators { get; private set; } = new double[64];

    public double[] Targets { get; private set; } = new double[64];

    public PointMarks[] Marks { get; private set; } = new PointMarks[64];

    /// <summary>Some point is marked.</summary>
    public bool AnyMarks { get; private set; }

    /// <summary>The series' name.</summary>
    public ReadOnlySpan<byte> Name => _text.AsSpan(0, _nameEnd);

    /// <summary>The series' name as it stands in the file.</summary>
    public ReadOnlySpan<byte> NameAsWritten => _text.AsSpan(_nameEnd, _writtenEnd - _nameEnd);

    /// <summary>The rows in order of time, those of one date as they came; null where the file has them so, or their dates are none.</summary>
    public int[]? Order { get; private set; }

    /// <summary>Begins a series.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="asWritten">Its name as it stands in the file, quotes and all.</param>
    /// <param name="direction">Which way is better.</param>
    public void Start(ReadOnlySpan<byte> name, ReadOnlySpan<byte> asWritten, ImprovementDirection direction)
    {
        (Count, _textLength, AnyMarks, Direction) = (0, 0, false, direction);
        (_datesSortable, _datesAscend, _datesClimb, Order) = (true, true, true, null);
        Keep(name);
        _nameEnd = _textLength;
        Keep(asWritten);
        _writtenEnd = _textLength;
    }

    public void Add(long line, ReadOnlySpan<byte> date, ReadOnlySpan<byte> valueText, double value, double denominator, double target, PointMarks marks)
    {
        if (Count == Values.Length)
            Grow();
        _datesSortable = _datesSortable && IsYearFirst(date) && (Count == 0 || DateText(Count - 1).Length == date.Length);
        if (_datesAscend && Count > 0)
        {
            var sign = DateText(Count - 1).SequenceCompareTo(date);
            (_datesAscend, _datesClimb) = (sign <= 0, _datesClimb && sign < 0);
        }

        _lines[Count] = line;
        Keep(date);
        _dateEnds[Count] = _textLength;
        Keep(valueText);
        _valueEnds[Count] = _textLength;
        (Values[Count], Denominators[Count], Targets[Count], Marks[Count]) = (value, denominator, target, marks);
        AnyMarks |= marks != PointMarks.None;
        Count++;
    }

    public ReadOnlySpan<byte> DateText(int row)
    {
        var start = row == 0 ? _writtenEnd : _valueEnds[row - 1];
        return _text.AsSpan(start, _dateEnds[row] - start);
    }

    public ReadOnlySpan<byte> ValueText(int row) => _text.AsSpan(_dateEnds[row], _valueEnds[row] - _dateEnds[row]);

    public string DateString(int row) => Encoding.UTF8.GetString(DateText(row)).Trim('"');

    /// <summary>The line of the file a row stands on.</summary>
    public long Line(int row) => _lines[row];

    /// <summary>Settles the order of the rows, once all are there.</summary>
    /// <returns>The rows whose date an earlier row has.</returns>
    public IReadOnlyList<int> Settle(RowDates dates)
    {
        if (_datesSortable && _datesAscend && _datesClimb)
            return [];
        var order = Enumerable.Range(0, Count).ToArray();
        if (_datesSortable)
        {
            Array.Sort(order, (a, b) => DateText(a).SequenceCompareTo(DateText(b)) is var sign && sign != 0 ? sign : a.CompareTo(b));
            return Repeats(order, (a, b) => DateText(a).SequenceEqual(DateText(b)));
        }

        if (dates.Days(this) is { } days)
        {
            Array.Sort(order, (a, b) => days[a].CompareTo(days[b]) is var sign && sign != 0 ? sign : a.CompareTo(b));
            return Repeats(order, (a, b) => days[a] == days[b]);
        }

        var byText = (int[])order.Clone();
        Array.Sort(byText, (a, b) => DateText(a).SequenceCompareTo(DateText(b)) is var sign && sign != 0 ? sign : a.CompareTo(b));
        return RepeatsIn(byText, (a, b) => DateText(a).SequenceEqual(DateText(b)));
    }

    private IReadOnlyList<int> Repeats(int[] order, Func<int, int, bool> same)
    {
        for (var i = 0; i < order.Length && Order is null; i++)
        {
            if (order[i] != i)
                Order = order;
        }

        return RepeatsIn(order, same);
    }

    private static IReadOnlyList<int> RepeatsIn(int[] order, Func<int, int, bool> same) =>
        [.. order.Where((row, i) => i > 0 && same(order[i - 1], row)).Order()];

    // 2019-04, 2019-04-01 and the like, whose order as text is their order in time.
    private static bool IsYearFirst(ReadOnlySpan<byte> date) =>
        date.Length is >= 7 and <= 10 && date[4] == '-' && !date[..4].ContainsAnyExceptInRange((byte)'0', (byte)'9')
        && !date[5..].ContainsAnyExcept(DateLetters);

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
