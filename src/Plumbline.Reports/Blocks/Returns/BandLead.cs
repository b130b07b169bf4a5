using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Readings;
using Plumbline.Core.Text;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Returns;

/// <summary>How many units fall in each band, in sentences.</summary>
internal static class BandLead
{
    private const int MostNamed = 3;

    internal static string Of(FormShown shown)
    {
        var why = shown.WhyNotLast();
        var said = shown.LastCounted is { } counted ? Counts(shown, counted) : null;
        return string.Join(' ', new[] { why, said }.OfType<string>()) + shown.Silent();
    }

    private static string Counts(FormShown shown, PeriodShown period)
    {
        var when = shown.Said(period.Period);
        var without = CompletenessLead.Without(shown, period) + High(shown, period);
        if (period.Responses == 0) return $"No {shown.Noun} has a score for {when}.{without}";
        if (period.Lines.Where(static line => line.Band is not null).ToList() is [{ Band: { } only } one]) return $"{shown.NameOf(one.Unit)} scored {Counted.Digits(one.Score!.Value)} for {when}, in the band {only.Words}.{Escalation(shown, only)}{Moved(shown, period)}{without}";
        List<string> bands = [.. shown.Form.Bands.Reverse().Select((band, at) => (Count: period.InBand(band), Band: band, IsWorst: at == 0))
            .Where(static one => one.Count > 0 || one.IsWorst)
            .Select(static one => $"{(one.Count == 0 ? "none" : Counted.Digits(one.Count))} scored {one.Band.Words}")];
        return $"Of {Counted.Of(period.Responses, shown.Noun)} with a score for {when}, {Counted.List(bands)}.{Highest(shown, period)}{Moved(shown, period)}{without}";
    }

    // Who is in the worst band, and what that leads to; where nobody is, who has the highest score of those above the lowest band.
    private static string Highest(FormShown shown, PeriodShown period)
    {
        var (lowest, worst) = (shown.Form.Bands[0], shown.Form.Bands[^1]);
        List<ReturnLine> above = [.. period.Lines.Where(line => line is { Band: { } band, Score: not null } && band != lowest).OrderByDescending(static line => line.Score).ThenBy(line => shown.NameOf(line.Unit), StringComparer.Ordinal)];
        List<ReturnLine> alarming = [.. above.Where(line => line.Band == worst)];
        if (alarming.Count > 0) return $" {Named(alarming)} scored {worst.Words}.{Escalation(shown, worst)}";
        List<ReturnLine> highest = [.. above.Where(line => line.Score == above[0].Score)];
        return highest.Count == 0 ? "" : $" The highest score is {Counted.Digits(highest[0].Score!.Value)}: {Counted.List([.. highest.Select(line => shown.NameOf(line.Unit))], MostNamed)}.";

        string Named(List<ReturnLine> lines) => Counted.List([.. lines.Select(line => $"{shown.NameOf(line.Unit)} ({Counted.Digits(line.Score!.Value)})")], MostNamed);
    }

    // What the worst band leads to; what others lead to stands in the table of bands.
    private static string Escalation(FormShown shown, FormBand band) => band == shown.Form.Bands[^1] && band.Escalation is { } then ? $" {Counted.Sentence(then).TrimEnd('.')}." : "";

    // Those without a return that scored high when they last had one: silence is no better news. Nor is it that a unit need not answer this once.
    private static string High(FormShown shown, PeriodShown period)
    {
        var (open, waived) = (HighBefore(shown, period, period.Open), HighBefore(shown, period, period.Lines.Where(static line => line.Standing == ReturnStanding.Waived)));
        return (open.Count == 0 ? "" : $" {(period.Open.Count == 1 ? "Its last score was high" : $"Of these, {Counted.Number(open.Count)} had a high score before")}: {Counted.List(open, MostNamed)}.")
            + (waived.Count == 0 ? "" : $" Waived for {shown.Said(period.Period)}, with a high score before: {Counted.List(waived, MostNamed)}.");
    }

    private static List<string> HighBefore(FormShown shown, PeriodShown period, IEnumerable<ReturnLine> lines) =>
    [
        .. lines.Select(line => (line.Unit, Before: shown.ScoreBefore(line.Unit, period.Period)))
            .Where(one => one.Before is { Line.Band: { } band } && BandLook.ToneOf(shown.Form.Bands, band) is RatingTone.Red or RatingTone.Amber)
            .OrderByDescending(static one => one.Before!.Value.Line.Score)
            .Select(one => $"{shown.NameOf(one.Unit)} ({Counted.Digits(one.Before!.Value.Line.Score!.Value)} for {shown.Said(one.Before.Value.Period)})"),
    ];

    // Of each unit with a score, the score before is its last one: a unit that was silent in between has moved too.
    private static string Moved(FormShown shown, PeriodShown period)
    {
        if (shown.Periods.LastOrDefault(one => one.Period < period.Period && one.IsCounted) is not { } before) return "";
        var (higher, lower, same, isOlder) = (0, 0, 0, false);
        foreach (var line in period.Lines)
        {
            if (line.Band is not { } band || shown.ScoreBefore(line.Unit, period.Period) is not { Line.Band: { } was } then) continue;
            if (band.From == was.From) same++;
            else if (band.From > was.From) higher++;
            else lower++;
            isOlder |= band.From != was.From && then.Period != before.Period;
        }

        var since = $"since {shown.Said(before.Period)}{(isOlder ? ", or the last score before it" : "")}";
        return (higher, lower) switch
        {
            (0, 0) => same == 0 ? "" : period.Asked == 1 ? $" It has not changed its band {since}." : $" No {shown.Noun} has changed its band {since}.",
            (1, 0) when period.Asked == 1 => $" It has moved to a higher band {since}, which is worse.",
            (0, 1) when period.Asked == 1 => $" It has moved to a lower band {since}, which is better.",
            (0, _) => $" {Counted.Sentence(since)}, {Counted.Of(lower, shown.Noun)} {(lower == 1 ? "has" : "have")} moved to a lower band, which is better, and none to a higher one.",
            _ => $" {Counted.Sentence(since)}, {Counted.Of(higher, shown.Noun)} {(higher == 1 ? "has" : "have")} moved to a higher band, which is worse, and {(lower == 0 ? "none" : Counted.Number(lower))} to a lower one.",
        };
    }
}
