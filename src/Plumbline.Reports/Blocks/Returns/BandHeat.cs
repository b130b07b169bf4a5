using System.Collections.Immutable;
using Plumbline.Core.Periods;
using Plumbline.Core.Quantities;
using Plumbline.Core.Returns.Readings;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Charts.Choices;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Returns;

/// <summary>Units by periods: each score on the colour of its band, with its shape; hatched where there is no response. The worst first.</summary>
internal static class BandHeat
{
    private sealed record HeatRow(UnitCode Unit, string Name, ImmutableArray<ReturnLine?> Lines)
    {
        /// <summary>The last score known; none where there is none.</summary>
        internal int? Score => Lines.LastOrDefault(static line => line?.Score is not null)?.Score;

        /// <summary>Whether it is in the last period above the lowest band, or without a response; or waived then, and above the lowest band when it last had a score.</summary>
        internal bool IsBanded(int lowest) => Lines[^1] is { } last && (last.NonResponse != NonResponse.None || (last.Standing == ReturnStanding.Waived ? Lines.LastOrDefault(static line => line?.Band is not null) : last)?.Band?.From > lowest);
    }

    internal static IEnumerable<Element> Of(FormShown whole, BandUnits units, Anchor anchor)
    {
        ImmutableArray<PeriodShown> periods = [.. whole.Periods.Where(static period => period is { NotCollected: null, Lines.IsEmpty: false, Whole.IsSilent: false })];
        if (periods.IsEmpty) yield break;
        var shown = whole with { Periods = periods };
        var all = Rows(shown);
        List<HeatRow> rows = units.IsAll ? all : units.Worst is { } number ? [.. all.Take(number)] : [.. all.Where(row => row.IsBanded(shown.Form.Bands[0].From))];
        yield return new Heading(2, $"{Counted.Sentence(shown.Noun)}s by {shown.Form.Frequency.Noun()}", new Anchor($"{anchor}-units"));
        var said = string.Join(' ', new[] { rows.Count > 1 ? "The highest latest score stands first." : null, Rest(shown, units, all, rows), Left(whole, shown) }.OfType<string>());
        if (said.Length > 0) yield return new Paragraph(said, ParagraphRole.Meta);
        if (rows.Count > 0)
        {
            yield return Table(shown, rows);
            yield return BandKey.Signs(shown, [.. rows.SelectMany(static row => row.Lines).OfType<ReturnLine>()]);
        }
    }

    private static Table Table(FormShown shown, List<HeatRow> rows)
    {
        var culture = shown.Culture;
        var table = new Table(
            $"{shown.Form.Name}: score of each {shown.Noun}, by {shown.Form.Frequency.Noun()}",
            [
                new Column(Counted.Sentence(shown.Noun)) { Share = CompletenessTable.ShareOfNames(shown.Periods.Length) },
                .. shown.Periods.Select(one => new Column(one.Period.ToText(culture, full: true), Alignment.Number)
                {
                    ShortHeader = one.Period.ToShortText(culture),
                    Group = CompletenessTable.GroupOf(one.Period, culture),
                    IsLatest = one == shown.Last,
                }),
            ],
            [.. rows.Select(row => new Row([Cell.Header(shown.LinkedName(row.Unit, shown.Last.Period)), .. row.Lines.Select(line => CellOf(shown, line))]))])
        {
            HidesCaption = true,
            Density = TableDensity.Dense,
            Folded = shown.Earlier,
        };
        return table with { PrintScale = PrintWidth.ScaleOf(table, table.Columns.Length > CompletenessTable.MostInPortrait ? PageOrientation.Landscape : PageOrientation.Portrait) };
    }

    private static Cell CellOf(FormShown shown, ReturnLine? line) => line switch
    {
        null => Cell.Empty,
        { Band: { } band, Score: { } score } => new Cell(BesideWords.Of(BandLook.Shape(shown.Form.Bands, band, isAlone: true), new Value(Counted.Digits(score), Quantity.Of(score, 0)))) { Tone = BandLook.ToneOf(shown.Form.Bands, band) },
        { NonResponse: not NonResponse.None } => new Cell(BandLook.Silent(line)),
        { Standing: ReturnStanding.Waived } => new Cell("W") { Style = CellStyle.Quiet },
        { IsOwed: false } => ReturnShare.Dash,
        { Score: { } score } => new Cell(new Value(Counted.Digits(score), Quantity.Of(score, 0))),
        _ => new Cell("not due") { Style = CellStyle.Quiet },
    };

    // By the last score known, the highest first; of equal ones those without a response in the last period, then by all their scores, then by name.
    private static List<HeatRow> Rows(FormShown shown)
    {
        var lines = shown.Periods.Select(static period => period.Lines.ToDictionary(static line => line.Unit)).ToList();
        return
        [
            .. lines.SelectMany(static period => period.Keys).Distinct()
                .Select(unit => new HeatRow(unit, shown.NameOf(unit), [.. lines.Select(period => period.GetValueOrDefault(unit))]))
                .OrderByDescending(static row => row.Score ?? int.MinValue)
                .ThenByDescending(static row => row.Lines[^1]?.NonResponse ?? NonResponse.None)
                .ThenByDescending(static row => row.Lines.Sum(static line => line?.Score ?? 0))
                .ThenBy(static row => row.Name, StringComparer.Ordinal),
        ];
    }

    private static string? Rest(FormShown shown, BandUnits units, List<HeatRow> all, List<HeatRow> rows)
    {
        var rest = all.Count - rows.Count;
        if (rest == 0) return null;
        var many = $"{Counted.Sentence(Counted.Of(rest, $"{(rows.Count == 0 ? "" : "other ")}{shown.Noun}"))} {(rest == 1 ? "is" : "are")} not shown";
        if (units.Worst is not null) return $"{many}.";
        List<HeatRow> hidden = [.. all.Except(rows)];
        var lowest = hidden.Count(static row => row.Lines[^1]?.Band is not null);
        var notAsked = hidden.Count(static row => row.Lines[^1] is null or { IsOwed: false });
        List<(int Count, string Words)> kinds = [.. new[] { (lowest, "in the lowest band"), (notAsked, "not asked"), (rest - lowest - notAsked, "not here yet") }.Where(static kind => kind.Item1 > 0)];
        List<string> parts = [.. kinds.Select(kind => $"{(kinds.Count > 1 ? Counted.Number(kind.Count) : rest == 1 ? "it" : "they")} {(kind.Count == 1 ? "was" : "were")} {kind.Words}")];
        return $"{many}: for {shown.Said(shown.Last.Period)}, {Counted.List(parts)}.";
    }

    // Periods without a column, and why.
    private static string? Left(FormShown whole, FormShown shown)
    {
        List<string> reasons = [.. whole.Periods.Where(period => !shown.Periods.Contains(period)).Select(period => whole.WhyNot(period)).OfType<string>().Distinct(StringComparer.Ordinal)];
        return reasons.Count == 0 ? null : string.Join(' ', reasons);
    }
}
