using System.Collections.Immutable;
using Plumbline.Core.Indicators;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Reports.Blocks.Dashboards;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Blocks.Units;

/// <summary>One indicator in one unit, and the unit's name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Row">Its figures, as a dashboard has them.</param>
internal sealed record UnitRow(string Name, DashboardRow Row);

/// <summary>The part of a by-unit block for one indicator.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Title">Indicator and kind of unit: <c>Falls by team</c>.</param>
/// <param name="When">The period in words.</param>
/// <param name="Rows">The units with a figure or another cell in the period, in the block's order.</param>
/// <param name="Whole">The unit above them; null where it has no cell.</param>
/// <param name="Without">The names of the units without one, with their status where that is why.</param>
internal sealed record UnitPart(Indicator Indicator, string Title, string When, ImmutableArray<UnitRow> Rows, UnitRow? Whole, ImmutableArray<string> Without)
{
    internal static IEnumerable<Element> Of(ReportContext context, ByUnitBlock block, Indicator indicator)
    {
        var part = Make(context, block, indicator);
        if (part.Rows.IsEmpty && part.Without.IsEmpty) yield break;
        yield return new Heading(1, part.Title, BlockAnchors.Of(context, block, ByUnitBlock.Name, indicator));
        if (part.Rows.IsEmpty)
        {
            yield return new Paragraph($"No unit has a figure for {part.When}.");
            yield break;
        }

        if (block.Show.Table) yield return UnitTable.Of(context, part);
        if (!part.Without.IsEmpty) yield return new Paragraph($"No figure for {part.When}: {string.Join("; ", part.Without)}.", ParagraphRole.Meta);
        if (block.Show.Multiples)
        {
            foreach (var element in UnitMultiples.Of(context, part)) yield return element;
        }

        if (!block.Show.Funnel) yield break;
        foreach (var element in UnitFunnel.Of(context, part)) yield return element;
    }

    private static UnitPart Make(ReportContext context, ByUnitBlock block, Indicator indicator)
    {
        var settings = context.Picture.Settings;
        var window = DashboardWindow.Ending(context.Period, ByUnitBlock.TrendPeriods);
        var units = block.UnitsIn(context.Scope).ToList();
        var names = StringComparer.Create(settings.Language, ignoreCase: true);
        var rows = units.Select(unit => new UnitRow(unit.Name, DashboardRow.Of(context, window, indicator, unit.Code))).OrderBy(static row => row.Name, names).ToList();
        var whole = block.Selection.UnitIn(context.Scope);
        var top = new UnitRow(context.Units.NameOf(whole), DashboardRow.Of(context, window, indicator, whole));
        return new UnitPart(
            indicator,
            $"{indicator.Name} by {(units.Select(static unit => unit.Kind).Distinct().ToList() is [var kind] ? Names<UnitKind>.Of(kind) : "unit")}",
            (top.Row.Analysed.IsOfLonger ? context.Period : OwnPeriod.LastWithin(context.Period, indicator, settings.Calendar)).ToText(settings.Language, full: true),
            [.. InOrder(rows.Where(static row => row.Row.Current is not null), block.Order)],
            top.Row.Current is null ? null : top,
            [.. rows.Where(static row => row.Row.Current is null).Select(row => StatusNotes.Of(context, row.Row.Analysed) is { } status ? $"{row.Name} ({char.ToLowerInvariant(status[0])}{status[1..]})" : row.Name)]);
    }

    private static IEnumerable<UnitRow> InOrder(IEnumerable<UnitRow> rows, UnitOrder order) => order switch
    {
        UnitOrder.Name => rows,
        UnitOrder.Value => rows.OrderByDescending(static row => row.Row.Current?.Amount ?? decimal.MinValue),
        UnitOrder.Distance => rows.OrderBy(static row => row.Row.Judgement.Distance is null).ThenBy(static row => row.Row.Judgement.Distance?.Share ?? 0),
    };
}
