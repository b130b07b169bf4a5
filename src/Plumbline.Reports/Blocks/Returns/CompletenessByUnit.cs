using System.Collections.Immutable;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Readings;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Blocks.Returns;

/// <summary>Each unit's returns over the periods shown: how many it owed, returned, returned in time, and a strip of them. Units without fault stand in a sentence.</summary>
internal static class CompletenessByUnit
{
    // So few units all have a row.
    private const int FewUnits = 12;

    // So many rows have bars beside their shares.
    private const int MostBars = 30;

    private const int LeastWidth = 34;

    private sealed record UnitReturns(UnitCode Unit, string Name, ImmutableArray<ReturnLine?> Lines, int Owed, int Returned, int InTime);

    internal static IEnumerable<Element> Of(FormShown shown)
    {
        var all = Units(shown);
        var shownUnits = all.Count <= FewUnits ? all : [.. all.Where(static unit => unit.InTime < unit.Owed)];
        var rest = all.Count - shownUnits.Count;
        if (shownUnits.Count > 0)
        {
            yield return new Table(
                $"Returns of {shown.Form.Name} by {shown.Noun}",
                [
                    new Column(Counted.Sentence(shown.Noun)) { Width = ColumnWidth.Wide },
                    new Column($"{Counted.Sentence(shown.Form.Frequency.Noun())}s asked", Alignment.Number),
                    new Column("Returned", Alignment.Number),
                    new Column($"Share of the {shown.Form.Frequency.Noun()}s returned", Alignment.Number) { ShortHeader = "Share returned" },
                    new Column("In time", Alignment.Number),
                    new Column($"Share of the {shown.Form.Frequency.Noun()}s in time", Alignment.Number) { ShortHeader = "Share in time" },
                    new Column(shown.Periods.Length == 1 ? "Return" : $"{Counted.Sentence(shown.Periods[0].Period.ToText(shown.Culture))} to {shown.Last.Period.ToText(shown.Culture)}") { ShortHeader = "Returns" },
                ],
                [.. shownUnits.Select(unit => RowOf(shown, unit, hasBar: shownUnits.Count <= MostBars))])
            {
                HidesCaption = true,
                LeastWidth = LeastWidth,
                Density = TableDensity.Dense,
            };
            yield return StandingLook.Key;
        }

        if (rest > 0) yield return new Paragraph(shownUnits.Count == 0 ? $"{Counted.Sentence(Counted.All(rest, shown.Noun))} returned every return in time." : $"{Counted.Sentence(Counted.Of(rest, $"other {shown.Noun}"))} returned every return in time.");
    }

    // The least complete first, then the least timely, then by name. A unit owes a return for a period in which nobody made one, too; what is not due yet counts once it is here.
    private static List<UnitReturns> Units(FormShown shown)
    {
        var lines = shown.Periods.Select(static period => period.Lines.ToDictionary(static line => line.Unit)).ToList();
        return
        [
            .. lines.SelectMany(static period => period.Keys).Distinct().Select(unit =>
            {
                ImmutableArray<ReturnLine?> its = [.. lines.Select(period => period.GetValueOrDefault(unit))];
                List<ReturnLine> owed = [.. its.Where((line, at) => line is { IsOwed: true } && shown.Periods[at].NotCollected is null && (shown.Periods[at].IsDue || line.IsResponse)).OfType<ReturnLine>()];
                return new UnitReturns(unit, shown.NameOf(unit), its, owed.Count, owed.Count(static line => line.IsResponse), owed.Count(static line => line.Standing == ReturnStanding.InTime));
            })
            .OrderBy(static unit => unit.Owed == 0 ? 1 : (double)unit.Returned / unit.Owed).ThenBy(static unit => unit.Owed == 0 ? 1 : (double)unit.InTime / unit.Owed).ThenBy(static unit => unit.Name, StringComparer.Ordinal),
        ];
    }

    private static Row RowOf(FormShown shown, UnitReturns unit, bool hasBar) => new(
    [
        Cell.Header(shown.LinkedName(unit.Unit, shown.Last.Period)),
        ReturnShare.Count(unit.Owed),
        ReturnShare.Count(unit.Returned),
        ReturnShare.Cell(unit.Returned, unit.Owed, hasBar),
        ReturnShare.Count(unit.InTime),
        ReturnShare.Cell(unit.InTime, unit.Owed, hasBar),
        new Cell(StandingLook.Strip(shown, unit.Lines)),
    ]);
}
