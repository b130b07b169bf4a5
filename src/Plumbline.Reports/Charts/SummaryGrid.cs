using System.Collections.Immutable;
using Plumbline.Core.Readings;
using Plumbline.Core.Spc;

namespace Plumbline.Reports.Charts;

/// <summary>The columns of a summary grid: what the chart says of change, high or low; the one to look at first comes first.</summary>
public enum VariationColumn
{
    /// <summary>Changed for the worse.</summary>
    Concern,

    /// <summary>No sign of change.</summary>
    Common,

    /// <summary>On the way back after a fall beyond a limit, and not yet what it was.</summary>
    Recovering,

    /// <summary>Changed for the better.</summary>
    Improvement,

    /// <summary>Changed, with no better direction.</summary>
    Neither,

    /// <summary>Too few figures.</summary>
    Insufficient,
}

/// <summary>Indicators grouped by variation (columns) and by outlook of the target (rows).</summary>
/// <typeparam name="T">The type that represents an indicator.</typeparam>
public sealed class SummaryGrid<T>
{
    private readonly ILookup<(VariationColumn, OutlookKind), T> _cells;

    internal SummaryGrid(ILookup<(VariationColumn, OutlookKind), T> cells, ImmutableArray<VariationColumn> columns, ImmutableArray<OutlookKind> rows) =>
        (_cells, Columns, Rows) = (cells, columns, rows);

    /// <summary>The columns in order: concern, common and improvement always; the others if they have an indicator.</summary>
    public ImmutableArray<VariationColumn> Columns { get; }

    /// <summary>The rows in order: out of reach, inside the usual range, and assured always; the others if they have an indicator.</summary>
    public ImmutableArray<OutlookKind> Rows { get; }

    /// <summary>The indicators of a cell, in the order they were given; may be empty.</summary>
    public IEnumerable<T> this[VariationColumn column, OutlookKind row] => _cells[(column, row)];
}

/// <summary>Builds summary grids.</summary>
public static class SummaryGrid
{
    private static readonly OutlookKind[] Order =
    [
        OutlookKind.OutOfReach, OutlookKind.MissedSoFar, OutlookKind.UnderReview, OutlookKind.Varies, OutlookKind.MetSoFar, OutlookKind.Assured, OutlookKind.None, OutlookKind.NoLimits,
    ];

    private static readonly OutlookKind[] Always = [OutlookKind.OutOfReach, OutlookKind.Varies, OutlookKind.Assured];

    /// <summary>Puts each item in the cell of its column and outlook and keeps the order.</summary>
    public static SummaryGrid<T> Arrange<T>(IEnumerable<T> items, Func<T, VariationColumn> column, Func<T, OutlookKind> outlook)
    {
        var cells = items.ToLookup(item => (column(item), outlook(item)));
        var columns = cells.Select(static cell => cell.Key.Item1).ToHashSet();
        var rows = cells.Select(static cell => cell.Key.Item2).ToHashSet();
        return new SummaryGrid<T>(
            cells,
            [.. Enum.GetValues<VariationColumn>().Where(shown => shown is VariationColumn.Concern or VariationColumn.Common or VariationColumn.Improvement || columns.Contains(shown))],
            [.. Order.Where(row => Always.Contains(row) || rows.Contains(row))]);
    }

    /// <summary>The column of a reading.</summary>
    public static VariationColumn ColumnOf(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return reading.Recovery is null ? ColumnOf(reading.Variation) : VariationColumn.Recovering;
    }

    /// <summary>The column of a variation.</summary>
    public static VariationColumn ColumnOf(Variation variation) => variation switch
    {
        Variation.ImprovementHigh or Variation.ImprovementLow => VariationColumn.Improvement,
        Variation.Common => VariationColumn.Common,
        Variation.ConcernHigh or Variation.ConcernLow => VariationColumn.Concern,
        Variation.NeitherHigh or Variation.NeitherLow => VariationColumn.Neither,
        Variation.Insufficient or Variation.Missing => VariationColumn.Insufficient,
    };

    /// <summary>The heading of a column.</summary>
    public static string Heading(VariationColumn column) => column switch
    {
        VariationColumn.Improvement => "Changed for the better",
        VariationColumn.Common => "No sign of change",
        VariationColumn.Recovering => "Recovering",
        VariationColumn.Concern => "Changed for the worse",
        VariationColumn.Neither => "Changed, with no better direction",
        VariationColumn.Insufficient => "Too few figures",
    };
}
