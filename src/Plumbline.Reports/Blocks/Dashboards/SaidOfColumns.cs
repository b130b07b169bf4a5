using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Reports.Composition;

namespace Plumbline.Reports.Blocks.Dashboards;

/// <summary>What the cells of a table need notes for, after what is said once of a whole column, and once of a whole row.</summary>
internal sealed class SaidOfColumns
{
    private readonly Dictionary<Observation, CellNotes> _left = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<DashboardRow, string> _ofRows = new(ReferenceEqualityComparer.Instance);

    internal SaidOfColumns(ImmutableArray<DashboardRow> rows, UnitsShown units, CultureInfo culture)
    {
        foreach (var row in rows)
        {
            foreach (var figure in FiguresOf(row)) _left[figure] = CellNotes.Of(row, figure, units, culture);
        }

        var said = new List<(Period Column, SaidOfMost<DashboardRow> Said)>();
        var columns = rows.IsEmpty ? 0 : rows[0].Figures.Length;
        for (var at = 0; at < columns; at++)
        {
            var shown = rows.Where(row => row.Figures[at].Observation is not null).ToList();
            foreach (var one in Take(shown, row => row.Figures[at].Observation!)) said.Add((rows[0].Figures[at].Column, one));
        }

        Sentences = [.. SentencesOf(said, columns, culture)];
        foreach (var row in rows)
        {
            var words = Take(FiguresOf(row), static figure => figure).Select(one => OfRow(one, culture)).ToList();
            if (words.Count > 0) _ofRows[row] = string.Join(". ", words);
        }
    }

    /// <summary>The sentences on columns.</summary>
    internal ImmutableArray<string> Sentences { get; }

    /// <summary>What a figure still needs a mark for.</summary>
    internal CellNotes Left(DashboardRow row, Observation figure) => _left[figure];

    /// <summary>What is said of all figures of a row, or nearly all; null where nothing is.</summary>
    internal string? OfRow(DashboardRow row) => _ofRows.GetValueOrDefault(row);

    private static List<Observation> FiguresOf(DashboardRow row) => [.. row.Figures.Select(static figure => figure.Observation).OfType<Observation>()];

    // A doubtful figure keeps its mark: what is doubtful is one figure, not a column.
    private List<SaidOfMost<T>> Take<T>(List<T> all, Func<T, Observation> figureOf)
    {
        var taken = new List<SaidOfMost<T>>();
        if (SaidOfMost<T>.Of(all, one => _left[figureOf(one)] is { IsProvisional: true, IsDoubtful: false } ? CellNotes.Provisional : null) is { } provisional)
        {
            taken.Add(provisional);
            foreach (var one in all.Except(provisional.Without)) _left[figureOf(one)] = _left[figureOf(one)] with { IsProvisional = false };
        }

        // A note that names its periods marks the cells it names.
        if (SaidOfMost<T>.Of(all, one => _left[figureOf(one)].Words is { IsOfRow: false, Words: var note } ? note : null) is { } words)
        {
            taken.Add(words);
            foreach (var one in all.Except(words.Without)) _left[figureOf(one)] = _left[figureOf(one)] with { Words = null };
        }

        return taken;
    }

    private static string OfRow(SaidOfMost<Observation> said, CultureInfo culture) =>
        InRow(said.Words, said.Without.Select(figure => figure.Period.ToText(culture, full: true)));

    /// <summary>One sentence for the columns of which the same is said: <c>May 2023, all but Falls: paper copy lost.</c></summary>
    private static IEnumerable<string> SentencesOf(IEnumerable<(Period Column, SaidOfMost<DashboardRow> Said)> columns, int all, CultureInfo culture) =>
        from alike in columns.GroupBy(column => (column.Said.Words, Without: Names(column.Said.Without)))
        let periods = alike.Select(static column => column.Column).ToList()
        let when = periods.Count == all ? "All periods" : And([.. periods.Select(period => period.ToText(culture, full: true))])
        select $"{when}{(alike.Key.Without.Length > 0 ? $", all but {alike.Key.Without}" : "")}: {Words(alike.Key.Words)}";

    /// <summary>What is said of a row: <c>Covid-19 included; not May 2023</c>.</summary>
    private static string InRow(string words, IEnumerable<string> without) => And([.. without]) is { Length: > 0 } others ? $"{Words(words).TrimEnd('.')}; not {others}" : Words(words);

    /// <summary>The names of rows: <c>Falls and Sickness</c>.</summary>
    internal static string Names(IEnumerable<DashboardRow> rows) => And([.. rows.Select(static row => row.Indicator.Name)]);

    private static string And(IReadOnlyList<string> names) => names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";

    private static string Words(string words) => words == CellNotes.Provisional ? "provisional, and may still be revised" : words;
}
