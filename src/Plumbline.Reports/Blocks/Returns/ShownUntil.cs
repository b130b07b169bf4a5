using System.Globalization;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;

namespace Plumbline.Reports.Blocks.Returns;

/// <summary>The last day of which a block tells returns, where that is not the last day of the report's period: <c>2020-05-07</c>, or <c>37 days after</c> it. A daily form is told to the day on which the papers go out.</summary>
public sealed record ShownUntil
{
    private const string After = " days after";
    private const int MostDays = 366;

    private ShownUntil(DateOnly? day, int daysAfter) => (Day, DaysAfter) = (day, daysAfter);

    /// <summary>The day, for a paper of one period; null where it is counted from the end of the period.</summary>
    public DateOnly? Day { get; }

    /// <summary>How many days after the end of the period.</summary>
    public int DaysAfter { get; }

    /// <summary>Reads a day, or a number of days after the end of the period.</summary>
    public static Parsed<ShownUntil> Parse(string? text)
    {
        var words = text?.Trim() ?? "";
        if (DateOnly.TryParseExact(words, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return new ShownUntil(day, 0);
        if (words.EndsWith(After, StringComparison.Ordinal) && int.TryParse(words[..^After.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= MostDays) return new ShownUntil(null, days);
        return Problem.With(text, $"a day, as 2020-05-07, or how long after the end of the period, as 37{After}");
    }

    /// <summary>The day, for a report of a period.</summary>
    public DateOnly Of(Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return Day ?? period.Last.AddDays(DaysAfter);
    }

    /// <summary>The words, which parse back.</summary>
    public override string ToString() => Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Create(CultureInfo.InvariantCulture, $"{DaysAfter}{After}");
}
