namespace Plumbline.Core.Finance.Statements;

/// <summary>A column of a statement.</summary>
/// <param name="Name">Its heading. <c>{period}</c> stands for the period that it shows.</param>
/// <param name="Show">What it shows of each line.</param>
public sealed record StatementColumn(string Name, ColumnShow Show)
{
    /// <summary>Over which time: the month, the financial year to date, or the whole year.</summary>
    public ColumnSpan Over { get; init; } = ColumnSpan.Month;

    /// <summary>How many months before the period of the paper: 2 for <c>at: -2 months</c>.</summary>
    public int MonthsBack { get; init; }

    /// <summary>Of which two columns a movement or a variance is, by number from 1; empty: a variance or percentage of plan and actual over the same time.</summary>
    public IReadOnlyList<int> Of { get; init; } = [];
}

/// <summary>What a column shows.</summary>
public enum ColumnShow
{
    /// <summary>What happened.</summary>
    Actual,

    /// <summary>What was planned.</summary>
    Plan,

    /// <summary>What is expected: the forecast that was made last by the period.</summary>
    Forecast,

    /// <summary>Actual against plan, favourable positive; where no actual of the span can exist yet (<see cref="ColumnSpan.Year"/> before its end), forecast against plan.</summary>
    Variance,

    /// <summary>The variance as a percentage of the plan’s size.</summary>
    Percent,

    /// <summary>The first of two columns less the second.</summary>
    Movement,
}

/// <summary>Over which time a column is.</summary>
public enum ColumnSpan
{
    /// <summary>One month; of a balance, its last day.</summary>
    Month,

    /// <summary>From the start of the financial year; of a balance, its last day.</summary>
    YearToDate,

    /// <summary>The whole financial year.</summary>
    Year,
}
