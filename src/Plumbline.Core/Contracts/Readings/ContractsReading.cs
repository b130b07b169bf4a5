using System.Collections.Immutable;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Judging;
using Plumbline.Core.Periods;
using Plumbline.Core.Quantities;

namespace Plumbline.Core.Contracts.Readings;

/// <summary>How every contract stands in a month and in those before it.</summary>
/// <param name="Period">The month.</param>
/// <param name="Months">The months told, the earliest first; the last is <paramref name="Period"/>.</param>
/// <param name="Contracts">Each contract that was in force in one of the months, in their order.</param>
/// <param name="All">All contracts together: the sum of theirs, where one is not the stated total.</param>
public sealed record ContractsReading(Period Period, IReadOnlyList<Period> Months, IReadOnlyList<ContractLine> Contracts, ContractLine All)
{
    /// <summary>The most months that are told at once. Months red in a row are counted within them.</summary>
    public const int MostMonths = 36;

    /// <summary>How many requirements were red in the month in contracts of which the counts alone are known, as stated: which these are, the figures do not tell.</summary>
    public int RedByCountsAlone => Contracts.Sum(static line => line.Months[^1] is { Counted: null, Stated.Red: var red } ? red : 0);
}

/// <summary>A contract, or all together, month by month.</summary>
/// <param name="Contract">The contract; null for all together.</param>
/// <param name="Months">What each month of the reading came to, in their order.</param>
/// <param name="Forecast">What is expected at the end of the financial year that holds the month; null where nothing is.</param>
public sealed record ContractLine(Contract? Contract, IReadOnlyList<ContractMonth> Months, ContractMonth? Forecast)
{
    /// <summary>Its requirements, in the order of the indicators; empty where only counts are stated, and for all together.</summary>
    public IReadOnlyList<KpiHistory> Kpis { get; init; } = [];

    /// <summary>What its requirements were forecast to come to, as counted: of each year that was asked for, in the order in which the forecasts were made.</summary>
    public IReadOnlyList<ContractMonth> CountedForecasts { get; init; } = [];

    /// <summary>For all together: whether they are only the contracts that the reader may see.</summary>
    public bool IsPart { get; init; }

    /// <summary>What tables call it.</summary>
    public string Name => Contract?.Name ?? (IsPart ? "Contracts that you see, together" : "All contracts");
}

/// <summary>What a month of a contract came to: as counted from the judged requirements, and as stated.</summary>
/// <param name="Period">The month, or the financial year of a forecast.</param>
/// <param name="Counted">Counted; null where no requirement is in force. Of all contracts together: the sum of what each came to.</param>
/// <param name="Stated">As stated; null where nothing was.</param>
/// <param name="Note">The note that was stated with it.</param>
public sealed record ContractMonth(Period Period, ContractCount? Counted, ContractCount? Stated, string? Note = null)
{
    /// <summary>For a forecast, the last month whose figures it was made with; null where that is not known.</summary>
    public Period? MadeAt { get; init; }

    /// <summary>What is shown first: counted where it is known.</summary>
    public ContractCount? Shown => Counted ?? Stated;
}

/// <summary>How many requirements were green, red and not rated.</summary>
/// <param name="Green">Met.</param>
/// <param name="Red">Not met.</param>
/// <param name="NotRated">Without a rating, or with a doubtful figure; 0 where it is not known.</param>
public sealed record ContractCount(int Green, int Red, int NotRated)
{
    /// <summary>How many are green or red.</summary>
    public int Rated => Green + Red;

    /// <summary>The share of those rated that is green, in percent, not rounded; null where none is rated.</summary>
    public decimal? Share => Rated == 0 ? null : 100m * Green / Rated;

    /// <summary>The share as stated; null where it was counted or not stated.</summary>
    public Quantity? StatedPercent { get; init; }

    /// <summary>The share that is told, in percent, not rounded: as stated, which may not be what the counts make, else that of the counts.</summary>
    public decimal? ToldShare => StatedPercent?.Amount ?? Share;
}

/// <summary>A requirement in each month of a reading.</summary>
/// <param name="Kpi">The requirement.</param>
/// <param name="Results">What it was in each month, in their order.</param>
/// <param name="Last">Its judgement in the last month; null where it is not in force then.</param>
/// <param name="MonthsRed">For how many months in a row it has been red, counted back from the last. A month without rating neither counts nor ends the run.</param>
public sealed record KpiHistory(Kpi Kpi, ImmutableArray<KpiResult> Results, Judgement? Last, MonthsRed MonthsRed)
{
    /// <summary>The last judgement with a rating; null where there is none in the months read.</summary>
    public Judgement? LastRated { get; init; }
}

/// <summary>For how many months in a row a requirement has been red.</summary>
/// <param name="Count">How many.</param>
/// <param name="AtLeast">Whether it may be more: the run reaches the first month that was read or is stated with a plus.</param>
public readonly record struct MonthsRed(int Count, bool AtLeast)
{
    /// <summary>As papers print it: <c>6+</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Count}{(AtLeast ? "+" : "")}");
}
