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

        Sentences = [.. ColumnNotes.Sentences(said, columns, culture)];
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

        if (SaidOfMost<T>.Of(all, one => _left[figureOf(one)].Words?.Words) is { } words)
        {
            taken.Add(words);
            foreach (var one in all.Except(words.Without)) _left[figureOf(one)] = _left[figureOf(one)] with { Words = null };
        }

        return taken;
    }

    private static string OfRow(SaidOfMost<Observation> said, CultureInfo culture) =>
        ColumnNotes.InRow(said.Words, said.Without.Select(figure => figure.Period.ToText(culture, full: true)));
}
