using Plumbline.Core.Text;

namespace Plumbline.Core.Finance.Statements;

/// <summary>What contradicts itself in the layout of a statement.</summary>
public static class StatementProblems
{
    /// <summary>The problems of its columns, each with the place of its column from 0.</summary>
    public static IEnumerable<(int Column, Problem Problem)> OfColumns(IReadOnlyList<StatementColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        for (var i = 0; i < columns.Count; i++)
        {
            if (OfColumn(columns, i) is { } problem) yield return (i, problem);
        }
    }

    /// <summary>The problems of its rows, each with the place of its row from 0.</summary>
    public static IEnumerable<(int Row, Problem Problem)> OfRows(IReadOnlyList<StatementRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var problems = new List<(int, Problem)>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (KeyOf(rows[i]) is { } key && !places.TryAdd(key, i)) problems.Add((i, new Problem($"{key} a second time", "each line and each sum once in a statement")));
        }

        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i] is not StatementRow.Sum sum) continue;
            foreach (var term in sum.Terms.Where(term => !places.ContainsKey(term.Key))) problems.Add((i, Unknown(term.Key)));
            foreach (var twice in sum.Terms.GroupBy(static term => term.Key, StringComparer.Ordinal).Where(static same => same.Skip(1).Any())) problems.Add((i, new Problem($"{twice.Key} twice in one sum", "each row once in a sum")));
            if (sum.EqualTo is { } other && !places.ContainsKey(other)) problems.Add((i, Unknown(other)));
            if (sum.EqualTo == sum.Key) problems.Add((i, new Problem($"{sum.Key}, which equals itself", "another row that must come to the same")));
            if (Circle(sum, rows, places) is { } circle) problems.Add((i, new Problem($"a sum that contains itself: {circle}", "sums of lines and of other sums, none of which leads back")));
        }

        return problems;

        Problem Unknown(string key) => Problem.With(key, $"a line or a sum of this statement{(NearWord.Of(key, places.Keys) is { } near ? $", perhaps “{near}”" : "")}");
    }

    /// <summary>What other rows call a row; null where they cannot name it.</summary>
    internal static string? KeyOf(StatementRow row) => row switch
    {
        StatementRow.Line line => line.Code.ToString(),
        StatementRow.Sum sum => sum.Key,
        _ => null,
    };

    private static Problem? OfColumn(IReadOnlyList<StatementColumn> columns, int place)
    {
        var column = columns[place];
        var isPair = column.Show is ColumnShow.Movement or ColumnShow.Variance or ColumnShow.Percent;
        if (column.Of.Count > 0 && !isPair) return new Problem($"“of” in a column that shows {Names<ColumnShow>.Of(column.Show)}", "“of” where a movement, a variance or a percentage is shown");
        if (column.Of.Count == 0) return column.Show == ColumnShow.Movement ? new Problem("a movement without “of”", "of: [1, 2], the first of two columns less the second") : null;
        if (column.Of.Count != 2) return new Problem($"{Counted.Of(column.Of.Count, "column")} in “of”", "two columns, such as of: [1, 2]");
        foreach (var number in column.Of)
        {
            if (number < 1 || number > columns.Count) return new Problem($"column {Counted.Digits(number)}", $"a column from 1 to {Counted.Digits(columns.Count)}");
            if (columns[number - 1].Show is ColumnShow.Movement or ColumnShow.Variance or ColumnShow.Percent) return new Problem($"column {Counted.Digits(number)}, which shows no amounts of its own", "a column that shows actual, plan or forecast");
        }

        return column.Of[0] == column.Of[1] ? new Problem($"column {Counted.Digits(column.Of[0])} twice", "two different columns") : null;
    }

    // The way from a sum back to itself: “a, b, a”; null where there is none.
    private static string? Circle(StatementRow.Sum start, IReadOnlyList<StatementRow> rows, Dictionary<string, int> places)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var ways = new Stack<(StatementRow.Sum Sum, string Way)>([(start, start.Key)]);
        while (ways.TryPop(out var at))
        {
            foreach (var term in at.Sum.Terms)
            {
                if (term.Key == start.Key) return $"{at.Way}, {term.Key}";
                if (places.TryGetValue(term.Key, out var place) && rows[place] is StatementRow.Sum next && seen.Add(term.Key)) ways.Push((next, $"{at.Way}, {term.Key}"));
            }
        }

        return null;
    }
}
