using Plumbline.Core.Periods;
using Plumbline.Core.Text;
using Plumbline.Core.TimeSeries;
using PeriodLength = Plumbline.Core.Periods.Frequency;

namespace Plumbline.App.ControlCharts.Rows;

/// <summary>The dates of a series' rows as they are read, and what follows from them at the end: the rows' order and the periods without a row.</summary>
internal sealed class SeriesDates
{
    private int[] _months = new int[64];
    private int[] _days = new int[64];
    private int _count;
    private int _length;
    private int _step;
    private bool _yearFirst;
    private bool _climb;
    private bool _even;
    private bool _edges;

    /// <summary>The rows in order of time, those of one date in file order; null if the file is already in order, or has no dates.</summary>
    public int[]? Order { get; private set; }

    /// <summary>The length of the periods; null if the rows have labels.</summary>
    public PeriodLength? Frequency { get; private set; }

    /// <summary>The step between periods; null if it cannot show which periods are missing.</summary>
    public Rhythm? Rhythm { get; private set; }

    /// <summary>Whether each period directly follows the one before, counting those without a row.</summary>
    public bool EachFollows => Starts.Length > 0 ? Rhythm?.Step == 1 : Frequency is not null && _step <= 1;

    /// <summary>The first day of each row's period; empty if the rows follow one another, or have labels.</summary>
    public DateOnly[] Starts { get; private set; } = [];

    /// <summary>Whether two rows have the same date, as in a subgroup.</summary>
    public bool AreOne(SeriesRows rows, int row, int other) =>
        Starts.Length > 0 ? Starts[row] == Starts[other] : rows.DateText(row).SequenceEqual(rows.DateText(other));

    /// <summary>Whether the dates are quarters or halves whose kind of year (calendar or financial) is not given; their order is the same in both.</summary>
    public bool IsUndecided { get; private set; }

    /// <summary>The first day of a row's period.</summary>
    public DateOnly StartOf(int row) => Starts.Length > 0 ? Starts[row] : new DateOnly(_months[row] / 12, (_months[row] % 12) + 1, 1);

    public void Start() => (_count, _step, _yearFirst, _climb, _even, _edges) = (0, 0, true, true, true, true);

    /// <summary>Adds the next row's date. Nearly every date is year first and is parsed at once; any other makes the whole series be parsed again by <see cref="RowDates"/>.</summary>
    /// <returns>Whether the date is year first.</returns>
    public bool Add(ReadOnlySpan<byte> date)
    {
        if (!_yearFirst) return false;
        if (!TryRead(date, out var month, out var day) || (_count > 0 && date.Length != _length))
        {
            _yearFirst = false;
            return false;
        }

        if (_count == _months.Length) Grow();
        if (_count > 0)
        {
            var step = month - _months[_count - 1];
            if (_count == 1) _step = step;
            _even &= step == _step;
            _climb &= step > 0 || (step == 0 && day > _days[_count - 1]);
        }

        _edges &= day == 1 || (day >= 28 && day == DaysIn(month));
        (_months[_count], _days[_count], _length) = (month, day, date.Length);
        _count++;
        return true;
    }

    /// <summary>Completes the dates after the last row.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="reader">Reads dates that are not year first.</param>
    /// <param name="spaced">Whether a period without a row counts as missing: not on a chart of intervals between events.</param>
    /// <param name="problem">Receives the row of an invalid date.</param>
    /// <returns>The rows whose date an earlier row has, with that row.</returns>
    public IReadOnlyList<(int Row, int First)> Settle(SeriesRows rows, RowDates reader, bool spaced, Action<int, Problem> problem)
    {
        (Order, Rhythm, Starts, Frequency, IsUndecided) = (null, null, [], PeriodLength.Month, false);
        if (_yearFirst && _climb && _edges && _even && (_step > 0 || _count == 1)) return [];

        (Frequency, var starts) = _yearFirst ? YearFirst() : reader.Read(rows, problem);
        IsUndecided = !_yearFirst && Frequency is not null && Period.IsUndecidedQuarter(rows.DateString(0));
        if (Frequency is null) return RepeatedLabels(rows);
        if (starts.Length == 0) return [];
        if (Frequency == PeriodLength.Day && MonthsOf(starts) is { } months) (Frequency, starts) = (PeriodLength.Month, months);

        var order = Enumerable.Range(0, starts.Length).ToArray();
        if (!IsAscending(starts))
        {
            Array.Sort(order, (a, b) => starts[a].CompareTo(starts[b]) is var sign && sign != 0 ? sign : a.CompareTo(b));
            Order = order;
        }

        Starts = starts;
        if (spaced) Rhythm = Rhythm.Of(Frequency.Value, Array.ConvertAll(order, row => starts[row]));
        return Repeated(order, (a, b) => starts[a] == starts[b]);
    }

    private (PeriodLength? Frequency, DateOnly[] Starts) YearFirst()
    {
        var starts = new DateOnly[_count];
        for (var row = 0; row < _count; row++) starts[row] = new DateOnly(_months[row] / 12, (_months[row] % 12) + 1, _days[row]);
        return (_length == 7 ? PeriodLength.Month : PeriodLength.Day, starts);
    }

    // Days stand for their months if each is the first or last of its month, and no month has two different days.
    private static DateOnly[]? MonthsOf(DateOnly[] days)
    {
        if (!Array.TrueForAll(days, static day => day.Day == 1 || day.AddDays(1).Day == 1)) return null;
        var byMonth = new Dictionary<DateOnly, DateOnly>();
        foreach (var day in days)
        {
            if (!byMonth.TryAdd(Month(day), day) && byMonth[Month(day)] != day) return null;
        }

        return Array.ConvertAll(days, Month);

        static DateOnly Month(DateOnly day) => new(day.Year, day.Month, 1);
    }

    private static bool IsAscending(DateOnly[] starts)
    {
        for (var row = 1; row < starts.Length; row++)
        {
            if (starts[row] < starts[row - 1]) return false;
        }

        return true;
    }

    private static List<(int Row, int First)> RepeatedLabels(SeriesRows rows)
    {
        var byText = Enumerable.Range(0, rows.Count).ToArray();
        Array.Sort(byText, (a, b) => rows.DateText(a).SequenceCompareTo(rows.DateText(b)) is var sign && sign != 0 ? sign : a.CompareTo(b));
        return Repeated(byText, (a, b) => rows.DateText(a).SequenceEqual(rows.DateText(b)));
    }

    private static List<(int Row, int First)> Repeated(int[] order, Func<int, int, bool> same)
    {
        var repeated = new List<(int Row, int First)>();
        for (int i = 1, first = 0; i < order.Length; i++)
        {
            if (!same(order[first], order[i])) first = i;
            else repeated.Add((order[i], order[first]));
        }

        repeated.Sort();
        return repeated;
    }

    // 2019-04 or 2019-04-01, within the years that periods support.
    private static bool TryRead(ReadOnlySpan<byte> date, out int month, out int day)
    {
        (month, day) = (0, 1);
        if (date.Length is not (7 or 10) || date[4] != '-') return false;
        int d0 = date[0] - '0', d1 = date[1] - '0', d2 = date[2] - '0', d3 = date[3] - '0', m0 = date[5] - '0', m1 = date[6] - '0';
        if ((uint)d0 > 9 || (uint)d1 > 9 || (uint)d2 > 9 || (uint)d3 > 9 || (uint)m0 > 1 || (uint)m1 > 9) return false;
        var year = (d0 * 1000) + (d1 * 100) + (d2 * 10) + d3;
        var ofYear = (m0 * 10) + m1;
        if (year is < 1900 or > 2199 || ofYear is 0 or > 12) return false;
        month = (year * 12) + ofYear - 1;
        if (date.Length == 7) return true;
        int t0 = date[8] - '0', t1 = date[9] - '0';
        if (date[7] != '-' || (uint)t0 > 3 || (uint)t1 > 9) return false;
        day = (t0 * 10) + t1;
        return day >= 1 && (day <= 28 || day <= DaysIn(month));
    }

    private static int DaysIn(int month) => DateTime.DaysInMonth(month / 12, (month % 12) + 1);

    private void Grow()
    {
        Array.Resize(ref _months, _months.Length * 2);
        Array.Resize(ref _days, _days.Length * 2);
    }
}
