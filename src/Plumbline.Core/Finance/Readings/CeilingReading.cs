using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.Core.Finance.Readings;

/// <summary>Spending against a ceiling for the year: so far, the ceiling’s share of the year gone, and where the run rate leads.</summary>
/// <param name="Line">The line.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Period">The month.</param>
/// <param name="MonthsGone">How many months of the financial year have gone, 1 to 12.</param>
public sealed record CeilingReading(Indicator Line, UnitCode Unit, Period Period, int MonthsGone)
{
    /// <summary>The ceiling of the whole year, in pounds; null where the line has no such target.</summary>
    public decimal? Ceiling { get; init; }

    /// <summary>The ceiling’s share of the months gone: ceiling × months ÷ 12.</summary>
    public decimal? CeilingToDate { get; init; }

    /// <summary>What was spent from the start of the financial year; null where a month is missing.</summary>
    public decimal? Spent { get; init; }

    /// <summary>The plan to date; null where there is none.</summary>
    public decimal? Planned { get; init; }

    /// <summary>The plan of the whole year: as given, else what the plans of its months make; null where there is none.</summary>
    public decimal? PlannedYear { get; init; }

    /// <summary>Where the year ends if it goes on so: spent ÷ months × 12.</summary>
    public decimal? RunRate { get; init; }

    /// <summary>The forecast for the year’s end; null where there is none.</summary>
    public decimal? Forecast { get; init; }

    /// <summary>How the spending to date is judged by the target; null where there is none.</summary>
    public Judgement? Judgement { get; init; }

    /// <summary>The figure for the period; null where there is none.</summary>
    public Observation? Figure { get; init; }

    /// <summary>Each month of the financial year up to the period.</summary>
    public IReadOnlyList<CeilingMonth> Months { get; init; } = [];
}

/// <summary>A month on the way to the ceiling.</summary>
/// <param name="Period">The month.</param>
/// <param name="Spent">Spent from the start of the financial year to its end; null where it is not known.</param>
/// <param name="CeilingToDate">The ceiling’s share to its end; null where there is no ceiling.</param>
public sealed record CeilingMonth(Period Period, decimal? Spent, decimal? CeilingToDate);
