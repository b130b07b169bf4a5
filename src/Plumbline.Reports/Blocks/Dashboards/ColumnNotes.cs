using System.Globalization;
using Plumbline.Core.Periods;

namespace Plumbline.Reports.Blocks.Dashboards;

/// <summary>Notes on whole columns and rows of a table, in words.</summary>
internal static class ColumnNotes
{
    /// <summary>One sentence for the columns of which the same is said: <c>May 2023, all but Falls: paper copy lost.</c></summary>
    internal static IEnumerable<string> Sentences(IEnumerable<(Period Column, SaidOfMost<DashboardRow> Said)> columns, int all, CultureInfo culture) =>
        from alike in columns.GroupBy(column => (column.Said.Words, Without: Names(column.Said.Without)))
        let periods = alike.Select(static column => column.Column).ToList()
        let when = periods.Count == all ? "All periods" : And([.. periods.Select(period => period.ToText(culture, full: true))])
        select $"{when}{(alike.Key.Without.Length > 0 ? $", all but {alike.Key.Without}" : "")}: {Words(alike.Key.Words)}";

    /// <summary>What is said of a row: <c>Covid-19 included; not May 2023</c>.</summary>
    internal static string InRow(string words, IEnumerable<string> without) => And([.. without]) is { Length: > 0 } others ? $"{Words(words).TrimEnd('.')}; not {others}" : Words(words);

    /// <summary>The names of rows: <c>Falls and Sickness</c>.</summary>
    internal static string Names(IEnumerable<DashboardRow> rows) => And([.. rows.Select(static row => row.Indicator.Name)]);

    private static string And(IReadOnlyList<string> names) => names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";

    private static string Words(string words) => words == CellNotes.Provisional ? "provisional, and may still be revised" : words;
}
