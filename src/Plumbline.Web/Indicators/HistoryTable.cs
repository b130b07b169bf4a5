using System.Collections.Immutable;
using System.Globalization;
using Plumbline.App.Tracing;
using Plumbline.Core.Ledger;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Spc;
using Plumbline.Reports.Blocks.IndicatorPages;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Charts;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Indicators;
using Plumbline.Web.Addresses;

namespace Plumbline.Web.Indicators;

/// <summary>The figures of a measure with their sources: each leads to its story, and the change that wrote it to what else it wrote.</summary>
internal sealed class HistoryTable(Links links, CultureInfo culture)
{
    private const double IconSize = 18;

    /// <summary>The table; empty without figures.</summary>
    /// <param name="title">The measure.</param>
    /// <param name="figures">The figures shown, the latest first.</param>
    /// <param name="withdrawn">Figures that were withdrawn; those of a period with a figure are left out.</param>
    internal ImmutableArray<Element> Of(string title, IReadOnlyList<ScreenFigure> figures, ImmutableArray<WithdrawnFigure> withdrawn)
    {
        if (figures.Count == 0) return [];
        (Column Column, Func<ScreenFigure, Cell> Cell, bool IsShown, Func<WithdrawnFigure, Cell>? Withdrawn)[] columns =
        [
            (new Column(NameOf(figures[0].Figure.Period.Frequency)), row => Month(row.Figure.Period), true, one => Month(one.Period)),
            (new Column("Figure", Alignment.Number), Figure, true, one => new Cell([Hyperlink.OnSite("withdrawn", links.Figure(figures[0].Figure.Indicator, figures[0].Figure.Unit, one.Period))])),
            (new Column("Against target"), static row => (row.Against ?? "").Replace(' ', '\u00a0'), figures.Any(static row => row.Against is not null), null),
            (new Column("Rating") { Width = ColumnWidth.Tight }, static row => row.Judgement.IsRated ? new Cell(RatingWords.Of(row.Judgement).Chip) : Cell.Empty, figures.Any(static row => row.Judgement.IsRated), null),
            (new Column("Chart"), Chart, figures.Any(static row => row.Says is not null), null),
            (new Column("Source"), static row => new Cell(SourceOf(row.Figure)) { Style = CellStyle.Quiet }, true, static one => new Cell(one.Note ?? "") { Style = CellStyle.Quiet }),
            (new Column("Change", Alignment.Number) { Width = ColumnWidth.Tight }, Change, figures.Any(static row => row.Figure.Change is not null) || !withdrawn.IsEmpty, one => Change(one.Change)),
        ];
        var shown = columns.Where(static column => column.IsShown).ToList();
        var there = figures.Select(static row => row.Figure.Period).ToHashSet();
        var rows = figures.Select(row => (row.Figure.Period, Row: new Row([.. shown.Select(column => column.Cell(row))])))
            .Concat(withdrawn.Where(one => !there.Contains(one.Period)).Select(one => (one.Period, Row: new Row([.. shown.Select(column => column.Withdrawn?.Invoke(one) ?? Cell.Empty)]))))
            .OrderByDescending(static row => row.Period.Last);
        return [new Table($"Figures of {title}", [.. shown.Select(static column => column.Column)], [.. rows.Select(static row => row.Row)]) { HidesCaption = true }];
    }

    /// <summary>Where a figure was read from, in words.</summary>
    internal static string SourceOf(Observation figure) =>
        figure.Total is not null ? "worked out"
        : figure.Source is not { } cell ? "entered by hand"
        : string.Create(CultureInfo.InvariantCulture, $"{cell.File[(cell.File.LastIndexOf('/') + 1)..]}{(cell.Row > 0 ? $", row {cell.Row}" : "")}");

    private Cell Figure(ScreenFigure row)
    {
        var figure = row.Figure;
        var link = Hyperlink.OnSite(FigureValue.Of(figure, culture), links.Figure(figure.Indicator, figure.Unit, figure.Period, figure.Aspect.IsActual ? null : figure.Aspect.ToString()));
        var marks = string.Join(", ", new[] { figure.IsProvisional ? "provisional" : null, figure.IsDoubtful ? "doubtful" : null }.OfType<string>());
        return new Cell(marks.Length == 0 ? [link] : [link, new LineBreak(), marks]);
    }

    private static Cell Chart(ScreenFigure row) => row.Says is not { } says ? Cell.Empty
        : row.Variation is { } variation and not (Variation.Common or Variation.Insufficient or Variation.Missing) ? new Cell([Icon.Decorative(Icons.Variation(variation, IconSize)), "\u00a0" + says])
        : Cell.FromString(says);

    private Cell Change(ScreenFigure row) => row.Figure.Change is { } number
        ? Change(ChangeNumber.Of(checked((int)number)))
        : Cell.Empty;

    private Cell Change(ChangeNumber number) => new([Hyperlink.OnSite(number.Value.ToString(CultureInfo.InvariantCulture), links.Change(number))]);

    private Cell Month(Period period) => Cell.Header(period.ToText(culture).Replace(' ', '\u00a0'));

    private static string NameOf(Frequency frequency) => frequency.Noun() is var noun ? char.ToUpperInvariant(noun[0]) + noun[1..] : "";
}
