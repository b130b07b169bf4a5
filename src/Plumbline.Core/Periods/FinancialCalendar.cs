namespace Plumbline.Core.Periods;

/// <summary>When an organisation's financial year starts, and what it calls its quarters. Quarters and half-years are counted from there.</summary>
public sealed record FinancialCalendar
{
    private FinancialCalendar(int startMonth, QuarterNaming quarters) => (StartMonth, Quarters) = (startMonth, quarters);

    /// <summary>April to March, as public bodies in the United Kingdom have it.</summary>
    public static FinancialCalendar April { get; } = new(4, QuarterNaming.Undecided);

    /// <summary>The month, 1 to 12, in which the year starts.</summary>
    public int StartMonth { get; }

    /// <summary>What a quarter or half of a single year (<c>2023Q1</c>) is in its texts.</summary>
    public QuarterNaming Quarters { get; }

    /// <summary>The calendar whose year starts in the given month.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The month is not 1 to 12.</exception>
    public static FinancialCalendar StartingIn(int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        return new FinancialCalendar(month, QuarterNaming.Undecided);
    }

    /// <summary>The same calendar, in whose texts a quarter of a single year is named so.</summary>
    public FinancialCalendar With(QuarterNaming quarters) => new(StartMonth, quarters);
}
