namespace Plumbline.Core.Periods;

/// <summary>The words for a frequency and for one of its periods.</summary>
public static class FrequencyWords
{
    /// <summary>How often: <c>monthly</c>.</summary>
    public static string Every(this Frequency frequency) => frequency switch
    {
        Frequency.Day => "daily",
        Frequency.Week => "weekly",
        Frequency.Month => "monthly",
        Frequency.Quarter => "quarterly",
        Frequency.HalfYear => "half-yearly",
        Frequency.FinancialYear or Frequency.CalendarYear or Frequency.AcademicYear => "yearly",
    };

    /// <summary>One period: <c>month</c>.</summary>
    public static string Noun(this Frequency frequency) => frequency switch
    {
        Frequency.Day => "day",
        Frequency.Week => "week",
        Frequency.Month => "month",
        Frequency.Quarter => "quarter",
        Frequency.HalfYear => "half-year",
        Frequency.FinancialYear or Frequency.CalendarYear or Frequency.AcademicYear => "year",
    };
}
