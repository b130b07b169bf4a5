namespace Plumbline.Core.Periods;

/// <summary>When an organisation's financial year starts, and which year its quarters are named after. Quarters and half-years are counted from that start.</summary>
public sealed record FinancialCalendar
{
    private FinancialCalendar(int startMonth, QuarterNaming quarters) => (StartMonth, Quarters) = (startMonth, quarters);

    /// <summary>April to March, the year of public bodies in the United Kingdom.</summary>
    public static FinancialCalendar April { get; } = new(4, QuarterNaming.Undecided);

    /// <summary>The month, 1 to 12, in which the year starts.</summary>
    public int StartMonth { get; }

    /// <summary>How the organisation's texts use a quarter or half of a single year (<c>2023Q1</c>).</summary>
    public QuarterNaming Quarters { get; }

    /// <summary>The calendar whose year starts in the given month.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The month is not 1 to 12.</exception>
    public static FinancialCalendar StartingIn(int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        return new FinancialCalendar(month, QuarterNaming.Undecided);
    }

    /// <summary>The same calendar with another reading of a quarter of a single year.</summary>
    public FinancialCalendar With(QuarterNaming quarters) => new(StartMonth, quarters);
}
