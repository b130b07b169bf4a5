using System.Collections.Immutable;
using Plumbline.Core.Spc;

namespace Plumbline.Reports.Charts;

/// <summary>The columns of a summary grid: variation, high or low.</summary>
public enum VariationColumn
{
    /// <summary>Special cause of improvement.</summary>
    Improvement,

    /// <summary>Common cause.</summary>
    Common,

    /// <summary>Special cause of concern.</summary>
    Concern,

    /// <summary>Special cause of an indicator without polarity.</summary>
    Neither,

    /// <summary>Too few points.</summary>
    Insufficient,
}

/// <summary>Indicators grouped by variation (columns) and assurance (rows).</summary>
/// <typeparam name="T">The type that represents an indicator.</typeparam>
public sealed class SummaryGrid<T>
{
    private readonly ILookup<(VariationColumn, Assurance), T> _cells;

    internal SummaryGrid(ILookup<(VariationColumn, Assurance), T> cells, ImmutableArray<VariationColumn> columns, ImmutableArray<Assurance> rows) =>
        (_cells, Columns, Rows) = (cells, columns, rows);

    /// <summary>The columns in order: improvement, common and concern always; the others if they have an indicator.</summary>
    public ImmutableArray<VariationColumn> Columns { get; }

    /// <summary>The rows in order: pass, hit or miss, and fail always; the others if they have an indicator.</summary>
    public ImmutableArray<Assurance> Rows { get; }

    /// <summary>The indicators of a cell, in the order they were given; may be empty.</summary>
    public IEnumerable<T> this[VariationColumn column, Assurance row] => _cells[(column, row)];
}

/// <summary>Builds summary grids.</summary>
public static class SummaryGrid
{
    /// <summary>Puts each item in the cell of its variation and assurance and keeps the order.</summary>
    public static SummaryGrid<T> Arrange<T>(IEnumerable<T> items, Func<T, Variation> variation, Func<T, Assurance> assurance)
    {
        var cells = items.ToLookup(item => (ColumnOf(variation(item)), assurance(item)));
        var columns = cells.Select(static cell => cell.Key.Item1).ToHashSet();
        var rows = cells.Select(static cell => cell.Key.Item2).ToHashSet();
        return new SummaryGrid<T>(
            cells,
            [.. Enum.GetValues<VariationColumn>().Where(column => column <= VariationColumn.Concern || columns.Contains(column))],
            [Assurance.Pass, Assurance.HitOrMiss, Assurance.Fail, .. new[] { Assurance.None, Assurance.Insufficient }.Where(rows.Contains)]);
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
        VariationColumn.Improvement => "Special cause: improving",
        VariationColumn.Common => "Common cause: no significant change",
        VariationColumn.Concern => "Special cause: of concern",
        VariationColumn.Neither => "Special cause: neither better nor worse",
        VariationColumn.Insufficient => "Too few points to say",
    };

    /// <summary>The heading of a row.</summary>
    public static string Heading(Assurance row) => row switch
    {
        Assurance.Pass => "Target consistently met",
        Assurance.HitOrMiss => "Target met or missed by chance",
        Assurance.Fail => "Target consistently missed",
        Assurance.None => "No target",
        Assurance.Insufficient => "Too few points to say",
    };
}
