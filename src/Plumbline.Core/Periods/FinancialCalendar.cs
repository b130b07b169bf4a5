namespace Plumbline.Core.Periods;

/// <summary>When an organisation's financial year starts. Quarters and half-years are counted from there.</summary>
public sealed record FinancialCalendar
{
    private FinancialCalendar(int startMonth) => StartMonth = startMonth;

    /// <summary>April to March, as public bodies in the United Kingdom have it.</summary>
    public static FinancialCalendar April { get; } = new(4);

    /// <summary>The month, 1 to 12, in which the year starts.</summary>
    public int StartMonth { get; }

    /// <summary>The calendar whose year starts in the given month.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The month is not 1 to 12.</exception>
    public static FinancialCalendar StartingIn(int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        return new FinancialCalendar(month);
    }
}
