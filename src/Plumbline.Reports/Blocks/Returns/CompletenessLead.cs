using System.Collections.Immutable;
using Plumbline.Core.Text;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Returns;

/// <summary>Whether everybody returned, in sentences and as large figures.</summary>
internal static class CompletenessLead
{
    private const int MostNamed = 3;

    /// <summary>The answer for the last period, and for the last counted one where that is another.</summary>
    internal static string Of(FormShown shown)
    {
        var last = shown.Last;
        if (shown.WhyNot(last) is not { } why) return Counts(shown, last);
        var here = last is { IsDue: false, NotCollected: null, Responses: > 0 } ? $" {Counted.Sentence(Counted.Number(last.Responses))} of {Counted.Digits(last.Asked)} {(last.Responses == 1 ? "is" : "are")} here." : "";
        return $"{why}{here}{(shown.LastCounted is { } counted ? $" {Counts(shown, counted)}" : "")}";
    }

    /// <summary>The last counted period as large figures; null where none is counted.</summary>
    internal static Facts? Facts(FormShown shown)
    {
        if (shown.LastCounted is not { Asked: > 0 } period) return null;
        var missing = period.Asked - period.Responses;
        return new Facts(
        [
            new Fact($"Returned for {period.Period.ToText(shown.Culture)}", ReturnShare.Value(period.Responses, period.Asked), Of(period.Responses, period.Asked)),
            new Fact("Returned in time", ReturnShare.Value(period.InTime, period.Asked), Of(period.InTime, period.Asked)),
            new Fact("Not returned", ReturnShare.Number(missing), missing == 0 ? null : RichText.FromString($"{Counted.Digits(period.Single)} once, {Counted.Digits(period.Consecutive)} twice or more in a row")),
            .. period.Waived == 0 ? ImmutableArray<Fact>.Empty : [new Fact("Waived", ReturnShare.Number(period.Waived))],
        ]);
    }

    private static string Of(int part, int whole) => $"{Counted.Digits(part)} of {Counted.Digits(whole)}";

    private static string Counts(FormShown shown, PeriodShown period)
    {
        var when = shown.Said(period.Period);
        if (period.Asked == 0) return $"No {shown.Noun} owed a return for {when}: {(period.Waived > 0 ? $"{Counted.Of(period.Waived, "return")} {Was(period.Waived)} waived" : "it applied to none")}.";
        var waived = period.Waived == 0 ? "" : $" {Counted.Sentence(Counted.Of(period.Waived, "more return"))} {Was(period.Waived)} waived.";
        if (period.Responses == period.Asked)
            return $"{Counted.Sentence(Counted.All(period.Asked, shown.Noun))} returned the form for {when}, {InTime(period)}.{waived}";
        if (period.Responses == 0) return $"None of the {Counted.Of(period.Asked, shown.Noun)} asked returned the form for {when}.{waived}";
        var open = period.Open;
        var missing = open.Count <= MostNamed
            ? $" {Counted.List([.. open.Select(line => shown.NameOf(line.Unit))])} did not{Again(period, open.Count)}."
            : $" {Counted.Sentence(Counted.Of(open.Count, shown.Noun))} did not{Again(period, open.Count)}.";
        return $"{Of(period.Responses, period.Asked)} {shown.Noun}s returned the form for {when} ({ReturnShare.Text(period.Responses, period.Asked)}), {InTime(period)}.{missing}{waived}";
    }

    private static string InTime(PeriodShown period) =>
        period.InTime == period.Responses ? period.Responses == 1 ? "in time" : "all in time"
        : period.InTime == 0 ? "none in time"
        : $"{Counted.Digits(period.InTime)} of them in time";

    private static string Again(PeriodShown period, int open)
    {
        var noun = Plumbline.Core.Periods.FrequencyWords.Noun(period.Period.Frequency);
        if (period.Consecutive == 0) return "";
        if (period.Consecutive == open) return $", {(open == 1 ? "" : open == 2 ? "both " : "all ")}for the second {noun} in a row or longer";
        return $", {Counted.Number(period.Consecutive)} of them for the second {noun} in a row or longer";
    }

    private static string Was(int count) => count == 1 ? "is" : "are";
}
