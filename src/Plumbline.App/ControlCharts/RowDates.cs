using System.Globalization;
using System.Text;
using Plumbline.Core.Periods;

namespace Plumbline.App.ControlCharts;

/// <summary>
/// The dates of a series' rows as numbers that order them: days for dates and periods that people write, nothing for labels
/// that are no dates (patients, batches), whose order is that of the file. Texts read before are remembered: the series of a
/// file mostly share their dates.
/// </summary>
internal sealed class RowDates
{
    private const int MostRemembered = 100_000;

    private readonly Dictionary<string, (Frequency Frequency, int Day)?> _known = new(StringComparer.Ordinal);

    /// <summary>A number for each row, in order of time; null where some date is none, or they are of several frequencies.</summary>
    public int[]? Days(SeriesRows rows)
    {
        var days = new int[rows.Count];
        Frequency? frequency = null;
        for (var row = 0; row < days.Length; row++)
        {
            if (Read(rows.DateText(row)) is not { } date || date.Frequency != (frequency ??= date.Frequency))
                return null;
            days[row] = date.Day;
        }

        return days;
    }

    private (Frequency Frequency, int Day)? Read(ReadOnlySpan<byte> date)
    {
        var text = Encoding.UTF8.GetString(date).Trim('"', ' ');
        if (_known.TryGetValue(text, out var known))
            return known;
        if (_known.Count >= MostRemembered)
            _known.Clear();

        // Year first without leading zeros, and a spreadsheet's date cell with its time of midnight.
        var plain = DateTime.TryParseExact(text, ["yyyy-M-d", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) && time.TimeOfDay == TimeSpan.Zero
            ? time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : text;
        var read = Period.Parse(plain);
        return _known[text] = read.Succeeded ? (read.Value.Frequency, read.Value.First.DayNumber) : null;
    }
}
