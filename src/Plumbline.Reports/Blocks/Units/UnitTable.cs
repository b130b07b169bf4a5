using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Reports.Blocks.Dashboards;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Charts;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Indicators;

namespace Plumbline.Reports.Blocks.Units;

/// <summary>Units as rows of a table, the unit above them last. A column that would be empty in every row is left out.</summary>
internal sealed class UnitTable
{
    private const double IconSize = 20;

    private readonly ReportContext _context;
    private readonly CultureInfo _culture;
    private readonly UnitPart _part;
    private readonly ImmutableArray<UnitRow> _all;

    private UnitTable(ReportContext context, UnitPart part)
    {
        (_context, _culture, _part) = (context, context.Picture.Settings.Language, part);
        _all = part.Whole is { } whole ? [.. part.Rows, whole] : part.Rows;
    }

    internal static Table Of(ReportContext context, UnitPart part) => new UnitTable(context, part).Make();

    private Table Make()
    {
        (Column Column, Func<UnitRow, Cell> Cell, bool IsShown)[] columns =
        [
            (new Column("Unit") { Width = ColumnWidth.Wide }, Name, true),
            (new Column(_part.When, Alignment.Number), Figure, true),
            (new Column("Target"), Target, Any(static row => TargetWords.IsAimed(row.Target))),
            (new Column("Rating") { Width = ColumnWidth.Tight }, Rating, Any(static row => row.Rated is not null || row.NotRated is not null)),
            (new Column("Against target"), Distance, Any(static row => row.Judgement.IsRated)),
            (new Column("Change in performance"), row => ChangeCell.Of(row.Row.Analysed, _culture), true),
            (new Column("Trend") { Width = ColumnWidth.Tight }, static row => DashboardCells.Trend(row.Row), true),
            (new Column("Variation", Alignment.Centre) { Width = ColumnWidth.Tight }, Variation, Any(static row => row.Chart is not null)),
            (new Column("Worked out from", Alignment.Number), Parts, Any(static row => row.Current?.Total is not null)),
        ];
        var shown = columns.Where(static column => column.IsShown).ToList();
        return new Table(
            $"{_part.Title}, {_part.When}",
            [.. shown.Select(static column => column.Column)],
            [.. _all.Select(row => new Row([.. shown.Select(column => column.Cell(row))]) { Style = ReferenceEquals(row, _part.Whole) ? RowStyle.Total : RowStyle.Normal })])
        { HidesCaption = true };
    }

    private bool Any(Func<DashboardRow, bool> is_) => _all.Any(row => is_(row.Row));

    private Cell Name(UnitRow row) => Cell.Header(
        IndicatorLinks.Linked(_context, row.Row.Indicator, row.Row.Analysed.Unit, row.Name));

    private Cell Figure(UnitRow row)
    {
        var current = row.Row.Current!;
        RichText value = RichText.FromInline(IndicatorLinks.ToSource(_context, current, FigureValue.Of(current, _culture)));
        var marks = string.Join(", ", new[] { current.IsProvisional ? "provisional" : null, current.IsDoubtful ? "a doubtful figure" : null }.OfType<string>());
        return new Cell(marks.Length == 0 ? value : [.. value, new LineBreak(), new Small(marks)]) { Style = current.Value is ObservedValue.Missing ? CellStyle.Quiet : CellStyle.Strong };
    }

    private Cell Target(UnitRow row) => new(TargetWords.Of(row.Row.Judgement, _context.Picture, _culture)) { Style = CellStyle.Quiet };

    private static Cell Rating(UnitRow row) => DashboardCells.Rating(row.Row);

    private Cell Distance(UnitRow row) => row.Row.Judgement.IsRated ? JudgementWords.Distance(row.Row.Judgement, _culture).Replace(' ', '\u00a0') : Cell.Empty;

    private static Cell Variation(UnitRow row) => row.Row.Reading is { HasLimits: true } reading ? new Cell(Icons.Inline(reading, IconSize)) : Cell.Empty;

    private static Cell Parts(UnitRow row) => row.Row.Current?.Total is { } total ? Cell.FromString(TotalNote.Short(total)) : Cell.Empty;
}
