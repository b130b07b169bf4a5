using Plumbline.Core.Indicators;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.Core.Finance.Statements;

/// <summary>A layout over lines of the accounts: its columns, and its rows with their sums. It holds no figure.</summary>
public sealed record StatementDefinition
{
    /// <summary>Its name in addresses and files: <c>position</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its title on paper.</summary>
    public required string Title { get; init; }

    /// <summary>The unit whose figures it shows; null: the whole organisation.</summary>
    public UnitCode? Unit { get; init; }

    /// <summary>How amounts are scaled on paper. Figures are kept as given.</summary>
    public MoneyScale In { get; init; } = MoneyScale.Pounds;

    /// <summary>How negative amounts are printed.</summary>
    public NegativeStyle Negatives { get; init; } = NegativeStyle.Brackets;

    /// <summary>Whether its rows add up. Those of a scorecard need not.</summary>
    public bool Adds { get; init; } = true;

    /// <summary>The scheme that scores its rows; null where they are not scored.</summary>
    public string? Scheme { get; init; }

    /// <summary>Its columns, at least one.</summary>
    public required IReadOnlyList<StatementColumn> Columns { get; init; }

    /// <summary>Its rows, in order.</summary>
    public required IReadOnlyList<StatementRow> Rows { get; init; }

    /// <summary>Reads the name of a statement.</summary>
    public static Parsed<string> ReadName(string? text) => CodeShape.Check(text, "a statement’s name") is { } problem ? problem : text!;

    /// <summary>Every indicator whose figures it shows, once each, in the order of the rows.</summary>
    public IEnumerable<IndicatorCode> Lines => Rows.Select(static row => row.Indicator).OfType<IndicatorCode>().Distinct();
}

/// <summary>How amounts are scaled on paper.</summary>
public enum MoneyScale
{
    /// <summary>In full: £11,550,000.</summary>
    Pounds,

    /// <summary>£'000 in the heading, bare numbers below: 11,550.</summary>
    ThousandsInHeading,

    /// <summary>£11,550k.</summary>
    Thousands,

    /// <summary>£11.6m.</summary>
    Millions,
}

/// <summary>How negative amounts are printed.</summary>
public enum NegativeStyle
{
    /// <summary>(622).</summary>
    Brackets,

    /// <summary>−622.</summary>
    Minus,
}
