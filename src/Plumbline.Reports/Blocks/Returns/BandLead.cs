using Plumbline.Core.Periods;
using Plumbline.Core.Text;

namespace Plumbline.Reports.Blocks.Returns;

/// <summary>How many units fall in each band, in sentences.</summary>
internal static class BandLead
{
    internal static string Of(FormShown shown)
    {
        var why = shown.WhyNot(shown.Last);
        var said = shown.LastCounted is { } counted ? Counts(shown, counted) : null;
        return string.Join(' ', new[] { why, said }.OfType<string>());
    }

    private static string Counts(FormShown shown, PeriodShown period)
    {
        var when = shown.Said(period.Period);
        var silent = period.Single + period.Consecutive;
        var without = silent == 0 ? "" : $" {Counted.Sentence(Counted.Of(silent, shown.Noun))} did not return{(period.Consecutive == 0 ? "" : period.Consecutive == silent ? $", {(silent == 1 ? "" : silent == 2 ? "both " : "all ")}for the second {shown.Form.Frequency.Noun()} in a row or longer" : $", {Counted.Number(period.Consecutive)} of them for the second {shown.Form.Frequency.Noun()} in a row or longer")}.";
        if (period.Responses == 0) return $"No {shown.Noun} has a score for {when}.{without}";
        List<string> bands = [.. shown.Form.Bands.Reverse().Select((band, at) => (Count: period.InBand(band), Band: band, IsWorst: at == 0))
            .Where(static one => one.Count > 0 || one.IsWorst)
            .Select(static one => $"{(one.Count == 0 ? "none" : Counted.Digits(one.Count))} scored {BandLook.Words(one.Band)}")];
        return $"Of {Counted.Of(period.Responses, shown.Noun)} with a score for {when}, {Counted.List(bands)}.{Moved(shown, period)}{without}";
    }

    // Units that have a score in both periods.
    private static string Moved(FormShown shown, PeriodShown period)
    {
        if (shown.Periods.LastOrDefault(one => one.Period < period.Period && one.IsCounted) is not { } before) return "";
        var then = before.Lines.Where(static line => line.Band is not null).ToDictionary(static line => line.Unit, line => line.Band!);
        var (higher, lower) = (0, 0);
        foreach (var line in period.Lines)
        {
            if (line.Band is not { } band || !then.TryGetValue(line.Unit, out var was)) continue;
            if (band.From > was.From) higher++;
            else if (band.From < was.From) lower++;
        }

        if (higher + lower == 0) return $" No {shown.Noun} has changed its band since {shown.Said(before.Period)}.";
        return higher == 0
            ? $" Since {shown.Said(before.Period)}, {Counted.Of(lower, shown.Noun)} {(lower == 1 ? "has" : "have")} moved to a lower band, which is better, and none to a higher one."
            : $" Since {shown.Said(before.Period)}, {Counted.Of(higher, shown.Noun)} {(higher == 1 ? "has" : "have")} moved to a higher band, which is worse, and {(lower == 0 ? "none" : Counted.Number(lower))} to a lower one.";
    }
}
