using System.Collections.Frozen;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;

namespace Plumbline.Core.Finance.Readings;

/// <summary>Something that a paper or a page shows of the accounts.</summary>
public abstract record FinanceNeed
{
    private FinanceNeed()
    {
    }

    /// <summary>A statement.</summary>
    /// <param name="Name">Its name.</param>
    public sealed record Statement(string Name) : FinanceNeed;

    /// <summary>A line against its ceiling.</summary>
    /// <param name="Line">The line.</param>
    public sealed record Ceiling(IndicatorCode Line) : FinanceNeed;

    /// <summary>What is owed, by age and debtor.</summary>
    /// <param name="Line">The line.</param>
    public sealed record Ageing(IndicatorCode Line) : FinanceNeed;

    /// <summary>How a forecast became the present one.</summary>
    /// <param name="Line">The line.</param>
    public sealed record Walk(IndicatorCode Line) : FinanceNeed;
}

/// <summary>What was asked of the accounts, for one month.</summary>
/// <param name="Period">The month.</param>
public sealed record FinanceReading(Period Period)
{
    /// <summary>The statements, by name.</summary>
    public IReadOnlyDictionary<string, StatementReading> Statements { get; init; } = FrozenDictionary<string, StatementReading>.Empty;

    /// <summary>The ceilings, by line.</summary>
    public IReadOnlyDictionary<IndicatorCode, CeilingReading> Ceilings { get; init; } = FrozenDictionary<IndicatorCode, CeilingReading>.Empty;

    /// <summary>What is owed, by line.</summary>
    public IReadOnlyDictionary<IndicatorCode, AgeingReading> Ageings { get; init; } = FrozenDictionary<IndicatorCode, AgeingReading>.Empty;

    /// <summary>The walks of forecasts, by line.</summary>
    public IReadOnlyDictionary<IndicatorCode, WalkReading> Walks { get; init; } = FrozenDictionary<IndicatorCode, WalkReading>.Empty;

    /// <summary>Whether there is any amount in it.</summary>
    public bool HasAmounts =>
        Statements.Values.Any(static one => one.Rows.Any(static row => row.Cells.Any(static cell => cell.Amount is not null)))
        || Ceilings.Values.Any(static one => one.Spent is not null || one.Figure is not null)
        || Ageings.Values.Any(static one => one.Total is not null || one.History.Count > 0)
        || Walks.Values.Any(static one => one.Forecast is not null || one.Start is not null);
}
