using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Readings;
using Plumbline.Core.Text;

namespace Plumbline.Reports.Blocks.Returns;

/// <summary>Whether everybody returned, in sentences.</summary>
internal static class CompletenessLead
{
    private const int MostNamed = 3;

    /// <summary>The answer for the last period, and for the last counted one where that is another.</summary>
    internal static string Of(FormShown shown)
    {
        var last = shown.Last;
        if (shown.WhyNotLast() is not { } why) return Counts(shown, last) + Before(shown) + shown.Silent();
        var here = last is { IsDue: false, NotCollected: null, Responses: > 0 } ? $" {Counted.Sentence(Counted.Number(last.Responses))} of {Counted.Digits(last.Asked)} {(last.Responses == 1 ? "is" : "are")} here." : "";
        return $"{why}{here}{(shown.LastCounted is { } counted ? $" {Counts(shown, counted)}" : "")}{shown.Silent()}";
    }

    // A long table stands below each other: how many of its other periods lack a return is seen at the end of it alone.
    private static string Before(FormShown shown)
    {
        List<PeriodShown> counted = [.. shown.Periods[..^1].Where(static period => period.IsCounted)];
        if (counted.Count < CompletenessTable.MostAcross) return "";
        var (lacking, noun) = (counted.Count(static period => period.Open.Count > 0), shown.Form.Frequency.Noun());
        return $" Of the {Counted.Of(counted.Count, noun)} before, {(lacking == 0 ? "none" : Counted.Number(lacking))} {(lacking < 2 ? "lacks" : "lack")} a return.";
    }

    private static string Of(int part, int whole) => $"{Counted.Digits(part)} of {Counted.Digits(whole)}";

    private static string Counts(FormShown shown, PeriodShown period)
    {
        var when = shown.Said(period.Period);
        if (period.Asked == 0) return shown.NothingCountedIn(period);
        var waived = period.Waived == 0 ? "" : $" {Counted.Sentence(Counted.Of(period.Waived, "more return"))} {Was(period.Waived)} waived.";
        if (period.Responses == period.Asked)
            return $"{(period.Asked == 1 ? shown.OnlyOne(period) : Counted.Sentence(Counted.All(period.Asked, shown.Noun)))} returned the form for {when}, {InTime(period)}.{waived}";
        if (period.Responses == 0)
            return (period.Open.All(static line => line.Standing == ReturnStanding.Missing) ? $"{shown.NoneReturned(period)} for {when}." : $"{shown.NoneOf(period)} has {(period.Asked == 1 ? "no" : "a")} complete return for {when}.{Without(shown, period)}") + waived;
        return $"{Of(period.Responses, period.Asked)} {shown.Noun}s returned the form for {when} ({ReturnShare.Text(period.Responses, period.Asked)}), {InTime(period)}.{Without(shown, period)}{waived}";
    }

    /// <summary>Who has no complete return, in sentences that each begin with a space: who returned nothing, whose return lacks an answer, and whose was sent back.</summary>
    internal static string Without(FormShown shown, PeriodShown period)
    {
        List<ReturnLine> silent = Of(ReturnStanding.Missing), part = Of(ReturnStanding.Incomplete), back = Of(ReturnStanding.SentBack);
        return (silent.Count == 0 ? "" : $" {Counted.Sentence(Named(silent))} did not return it{Again(silent)}.")
            + (part.Count == 0 ? "" : $" The {Counted.Noun(part.Count, "return")} of {Named(part)} {Was(part.Count)} not complete{Answers(part)}.")
            + (back.Count == 0 ? "" : $" The {Counted.Noun(back.Count, "return")} of {Named(back)} {Was(back.Count)} sent back with a question.");

        List<ReturnLine> Of(ReturnStanding standing) => [.. period.Open.Where(line => line.Standing == standing)];

        string Named(List<ReturnLine> lines) => lines.Count <= MostNamed ? Counted.List([.. lines.Select(line => shown.NameOf(line.Unit))]) : Counted.Of(lines.Count, shown.Noun);

        string Again(List<ReturnLine> lines)
        {
            List<ReturnLine> again = [.. lines.Where(static line => line.NonResponse == NonResponse.Consecutive)];
            if (again.Count == 0) return "";
            var longer = again.TrueForAll(static line => line is { PeriodsSilent: 2, MayBeSilentLonger: false }) ? "" : " or longer";
            var who = again.Count < lines.Count ? $"{Counted.Number(again.Count)} of them " : again.Count switch { 1 => "", 2 => "both ", _ => "all " };
            return $", {who}for the second {period.Period.Frequency.Noun()} in a row{longer}";
        }

        static string Answers(List<ReturnLine> lines) => lines is [{ Missing.Length: > 0 and var missing }] ? $": {Counted.Of(missing, "answer")} {Was(missing)} missing" : "";
    }

    private static string InTime(PeriodShown period) =>
        period.InTime == period.Responses ? period.Responses == 1 ? "in time" : "all in time"
        : period.InTime == 0 ? "none in time"
        : $"{Counted.Digits(period.InTime)} of them in time";

    private static string Was(int count) => count == 1 ? "is" : "are";
}
