using Plumbline.Core.Indicators;
using Plumbline.Core.Text;

namespace Plumbline.Core.Finance.Statements;

/// <summary>A row of a statement.</summary>
public abstract record StatementRow
{
    private StatementRow()
    {
    }

    /// <summary>The indicator whose figures the row shows; null where it shows none or they are worked out.</summary>
    public virtual IndicatorCode? Indicator => null;

    /// <summary>A heading over the rows below it.</summary>
    /// <param name="Text">The heading.</param>
    public sealed record Heading(string Text) : StatementRow;

    /// <summary>Space between two parts.</summary>
    public sealed record Gap : StatementRow;

    /// <summary>A line of the accounts.</summary>
    /// <param name="Code">Its indicator.</param>
    /// <param name="Name">What the statement calls it; null: as the indicator is called.</param>
    /// <param name="Section">The part of the paper that tells of it: <c>3.1</c>.</param>
    /// <param name="As">How its cells are printed.</param>
    public sealed record Line(IndicatorCode Code, string? Name, string? Section, RowForm As) : StatementRow
    {
        /// <inheritdoc/>
        public override IndicatorCode? Indicator => Code;
    }

    /// <summary>A subtotal or a total over lines and other sums.</summary>
    /// <param name="Key">What other rows call it: the code of its indicator, or a code of its own in the statement.</param>
    /// <param name="Code">Its indicator; null: it is worked out.</param>
    /// <param name="Name">What the statement calls it; null: as the indicator is called.</param>
    /// <param name="IsTotal">Whether it is a total, and not a subtotal.</param>
    /// <param name="Terms">What is added and taken away.</param>
    /// <param name="EqualTo">The row that must come to the same: taxpayers’ equity for net assets; null where none must.</param>
    public sealed record Sum(string Key, IndicatorCode? Code, string? Name, bool IsTotal, IReadOnlyList<SumTerm> Terms, string? EqualTo) : StatementRow
    {
        /// <summary>Reads the key of a sum that is worked out.</summary>
        public static Parsed<string> ReadKey(string? text) => CodeShape.Check(text, "the key of a sum") is { } problem ? problem : text!;

        /// <summary>The part of the paper that tells of it; null where none does.</summary>
        public string? Section { get; init; }

        /// <inheritdoc/>
        public override IndicatorCode? Indicator => Code;
    }
}

/// <summary>A row that a sum adds or takes away.</summary>
/// <param name="Key">The code of its indicator, or the key of a sum that is worked out.</param>
/// <param name="IsAdded">Whether it is added; otherwise it is taken away.</param>
public readonly record struct SumTerm(string Key, bool IsAdded);

/// <summary>How the cells of a row are printed.</summary>
public enum RowForm
{
    /// <summary>As money, in the scale of the statement.</summary>
    Money,

    /// <summary>As a score; its variance is a dash.</summary>
    Score,

    /// <summary>As a percentage; its variance is in percentage points.</summary>
    Percentage,

    /// <summary>As money; its variance is a dash, because it has no meaning.</summary>
    Dash,
}
