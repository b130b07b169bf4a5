using System.Collections.Immutable;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Readings;
using Plumbline.Core.Text;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Returns;

/// <summary>Who has not returned the last counted period, and for how long; and whose return was waived, and why.</summary>
internal static class OpenReturns
{
    // The longest silent are named; of an organisation without any returns a list of all would say no more.
    private const int MostRows = 40;

    private const int LeastWidth = 32;

    internal static IEnumerable<Element> Of(FormShown shown, Anchor anchor)
    {
        var period = shown.LastCounted ?? shown.Last;
        if (period.IsCounted && period.Open is { Count: > 0 } open)
        {
            yield return new Heading(2, $"Not returned for {shown.Said(period.Period)}", new Anchor($"{anchor}-missing"));
            yield return new Table(
                $"{Counted.Sentence(shown.Noun)}s without a complete return",
                [new Column(Counted.Sentence(shown.Noun)) { Width = ColumnWidth.Wide }, new Column("Standing"), new Column("For how long")],
                [.. open.Take(MostRows).Select(line => new Row([Cell.Header(shown.LinkedName(line.Unit, period.Period)), new Cell(Standing(shown, line)), HowLong(shown, period, line)]))])
            {
                HidesCaption = true,
                LeastWidth = LeastWidth,
            };
            if (open.Count > MostRows) yield return new Paragraph($"{Counted.Digits(open.Count - MostRows)} more are not listed.", ParagraphRole.Meta);
        }

        ImmutableArray<ReturnLine> waived = [.. period.Lines.Where(static line => line.Standing == ReturnStanding.Waived)];
        if (waived.IsEmpty) yield break;
        yield return new Heading(2, $"Waived for {shown.Said(period.Period)}", new Anchor($"{anchor}-waived"));
        yield return ItemList.Bullets([.. waived.Select(line => RichText.FromString($"{shown.NameOf(line.Unit)}: {line.Return?.Note ?? "no reason is stated"}"))]);
    }

    private static RichText Standing(FormShown shown, ReturnLine line) => line.Standing switch
    {
        ReturnStanding.Incomplete when line.Missing.Length > 0 => [StandingLook.Word(line.Standing), new LineBreak(), new Small($"Not answered: {Counted.List([.. line.Missing.Select(field => (shown.Form.Find(field)?.Ask ?? field.ToString()).TrimEnd('.'))], 3)}")],
        ReturnStanding.SentBack when line.Return?.Note is { } note => [StandingLook.Word(line.Standing), new LineBreak(), new Small(note)],
        _ => StandingLook.Word(line.Standing),
    };

    // Where it is silent in every period that was read, it may have been so before.
    private static string HowLong(FormShown shown, PeriodShown period, ReturnLine line)
    {
        var noun = period.Period.Frequency.Noun();
        if (line.NonResponse != NonResponse.Consecutive || line.PeriodsSilent < 2) return line.NonResponse == NonResponse.Consecutive ? $"Second {noun} in a row or longer" : $"This {noun} alone";
        return line.MayBeSilentLonger ? $"At least {Counted.Of(line.PeriodsSilent, noun)} in a row" : $"{Counted.Sentence(Counted.Of(line.PeriodsSilent, noun))} in a row";
    }
}
