using System.Collections.Immutable;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Readings;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Reports.Charts.Choices;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Returns;

/// <summary>Who has not returned the last counted period, and for how long; and whose return was waived, and why.</summary>
internal static class OpenReturns
{
    // The longest silent are named; of an organisation without any returns a list of all would say no more.
    private const int MostRows = 40;

    // What one reason was given for in one unit stands in one line.
    private const int MostPeriods = 4;

    private const int LeastWidth = 32;

    internal static IEnumerable<ImmutableArray<Element>> Of(FormShown shown, Anchor anchor)
    {
        var period = shown.LastCounted ?? shown.Last;
        if (period.IsCounted && Open(shown, period) is { Count: > 0 } open) yield return [new Heading(2, $"{FormShown.NotReturnedIn(period)} for {shown.Said(period.Period)}", new Anchor($"{anchor}-missing")), Table(shown, period, open), .. More(open.Count)];
        // The latest first; of every period shown.
        List<string> waived = [.. shown.Periods.Reverse().SelectMany(one => one.Lines.Where(static line => !line.IsOwed).Select(line => (line.Unit, line.Standing, Why: line.Return?.Note ?? "no reason is stated", one.Period)))
            .GroupBy(static one => (one.Unit, one.Standing, one.Why))
            .Select(same => $"{shown.NameOf(same.Key.Unit)}, {Counted.List([.. same.Select(one => shown.Said(one.Period))], MostPeriods)}, {StandingLook.Word(same.Key.Standing).ToLowerInvariant()}: {same.Key.Why}")];
        if (waived.Count > 0) yield return [new Heading(2, "Not asked, and why", new Anchor($"{anchor}-waived")), ItemList.Bullets([.. waived.Take(MostRows).Select(RichText.FromString)]), .. More(waived.Count)];
    }

    private static Table Table(FormShown shown, PeriodShown period, IReadOnlyList<ReturnLine> open) => new(
        $"{Counted.Sentence(shown.Noun)}s without a complete return",
        [new Column(Counted.Sentence(shown.Noun)) { Width = ColumnWidth.Wide }, new Column("Standing"), new Column("For how long"), .. HasScores(shown, period, open) ? [new Column("Last score")] : ImmutableArray<Column>.Empty],
        [.. open.Take(MostRows).Select(line => new Row([Cell.Header(shown.LinkedName(line.Unit, period.Period)), new Cell(Standing(shown, line)), HowLong(period, line), .. HasScores(shown, period, open) ? [LastScore(shown, period, line)] : ImmutableArray<Cell>.Empty]))])
    {
        HidesCaption = true,
        LeastWidth = LeastWidth,
    };

    // The longest silent first; of equal ones the highest last score.
    private static List<ReturnLine> Open(FormShown shown, PeriodShown period) =>
        [.. period.Open.OrderByDescending(static line => line.PeriodsSilent).ThenByDescending(line => shown.ScoreBefore(line.Unit, period.Period)?.Line.Score ?? -1).ThenBy(static line => line.Unit, UnitCode.Order)];

    private static bool HasScores(FormShown shown, PeriodShown period, IReadOnlyList<ReturnLine> open) => open.Any(line => shown.ScoreBefore(line.Unit, period.Period) is not null);

    private static Cell LastScore(FormShown shown, PeriodShown period, ReturnLine line)
    {
        if (shown.ScoreBefore(line.Unit, period.Period) is not { } before) return new Cell("none") { Style = CellStyle.Quiet };
        var words = $"{Counted.Digits(before.Line.Score!.Value)}, {before.Period.ToText(shown.Culture)}";
        return before.Line.Band is { } band ? new Cell(BesideWords.Of(BandLook.Shape(shown.Form.Bands, band, isAlone: true), words)) : words;
    }

    private static IEnumerable<Element> More(int open) => open <= MostRows ? [] : [new Paragraph($"{Counted.Digits(open - MostRows)} more are not listed.", ParagraphRole.Meta)];

    private static RichText Standing(FormShown shown, ReturnLine line) => line.Standing switch
    {
        ReturnStanding.Incomplete when line.Missing.Length > 0 => [StandingLook.Word(line.Standing), new LineBreak(), new Small($"Not answered: {Counted.List([.. line.Missing.Select(field => (shown.Form.Find(field)?.Ask ?? field.ToString()).TrimEnd('.'))], 3)}")],
        ReturnStanding.SentBack when line.Return?.Note is { } note => [StandingLook.Word(line.Standing), new LineBreak(), new Small(note)],
        _ => StandingLook.Word(line.Standing),
    };

    // Where it is silent in every period that was read, it may have been so before.
    private static string HowLong(PeriodShown period, ReturnLine line)
    {
        var noun = period.Period.Frequency.Noun();
        if (line.NonResponse != NonResponse.Consecutive || line.PeriodsSilent < 2) return line.NonResponse == NonResponse.Consecutive ? $"Second {noun} or more" : $"First {noun}";
        return line.MayBeSilentLonger ? $"At least {Counted.Of(line.PeriodsSilent, noun)} in a row" : $"{Counted.Sentence(Counted.Of(line.PeriodsSilent, noun))} in a row";
    }
}
