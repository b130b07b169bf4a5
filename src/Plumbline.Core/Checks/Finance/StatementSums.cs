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
        where Math.Abs(cell.Amount!.Value - cell.PartsMake!.Value) > Rounding(statement, line, at) + PartsRounding(statement, line, at)
        let figure = cell.Figure!
        let right = CheckNumbers.Like(cell.PartsMake!.Value, figure, line.Indicator, audit.Language)
        select Finding.At(
            Sum, Severity.Error, figure, figure.Value.Text, right,
            $"In {Named(statement)}, {audit.Place(figure.Indicator, figure.Unit)} for {audit.Words(figure.Period)}{figure.Aspect.Beside} is given as {figure.Value.Text}, but its rows ({Terms(statement, line, at)}) make {right}: a difference of {CheckNumbers.Difference(Math.Abs(cell.Amount!.Value - cell.PartsMake!.Value), line.Indicator, audit.Language)}.",
            [.. Parts(statement, line).Select(part => part.Line.Cells[at].Figure).OfType<Observations.Observation>()]) with { About = Reference.To(figure) };

    internal static IEnumerable<Finding> FindUnequal(Audit audit)
    {
        foreach (var statement in Statements(audit))
        {
            var wrong = Unequal(statement).ToList();
            if (wrong.Count == 0) continue;
            var (line, other, at) = wrong[0];
            yield return new Finding
            {
                Check = EqualTo,
                Severity = Severity.Error,
                About = Reference.Parse($"statement/{statement.Definition.Name}/{statement.Period.ToName()}", audit.Picture.Settings.Calendar).Value,
                Unit = statement.Unit,
                Found = line.Cells[at].Text,
                Expected = other.Cells[at].Text,
                Message = $"{Counted.Sentence(Named(statement))} for {audit.Words(statement.Period)} does not balance: {Counted.List([.. wrong.Select(one => $"{one.Line.Name} is {one.Line.Cells[one.At].Text} and {one.Other.Name} {one.Other.Cells[one.At].Text} ({statement.Heads[one.At].Name})")])}.",
                Cells = [.. wrong.SelectMany(static one => new[] { one.Line.Cells[one.At].Figure, one.Other.Cells[one.At].Figure }).OfType<Observations.Observation>()],
                Stated = [.. wrong.Select(one => FormattableString.Invariant($"{statement.Heads[one.At].Name} {one.Line.Cells[one.At].Amount} and {one.Other.Cells[one.At].Amount}"))],
            };
        }
    }

    private static IEnumerable<(StatementLine Line, StatementLine Other, int At)> Unequal(StatementReading statement) =>
        from line in statement.Rows
        where line.Row is StatementRow.Sum { EqualTo: not null }
        let other = Find(statement, ((StatementRow.Sum)line.Row).EqualTo!)
        where other is not null
        from at in Enumerable.Range(0, Math.Min(line.Cells.Count, other.Cells.Count))
        where Math.Abs((line.Cells[at].Amount - other.Cells[at].Amount) ?? 0) > Rounding(statement, line, at) + Rounding(statement, other, at)
        select (line, other, at);

    private static IEnumerable<StatementReading> Statements(Audit audit) => audit.Finance?.Statements.OrderBy(static one => one.Key, StringComparer.Ordinal).Select(static one => one.Value) ?? [];

    private static string Named(StatementReading statement) => $"the statement “{statement.Definition.Title}”";

    private static StatementLine? Find(StatementReading statement, string key) =>
        statement.Rows.FirstOrDefault(line => line.Row is StatementRow.Sum sum ? sum.Key == key : line.Row.Indicator?.ToString() == key);

    private static IEnumerable<(StatementLine Line, bool IsAdded)> Parts(StatementReading statement, StatementLine line) =>
        from term in ((StatementRow.Sum)line.Row).Terms
        let part = Find(statement, term.Key)
        where part is not null
        select (part, term.IsAdded);

    private static string Terms(StatementReading statement, StatementLine line, int at) =>
        string.Concat(Parts(statement, line).Select((part, index) => $"{(part.IsAdded ? index == 0 ? "" : " + " : " − ")}{part.Line.Cells[at].Text}"));

    // Of a sum that is worked out, the rounding of all that it adds up. A movement or a variance has the rounding of the figures of its row.
    private static decimal Rounding(StatementReading statement, StatementLine line, int at) =>
        line.Cells[at].Figure is { } figure ? CheckNumbers.Allowance(figure, line.Indicator)
        : line.Row is StatementRow.Sum ? PartsRounding(statement, line, at)
        : line.Cells[at].Amount is null ? 0
        : Others(line).Sum(figure => CheckNumbers.Allowance(figure, line.Indicator));

    private static decimal PartsRounding(StatementReading statement, StatementLine line, int at) => Parts(statement, line).Sum(part => Rounding(statement, part.Line, at));

    private static IEnumerable<Observations.Observation> Others(StatementLine line) => line.Cells.Select(static cell => cell.Figure).OfType<Observations.Observation>();
}
