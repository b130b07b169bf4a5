using Plumbline.Core.Finance.Statements;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.Core.Finance.Readings;

/// <summary>A statement with its figures, at the end of a month.</summary>
/// <param name="Definition">The statement.</param>
/// <param name="Unit">The unit whose figures it shows.</param>
/// <param name="Period">The month.</param>
/// <param name="Heads">The head of each column.</param>
/// <param name="Rows">Its rows.</param>
public sealed record StatementReading(StatementDefinition Definition, UnitCode Unit, Period Period, IReadOnlyList<StatementHead> Heads, IReadOnlyList<StatementLine> Rows)
{
    /// <summary>The scores of its scheme; null where it has none.</summary>
    public ResourceReading? Resources { get; init; }
}

/// <summary>The head of a column.</summary>
/// <param name="Name">What it is called: <c>March 2020</c>.</param>
/// <param name="Column">The column.</param>
/// <param name="Period">The month with which its time ends.</param>
public sealed record StatementHead(string Name, StatementColumn Column, Period Period);

/// <summary>A row with its cells.</summary>
/// <param name="Row">The row.</param>
/// <param name="Name">What it is called; null for a gap.</param>
/// <param name="Indicator">Its indicator; null where it shows none.</param>
/// <param name="Cells">A cell for each column; empty for headings and gaps.</param>
public sealed record StatementLine(StatementRow Row, string? Name, Indicator? Indicator, IReadOnlyList<StatementCell> Cells);

/// <summary>A cell: an amount, and where it comes from.</summary>
/// <param name="Amount">The amount, in pounds, percentage points or as a score; null where there is none.</param>
/// <param name="Text">As the statement prints it: <c>(13,383)</c>; a dash where it has no meaning, empty where nothing was reported.</param>
public sealed record StatementCell(decimal? Amount, string Text)
{
    /// <summary>The figure it shows; null where it is worked out from several.</summary>
    public Observation? Figure { get; init; }

    /// <summary>For a variance, whether it is favourable; null for other cells.</summary>
    public Favour? Favour { get; init; }

    /// <summary>Whether it is worked out, and not shown as given.</summary>
    public bool IsWorkedOut => Figure is null && Amount is not null;

    /// <summary>For a sum that was given: what its parts make, where that is not the amount; null where it is, or where a part is missing.</summary>
    public decimal? PartsMake { get; init; }

    /// <summary>For a sum that has an indicator but was made of its rows: why there was no figure to show, <c>no figure for April 2020</c>; null elsewhere.</summary>
    public string? NotGiven { get; init; }

    /// <summary>Why there is no amount, in words: <c>no plan for March 2020</c>; null where there is one.</summary>
    public string? Missing { get; init; }

    /// <summary>Whether a figure that it is made of is doubtful or provisional.</summary>
    public bool IsDoubtful { get; init; }
}

/// <summary>On which side of a plan something is.</summary>
public enum Favour
{
    /// <summary>Better than planned.</summary>
    Favourable,

    /// <summary>Worse than planned.</summary>
    Adverse,

    /// <summary>As planned.</summary>
    Level,
}
