using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Indicators;
using Plumbline.Web.Addresses;

namespace Plumbline.Web.Units;

/// <summary>The figures of one measure in several units, for one period.</summary>
internal sealed class UnitFigures(Links links, CultureInfo culture)
{
    /// <summary>The table; empty where no unit has a figure.</summary>
    internal ImmutableArray<Element> Of(Indicator indicator, Period period, IReadOnlyList<Unit> units, IReadOnlyList<Judgement> judged)
    {
        var byUnit = judged.ToLookup(static judgement => judgement.Unit);
        var rows = units.SelectMany(unit => byUnit[unit.Code].Take(1).Select(judgement => (Unit: unit, Judgement: judgement))).OrderBy(static row => row.Unit.Name, StringComparer.Create(culture, ignoreCase: true)).ToList();
        if (rows.Count == 0) return [];
        var isRated = rows.Exists(static row => row.Judgement.IsRated);
        return
        [
            new Table(
                $"{indicator.Name} by unit",
                [new Column("Unit") { Width = ColumnWidth.Wide }, new Column(rows[0].Judgement.Period.ToText(culture, full: true), Alignment.Number), .. isRated ? [new Column("Rating") { Width = ColumnWidth.Tight }, new Column("Against target")] : Array.Empty<Column>()],
                [.. rows.Select(row => new Row([
                    Cell.Header([Hyperlink.OnSite(row.Unit.Name, links.Measure(indicator.Code, row.Unit.Code, period))]),
                    new Cell([Hyperlink.OnSite(FigureValue.Of(row.Judgement.Observation!, culture), links.Figure(indicator.Code, row.Unit.Code, row.Judgement.Period))]),
                    .. isRated ? [row.Judgement.IsRated ? new Cell(RatingWords.Of(row.Judgement).Chip) : Cell.Empty, AgainstWords.Of(row.Judgement, culture)?.Alone ?? ""] : Array.Empty<Cell>()]))])
            { HidesCaption = true },
        ];
    }
}
