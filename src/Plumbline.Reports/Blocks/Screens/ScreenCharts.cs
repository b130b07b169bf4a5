using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Spc;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Summaries;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Charts;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Indicators;

namespace Plumbline.Reports.Blocks.Screens;

/// <summary>The control charts of a unit's measures, small and side by side: those that changed for the worse first.</summary>
public sealed record ScreenCharts
{
    private const int MostPoints = 24;
    private const double Width = 268, Height = 76, IconSize = 22;

    private ScreenCharts()
    {
    }

    /// <summary>The measures whose chart has limits, in print order.</summary>
    public required ImmutableArray<ReportLine> Charted { get; init; }

    /// <summary>The measures without limits to judge by.</summary>
    public required ImmutableArray<ReportLine> Others { get; init; }

    /// <summary>How many measures stand in each place of variation and assurance, the charts of each variation, and the measures without one.</summary>
    public required ImmutableArray<Element> Content { get; init; }

    /// <summary>The charts of a report's measures.</summary>
    /// <param name="context">The report, as the site shows it.</param>
    /// <param name="picks">Whether a measure is picked.</param>
    public static ScreenCharts Of(ReportContext context, Func<ReportLine, bool> picks)
    {
        ArgumentNullException.ThrowIfNull(context);
        var picked = context.Lines.All.Where(picks).ToList();
        ImmutableArray<ReportLine> charted = [.. picked.Where(static line => line.Reading.HasLimits)];
        ImmutableArray<ReportLine> others = [.. picked.Where(static line => !line.Reading.HasLimits)];
        return new ScreenCharts { Charted = charted, Others = others, Content = [.. ContentOf(context, charted, others)] };
    }

    /// <summary>How many measures have a chart, and where to look first.</summary>
    public static string Lead(int charted) => charted == 0
        ? "No measure here has enough figures for a control chart."
        : SummaryGridBlock.Words(charted);

    private static IEnumerable<Element> ContentOf(ReportContext context, ImmutableArray<ReportLine> charted, ImmutableArray<ReportLine> others)
    {
        var (lines, culture) = (new SummaryLines(context), context.Picture.Settings.Language);
        var cells = new AskCells(lines, culture);
        if (!charted.IsEmpty)
        {
            var grid = SummaryGrid.Arrange(charted, static line => SummaryGrid.ColumnOf(line.Reading), static line => line.Reading.Outlook.Kind);
            yield return Counts(grid);
            // A chart of few figures has the whole width, and all stand on the same periods.
            var charts = new RowCharts(context, charted, Math.Min(MostPoints, charted.Max(static line => line.Reading.Charted!.Points.Length)));
            foreach (var element in SummaryKey.Of(context, charted)) yield return element;
            foreach (var column in grid.Columns)
            {
                var those = grid.Rows.SelectMany(row => grid[column, row]).ToList();
                if (those.Count == 0) continue;
                yield return new Heading(1, $"{SummaryGrid.Heading(column)}: {Counted.Digits(those.Count)}", AnchorOf(column));
                yield return new SmallMultiples([.. those.Select(line => ChartOf(context, lines, cells, charts, line))]);
            }
        }

        if (others.IsEmpty) yield break;
        yield return new Heading(1, $"Without a usual range: {Counted.Digits(others.Length)}", new Anchor("others"));
        yield return ItemList.Bullets([.. others.Select(line => Other(lines, cells, line))]);
    }

    /// <summary>How many measures stand in each place; rows without any are left out.</summary>
    private static Table Counts(SummaryGrid<ReportLine> grid) => new(
        "Measures by variation and assurance",
        [new Column("Target"), .. grid.Columns.Select(static column => new Column(SummaryGrid.Heading(column), Alignment.Number))],
        [
            .. grid.Rows.Where(row => grid.Columns.Any(column => grid[column, row].Any())).Select(row => new Row([Cell.Header(HeadOf(row)), .. grid.Columns.Select(column => CountOf(grid[column, row].Count()))])),
            new Row([Cell.Header("All"), .. grid.Columns.Select(column => AllOf(column, grid.Rows.Sum(row => grid[column, row].Count())))]) { Style = RowStyle.Total },
        ]) { HidesCaption = true, LeastWidth = 8 * (grid.Columns.Length + 2) };

    private static RichText HeadOf(OutlookKind row) => row is OutlookKind.None or OutlookKind.NoLimits ? Icons.Words(row).Word : [Icon.Decorative(Icons.Assurance(row, provisional: false, IconSize)), "\u00a0" + Icons.Words(row).Word];

    private static Cell CountOf(int count) => count == 0 ? Cell.Empty : Counted.Digits(count);

    private static Cell AllOf(VariationColumn column, int count) => count == 0 ? CountOf(0) : new Cell(new Hyperlink(Counted.Digits(count), AnchorOf(column)));

    private static Anchor AnchorOf(VariationColumn column) => new(Names<VariationColumn>.Of(column));

    private static Chart ChartOf(ReportContext context, SummaryLines lines, AskCells cells, RowCharts charts, ReportLine line)
    {
        var culture = context.Picture.Settings.Language;
        var points = line.Reading.Charted!.Points;
        var run = PeriodLine.Run(points[Math.Max(0, points.Length - MostPoints)].At, points[^1].At, culture);
        return new Chart(charts.Of(line, Width, Height)!, line.Indicator.NameInList, $"Control chart, {run}")
        {
            Name = [.. lines.Linked(line, lines.NameOf(line)), " ", .. AskCells.Icons(line)],
            Caption = Caption(context, cells, line, culture),
        };
    }

    private static RichText Caption(ReportContext context, AskCells cells, ReportLine line, CultureInfo culture)
    {
        Inline[] figure = line.Current is { } current
            ? [new Strong(IndicatorLinks.ToSource(context, current, FigureValue.Of(current, culture))), $" in {current.Period.ToText(culture, full: true)}"]
            : ["No figure"];
        var target = ContractTargets.InLine(context, line.Judgement) ?? $"{(TargetWords.IsAimed(line.Target) ? "target " : "")}{TargetWords.Of(line.Judgement, context.Picture, culture)}";
        return [.. figure, ", ", .. target, new LineBreak(), .. cells.Says(line)];
    }

    private static RichText Other(SummaryLines lines, AskCells cells, ReportLine line) =>
        cells.Says(line).PlainText is { Length: > 1 } why ? [.. lines.Linked(line, lines.NameOf(line)), ": " + why] : lines.Linked(line, lines.NameOf(line));
}
