using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Observations;
using Plumbline.Core.Quantities;
using Plumbline.Core.Units;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Blocks.Breakdowns;

/// <summary>The items of a breakdown as a table: the periods side by side, the share of the last, a bar.</summary>
internal static class BreakdownTable
{
    private const double BarWidth = 120, BarHeight = 12;

    // More periods than these stand close together.
    private const int Wide = 6;

    internal static IEnumerable<Element> Of(ReportContext context, BreakdownBlock block, UnitCode unit, ItemCounts counts)
    {
        var culture = context.Picture.Settings.Language;
        var title = context.Units.Named(counts.Title, unit);
        var rows = Gathered(Ordered(counts.Rows, block.Order), block.Most, counts.AddUp);
        var reported = counts.Rows.Select(static row => row.Last).OfType<decimal>().ToList();
        var (whole, most) = (reported.Sum(), rows.Select(static row => row.Last ?? 0).DefaultIfEmpty().Max());
        var suppressed = Names(counts, static status => status == ReportingStatus.Suppressed);
        yield return new Heading(1, title, BlockAnchors.Of(context, block));
        yield return new Table(
            $"{title}, {PeriodLine.Run(counts.Periods[0], counts.Periods[^1], culture)}",
            [
                new Column(counts.Head) { Width = ColumnWidth.Wide },
                .. counts.Periods.Select(period => new Column(period.ToText(culture, full: true), Alignment.Number) { ShortHeader = period.ToText(culture), IsLatest = period == counts.Periods[^1] }),
                .. counts.AddUp ? [new Column("Share", Alignment.Number)] : ImmutableArray<Column>.Empty,
                new Column("Size"),
            ],
            [
                .. rows.Select(row => Row(row, counts.AddUp, whole, most, culture)),
                .. counts.AddUp && suppressed.Length == 0 ? [Total(counts, culture)] : ImmutableArray<Row>.Empty,
            ])
        { HidesCaption = true, Density = counts.Periods.Length > Wide ? TableDensity.Dense : TableDensity.Normal };
        if (suppressed.Length > 0) yield return new Paragraph($"Suppressed in {counts.Periods[^1].ToText(culture, full: true)}: {suppressed}. {(counts.AddUp ? "Shares are of the items with a number, and no total is given." : "")}".TrimEnd(), ParagraphRole.Meta);
        if (BreakdownGaps.Of(counts, culture) is { } made) yield return new Paragraph(made, ParagraphRole.Meta);
        if (!counts.AddUp && counts.Rows.Length > block.Most) yield return new Paragraph(string.Create(culture, $"{counts.Rows.Length - block.Most} more items are not shown."), ParagraphRole.Meta);
    }

    private static IEnumerable<ItemRow> Ordered(ImmutableArray<ItemRow> rows, ItemOrder order) => order switch
    {
        ItemOrder.Given => rows,
        ItemOrder.Size => rows.OrderByDescending(static row => row.Last ?? decimal.MinValue),
    };

    /// <summary>The first rows, and the rest as one: <c>Other (7)</c>. Items that do not add up have no such row.</summary>
    private static List<ItemRow> Gathered(IEnumerable<ItemRow> ordered, int most, bool addUp)
    {
        var rows = ordered.ToList();
        if (rows.Count <= most) return rows;
        var rest = rows[most..];
        var shown = rows[..most];
        if (addUp) shown.Add(new ItemRow(string.Create(CultureInfo.InvariantCulture, $"Other ({rest.Count})"), [.. Enumerable.Range(0, rest[0].Cells.Length).Select(period => Sum(rest, period) is { } sum ? new ItemCell(sum, null) : null)]));
        return shown;
    }

    private static Row Row(ItemRow row, bool addUp, decimal whole, decimal most, CultureInfo culture) => new(
    [
        Cell.Header(row.Name),
        .. row.Cells.Select((cell, at) => cell is null ? Cell.Empty : Cell.Figure(FigureValue.Of(cell.Value, culture, cell.Source)) with
        {
            Style = cell.Value is ObservedValue.Missing ? CellStyle.Quiet : at == row.Cells.Length - 1 ? CellStyle.Strong : CellStyle.Normal,
        }),
        .. addUp ? [row.Last is { } last && whole > 0 ? Share(last / whole, culture) : Cell.Empty] : ImmutableArray<Cell>.Empty,
        row.Last is { } size && size > 0 && most > 0 ? new Cell(Icon.Decorative(Bar((double)(size / most)))) : Cell.Empty,
    ]);

    private static Row Total(ItemCounts counts, CultureInfo culture) => new(
    [
        Cell.Header("All"),
        .. Enumerable.Range(0, counts.Periods.Length).Select(period => Sum(counts.Rows, period) is { } sum ? Cell.Figure(FigureValue.Of(sum, culture)) : Cell.Empty),
        counts.Rows.Any(static row => row.Last > 0) ? Share(1, culture) : Cell.Empty,
        Cell.Empty,
    ]) { Style = RowStyle.Total };

    /// <summary>The sum of a period with the sign and decimals of its figures; null where one of them is withheld or none has a number.</summary>
    private static ObservedValue? Sum(IReadOnlyCollection<ItemRow> rows, int period)
    {
        var cells = rows.Select(row => row.Cells[period]).OfType<ItemCell>().ToList();
        if (cells.Exists(static cell => cell.Value is ObservedValue.Missing { Status: ReportingStatus.Suppressed })) return null;
        var numbers = cells.Select(static cell => cell.Value).OfType<ObservedValue.Number>().ToList();
        return numbers.Count == 0 ? null : ObservedValue.Of(Quantity.Of(numbers.Sum(static number => number.Amount!.Value), numbers.Max(static number => number.DecimalsOfAmount), numbers[0].Quantity.Sign));
    }

    private static Cell Share(decimal share, CultureInfo culture) => Cell.Figure(new Value((share * 100).ToString("0.0", culture) + "%", Quantity.Of(Math.Round(share * 100, 1), 1, QuantitySign.Percent)));

    private static Scene Bar(double share)
    {
        var width = Math.Max(1, share * BarWidth);
        return new Scene { Width = BarWidth, Height = BarHeight, Plot = new Box(0, 0, BarWidth, BarHeight), Items = [new SceneArea(SceneRole.Data, [new(0, 1), new(width, 1), new(width, BarHeight - 1), new(0, BarHeight - 1)], Paint.Earlier)] };
    }

    private static string Names(ItemCounts counts, Func<ReportingStatus, bool> is_) =>
        string.Join("; ", counts.Rows.Where(row => row.Cells[^1]?.Value is ObservedValue.Missing missing && is_(missing.Status)).Select(static row => row.Name));
}
