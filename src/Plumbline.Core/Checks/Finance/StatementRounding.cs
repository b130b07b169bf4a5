using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Finance.Statements;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Quantities;

namespace Plumbline.Core.Checks.Finance;

/// <summary>By how much rounding may have moved the rows of a statement in one column.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="At">The column, from 0.</param>
internal sealed record StatementRounding(StatementReading Statement, int At)
{
    private readonly Dictionary<StatementLine, decimal> _known = new(ReferenceEqualityComparer.Instance);

    /// <summary>The row of a key; null where there is none.</summary>
    internal static StatementLine? Find(StatementReading statement, string key) => statement.Rows.FirstOrDefault(line => StatementProblems.KeyOf(line.Row) == key);

    /// <summary>The rows that a sum adds or takes away.</summary>
    internal static IEnumerable<(StatementLine Line, bool IsAdded)> Parts(StatementReading statement, StatementLine line) =>
        from term in ((StatementRow.Sum)line.Row).Terms
        let part = Find(statement, term.Key)
        where part is not null
        select (part, term.IsAdded);

    /// <summary>The indicator that says what a row is measured in: its own, else that of the first row that it adds up.</summary>
    internal static Indicator? MeasuredAs(StatementReading statement, StatementLine line) =>
        line.Indicator ?? (line.Row is StatementRow.Sum ? Parts(statement, line).Select(part => MeasuredAs(statement, part.Line)).FirstOrDefault(static one => one is not null) : null);

    /// <summary>The rounding of a row: of the figure it shows; of a sum that is worked out, of all that it adds up; of a movement or a variance, of the figures of its row.</summary>
    internal decimal Of(StatementLine line)
    {
        // Sums of sums share their rows: each row is looked at once.
        if (_known.TryGetValue(line, out var known)) return known;
        return _known[line] = line.Cells[At].Figure is { } figure ? CheckNumbers.Allowance(figure, line.Indicator)
            : line.Row is StatementRow.Sum ? OfParts(line)
            : line.Cells[At].Amount is null ? 0
            : line.Cells.Select(static cell => cell.Figure).OfType<Observation>().Sum(one => CheckNumbers.Allowance(one, line.Indicator));
    }

    /// <summary>The rounding of all rows of a sum together.</summary>
    internal decimal OfParts(StatementLine line) => Parts(Statement, line).Aggregate(0m, (sum, part) => Arithmetic.Sum(sum, Of(part.Line)) ?? Arithmetic.Largest);
}
