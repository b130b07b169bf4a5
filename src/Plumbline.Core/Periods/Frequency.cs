namespace Plumbline.Core.Periods;

/// <summary>How often something is measured, and so how long its periods are.</summary>
public enum Frequency
{
    /// <summary>A calendar day.</summary>
    Day,

    /// <summary>Monday to Sunday, named by its ending Sunday.</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>Three months, counted from the start of the financial year.</summary>
    Quarter,

    /// <summary>Six months, counted from the start of the financial year.</summary>
    HalfYear,

    /// <summary>Twelve months from the start of the financial year, April unless the organisation says otherwise.</summary>
    FinancialYear,

    /// <summary>January to December.</summary>
    CalendarYear,

    /// <summary>September to August.</summary>
    AcademicYear,
}
