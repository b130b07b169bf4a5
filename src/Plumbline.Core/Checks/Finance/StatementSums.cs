using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Finance.Statements;
using Plumbline.Core.References;
using Plumbline.Core.Text;

namespace Plumbline.Core.Checks.Finance;

/// <summary>A sum that a statement shows as given must be what its rows make; a total that must equal another must.</summary>
internal static class StatementSums
{
    internal const string Sum = "statement-sum";
    internal const string EqualTo = "statement-equals";

    internal static IEnumerable<Finding> FindSums(Audit audit) =>
        from statement in Statements(audit)
        from line in statement.Rows
        where line.Row is StatementRow.Sum
        from at in Enumerable.Range(0, line.Cells.Count)
        let cell = line.Cells[at]
        where cell is { Figure: not null, Amount: not null, PartsMake: not null }
        let rounding = new StatementRounding(statement, at)
        where Math.Abs(cell.Amount!.Value - cell.PartsMake!.Value) > rounding.Of(line) + rounding.OfParts(line)
        let figure = cell.Figure!
        let right = CheckNumbers.Exactly(cell.PartsMake!.Value, figure, line.Indicator, audit.Language)
        select Finding.At(
            Sum, Severity.Error, figure, figure.Value.Text, right,
            $"In {Named(statement)}, {audit.Place(figure.Indicator, figure.Unit)} for {audit.Words(figure.Period)}{figure.Aspect.Beside} is given as {figure.Value.Text}, but its rows ({Terms(audit, statement, line, at)}) make {right}: a difference of {CheckNumbers.Difference(Math.Abs(cell.Amount!.Value - cell.PartsMake!.Value), line.Indicator, audit.Language)}.",
            [.. StatementRounding.Parts(statement, line).Select(part => part.Line.Cells[at].Figure).OfType<Observations.Observation>()]) with { About = Reference.To(figure) };

    internal static IEnumerable<Finding> FindUnequal(Audit audit)
    {
        foreach (var statement in Statements(audit))
        {
            var wrong = Unequal(statement).Select(one => (one.Line, one.Other, one.At, Found: Exact(audit, statement, one.Line, one.At), Expected: Exact(audit, statement, one.Other, one.At))).ToList();
            if (wrong.Count == 0) continue;
            yield return new Finding
            {
                Check = EqualTo,
                Severity = Severity.Error,
                About = Reference.Parse($"statement/{statement.Definition.Name}/{statement.Period.ToName()}", audit.Picture.Settings.Calendar).Value,
                Unit = statement.Unit,
                Found = wrong[0].Found,
                Expected = wrong[0].Expected,
                Message = $"{Counted.Sentence(Named(statement))} for {audit.Words(statement.Period)} does not balance: {Counted.List([.. wrong.Select(one => $"{one.Line.Name} is {one.Found} and {one.Other.Name} {one.Expected} ({statement.Heads[one.At].Name})")])}.",
                Cells = [.. wrong.SelectMany(static one => new[] { one.Line.Cells[one.At].Figure, one.Other.Cells[one.At].Figure }).OfType<Observations.Observation>()],
                Stated = [.. wrong.Select(one => FormattableString.Invariant($"{statement.Heads[one.At].Name} {one.Line.Cells[one.At].Amount} and {one.Other.Cells[one.At].Amount}"))],
            };
        }
    }

    private static IEnumerable<(StatementLine Line, StatementLine Other, int At)> Unequal(StatementReading statement) =>
        from at in Enumerable.Range(0, statement.Heads.Count)
        let rounding = new StatementRounding(statement, at)
        from line in statement.Rows
        where line.Row is StatementRow.Sum { EqualTo: not null }
        let other = StatementRounding.Find(statement, ((StatementRow.Sum)line.Row).EqualTo!)
        where other is not null
        where Math.Abs((line.Cells[at].Amount - other.Cells[at].Amount) ?? 0) > rounding.Of(line) + rounding.Of(other)
        select (line, other, at);

    private static IEnumerable<StatementReading> Statements(Audit audit) => audit.Finance?.Statements.OrderBy(static one => one.Key, StringComparer.Ordinal).Select(static one => one.Value) ?? [];

    private static string Named(StatementReading statement) => $"the statement “{statement.Definition.Title}”";

    private static string Terms(Audit audit, StatementReading statement, StatementLine line, int at) =>
        string.Concat(StatementRounding.Parts(statement, line).Select((part, index) => $"{(part.IsAdded ? index == 0 ? "" : " + " : " − ")}{Exact(audit, statement, part.Line, at)}"));

    // As given, or in full: a statement may print in millions what differs by pounds, and the parts that are named must add up.
    private static string Exact(Audit audit, StatementReading statement, StatementLine line, int at) =>
        line.Cells[at] is { Figure: { } figure } ? figure.Value.Text : line.Cells[at].Amount is { } amount ? CheckNumbers.Exactly(amount, null, StatementRounding.MeasuredAs(statement, line), audit.Language) : line.Cells[at].Text;
}
