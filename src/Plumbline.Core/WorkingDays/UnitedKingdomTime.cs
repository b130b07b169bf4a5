namespace Plumbline.Core.WorkingDays;

/// <summary>The clock of the United Kingdom: Greenwich mean time, an hour ahead in summer.</summary>
/// <remarks>
/// Source: Summer Time Act 1972, section 1, as amended by the Summer Time Order 2002 (SI 2002/262): summer time begins at 01:00 Greenwich mean time on the last
/// Sunday of March and ends at 01:00 Greenwich mean time on the last Sunday of October. The rule is applied to every year; before 1996 other days were set by order.
/// </remarks>
public static class UnitedKingdomTime
{
    /// <summary>What the clocks show at an instant.</summary>
    public static DateTime Of(DateTimeOffset instant)
    {
        var utc = DateTime.SpecifyKind(instant.UtcDateTime, DateTimeKind.Unspecified);
        return utc >= LastSunday(utc.Year, 3) && utc < LastSunday(utc.Year, 10) ? utc.AddHours(1) : utc;
    }

    /// <summary>Whether the clocks showed a time: between 01:00 and 02:00 on the last Sunday of March they did not, since they went forward.</summary>
    public static bool Showed(DateTime time) => time < LastSunday(time.Year, 3) || time >= LastSunday(time.Year, 3).AddHours(1);

    /// <summary>The second in which a time lies: files and facts have no finer one.</summary>
    public static DateTime ToTheSecond(DateTime time) => new(time.Year, time.Month, time.Day, time.Hour, time.Minute, time.Second, DateTimeKind.Unspecified);

    // 01:00 on the last Sunday of a month of 31 days.
    private static DateTime LastSunday(int year, int month)
    {
        var last = new DateTime(year, month, 31, 1, 0, 0);
        return last.AddDays(-(int)last.DayOfWeek);
    }
}
