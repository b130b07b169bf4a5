using System.Collections.Immutable;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Derivations;
using Plumbline.Core.Breakdowns;
using Plumbline.Core.Collections;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Quantities;
using Plumbline.Core.References;
using Plumbline.Core.Units;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;

namespace Plumbline.Reports.Blocks.Breakdowns;

/// <summary>One cell of a breakdown.</summary>
/// <param name="Value">The cell.</param>
/// <param name="Source">Its source; null for a count of a line list.</param>
/// <param name="Total">What it counts, where it was worked out.</param>
/// <param name="IsDoubtful">Whether it is known to be probably wrong.</param>
internal sealed record ItemCell(ObservedValue Value, FigureSource? Source, Total? Total = null, bool IsDoubtful = false);

/// <summary>One item, with a cell a period.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Cells">The cells, one a period; null where nothing was reported.</param>
internal sealed record ItemRow(string Name, ImmutableArray<ItemCell?> Cells)
{
    /// <summary>The number of the last period; null without one.</summary>
    internal decimal? Last => Cells[^1]?.Value.Amount;
}

/// <summary>The items of a breakdown over some periods.</summary>
/// <param name="Title">What is broken down, and by what: <c>Falls by ward</c>.</param>
/// <param name="Head">What the items are: <c>Ward</c>.</param>
/// <param name="Periods">The periods, the report's last.</param>
/// <param name="Rows">The items, in the order given.</param>
/// <param name="AddUp">Whether the items add up to a whole, so that they have shares.</param>
internal sealed record ItemCounts(string Title, string Head, ImmutableArray<Period> Periods, ImmutableArray<ItemRow> Rows, bool AddUp)
{
    /// <summary>The items of a block; null where no item has a cell.</summary>
    internal static ItemCounts? Of(ReportContext context, BreakdownBlock block, UnitCode unit)
    {
        var counts = block.Collection is { } code
            ? context.LineLists.FirstOrDefault(list => list.Definition.Code == code) is { } found ? OfList(context, block, found, unit) : null
            : context.Picture.Find(block.Indicator!) is { } indicator ? OfIndicator(context, block, indicator, unit) : null;
        return counts is null || counts.Rows.IsEmpty ? null : counts;
    }

    private static ItemCounts OfIndicator(ReportContext context, BreakdownBlock block, Indicator indicator, UnitCode unit)
    {
        var periods = Ending(BreakdownBlock.LastOf(indicator, context.Scope), block.Periods);
        var own = context.Items.Where(item => item.Indicator == indicator.Code && item.Unit == unit && item.Aspect is { Basis: AspectBasis.Actual, Items: [var only] } && only.Dimension == block.Dimension);
        var figures = (BreakdownBlock.IsLonger(indicator, context.Scope) ? Longer(context, indicator, unit, own, periods) : own)
            .ToDictionary(static item => (item.Aspect.Items[0].Item, item.Period));
        var items = context.Picture.Values.Of<BreakdownItem>().Where(item => item.Dimension == block.Dimension).OrderBy(static item => item.Order).ToList();
        var rows = items.Select(item => new ItemRow(
            item.Name, [.. periods.Select(period => figures.GetValueOrDefault((item.Item, period)) is { } figure ? new ItemCell(figure.Value, FigureSource.Of(figure), figure.Total, figure.IsDoubtful) : null)]));
        return new ItemCounts($"{indicator.Name} by {CodeWords.Of(block.Dimension!)}", CodeWords.Named(block.Dimension!), periods, [.. rows.Where(static row => row.Cells.Any(static cell => cell is not null))], indicator.Aggregation == Aggregation.Sum);
    }

    private static IEnumerable<Observation> Longer(ReportContext context, Indicator indicator, UnitCode unit, IEnumerable<Observation> own, ImmutableArray<Period> periods) =>
        own.GroupBy(static item => item.Aspect)
            .Select(item => Series.From(indicator, unit, item.Where(figure => figure.Period.Frequency == indicator.Frequency)).Value)
            .SelectMany(item => PeriodTotals.Longer(context.Picture, item, periods[0], periods[^1]).Observations);

    private static ItemCounts OfList(ReportContext context, BreakdownBlock block, LineList list, UnitCode unit)
    {
        var periods = Ending(context.Period, block.Periods);
        var units = unit == context.Picture.Units.Top.Code ? null : context.Picture.Units.Under(unit, periods[0].First, periods[^1].Last).Prepend(unit).ToHashSet();
        var counts = periods.Select(period => list.Definition.Covers(period) ? list.Breakdown(block.Column!, period, units).ToDictionary(static word => word.Value, static word => word.Received, StringComparer.Ordinal) : null).ToList();
        var rows = list.Definition.Columns[list.Definition.PlaceOf(block.Column!)].Values.Append("").Select(word => new ItemRow(
            word.Length == 0 ? "Not given" : CodeWords.Named(word),
            [.. counts.Select(count => count is null ? null : new ItemCell(ObservedValue.Of(Quantity.Of(count.GetValueOrDefault(word))), null))]));
        return new ItemCounts($"{list.Definition.Name} by {CodeWords.Of(block.Column!)}", CodeWords.Named(block.Column!), periods, [.. rows.Where(static row => row.Cells.Any(static cell => cell?.Value.Amount > 0))], AddUp: true);
    }

    private static ImmutableArray<Period> Ending(Period last, int periods) => [.. Enumerable.Range(1 - periods, periods).Select(last.Plus)];
}
