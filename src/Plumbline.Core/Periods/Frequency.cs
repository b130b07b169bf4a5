namespace Plumbline.Core.Periods;

/// <summary>How often something is measured, and so how long its periods are.</summary>
public enum Frequency
{
    /// <summary>A calendar day.</summary>
    Day,

    /// <summary>Monday to Sunday, named after its last day, the Sunday.</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>Three months, counted from the start of the financial year.</summary>
    Quarter,

    /// <summary>Six months, counted from the start of the financial year.</summary>
    HalfYear,

    /// <summary>Twelve months from the start of the financial year; April unless the organisation sets another month.</summary>
    FinancialYear,

    /// <summary>January to December.</summary>
    CalendarYear,

    /// <summary>September to August.</summary>
    AcademicYear,
}
