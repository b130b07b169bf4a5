using System.Globalization;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;

namespace Plumbline.App.ControlCharts.Rows;

/// <summary>Reads the dates of a series' rows in any supported form. Parsed texts are cached, because the series of a file mostly share their dates.</summary>
internal sealed class RowDates
{
    private const int MostRemembered = 100_000;

    // A quarter whose kind of year is not given (Q1 2023) has the same order and spacing in either kind: one is assumed, and never shown.
    private static readonly FinancialCalendar Calendar = FinancialCalendar.April.With(QuarterNaming.Financial);

    private readonly Dictionary<(string Text, Frequency? Expected), Period?> _known = [];

    /// <summary>The first days of the rows' periods and their frequency; the frequency is null if the rows have labels instead of dates.</summary>
    public (Frequency? Frequency, DateOnly[] Starts) Read(SeriesRows rows, Action<int, Problem> problem)
    {
        var read = new Period?[rows.Count];
        for (var row = 0; row < read.Length; row++) read[row] = Read(rows.DateString(row), null);
        if (AreLabels(rows, read)) return (null, []);

        var example = Array.FindIndex(read, static period => period is not null);
        for (var row = 0; row < read.Length; row++)
        {
            if (read[row] is null) problem(row, Problem.With(rows.DateString(row), $"a date, as {Example(rows, example)}"));
        }

        if (Array.Exists(read, static period => period is null)) return (Frequency.Day, []);
        return InOneFrequency(rows, read, problem) is { } frequency ? (frequency, [.. read.Select(static period => period!.First)]) : (Frequency.Day, []);
    }

    /// <summary>Whether a cell is a date.</summary>
    public bool IsDate(string text) => Read(text, null) is not null;

    // A day that is the first or last of a month, quarter or week may stand for it among others named as such: a spreadsheet turns some cells into 01/02/2021 and leaves Jan-21 in others.
    private Frequency? InOneFrequency(SeriesRows rows, Period?[] read, Action<int, Problem> problem)
    {
        var leading = Array.FindIndex(read, static period => period!.Frequency != Frequency.Day);
        if (leading < 0) return Frequency.Day;
        var (frequency, undecided) = (read[leading]!.Frequency, Period.IsUndecidedQuarter(rows.DateString(leading)));
        for (var row = 0; row < read.Length; row++)
        {
            if (read[row]!.Frequency == frequency && Period.IsUndecidedQuarter(rows.DateString(row)) == undecided) continue;
            if (read[row]!.Frequency == Frequency.Day && Read(rows.DateString(row), frequency) is { } named)
            {
                read[row] = named;
                continue;
            }

            if (read[row]!.Frequency == frequency)
            {
                problem(row, Problem.With(rows.DateString(row), $"quarters named in one way, {Example(rows, leading)}: one of these two says whether its year is calendar or financial, the other does not"));
                return null;
            }

            problem(row, Problem.With(rows.DateString(row), $"the dates of a series in one frequency: this is a {Names<Frequency>.Of(read[row]!.Frequency)}, and {Example(rows, leading)} is a {Names<Frequency>.Of(frequency)}"));
            return null;
        }

        return frequency;
    }

    // Labels such as patients and batches; also numbered points, where some numbers look like years.
    private static bool AreLabels(SeriesRows rows, Period?[] read) =>
        Array.TrueForAll(read, static period => period is null)
        || (Array.Exists(read, static period => period is null) && Enumerable.Range(0, rows.Count).All(row => rows.DateString(row).Trim() is { Length: > 0 } text && text.All(char.IsAsciiDigit)));

    private static string Example(SeriesRows rows, int row) =>
        string.Create(CultureInfo.InvariantCulture, $"“{rows.DateString(row).Trim()}” in row {rows.Line(row)}");

    private Period? Read(string text, Frequency? expected)
    {
        if (_known.TryGetValue((text, expected), out var known)) return known;
        if (_known.Count >= MostRemembered) _known.Clear();

        // Year first without leading zeros, or a spreadsheet's date cell with its time of midnight.
        var plain = DateTime.TryParseExact(text.Trim(), ["yyyy-M-d", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) && time.TimeOfDay == TimeSpan.Zero
            ? time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : text;
        var read = Period.Parse(plain, Calendar, expected);
        return _known[(text, expected)] = read.Succeeded ? read.Value : null;
    }
}
