using Plumbline.App.Returns.Writing;
using Plumbline.Core.Returns.Counting;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Readings;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Web.Views;

namespace Plumbline.Web.Returns;

/// <summary>Says how the returns of a form for a period stand, in sentences.</summary>
internal static class FormLead
{
    private const int MostNamed = 4;

    /// <summary>The sentences; empty where nobody was asked.</summary>
    internal static string Of(Visit visit, FormDefinition form, FormPeriod period)
    {
        if (period.NotCollected is not null || period.Lines.Length == 0) return "";
        var (tally, due, noun) = (ReturnTally.Of(period), ReturnVisit.Words(visit, period.DueAt), form.Asked.NounIn(visit.Definitions.Picture.Units));
        if (period.IsSilent) return $"{(period.IsDue ? $"Was due by {due}; no return was made" : $"Due by {due}; no return is here yet")}. {Counted.Sentence(Counted.Of(tally.Asked, noun))} {(tally.Asked == 1 ? "is" : "are")} asked.";
        return $"{(period.IsDue ? "Was" : "Is")} due by {due}. Complete: {ReturnVisit.Share(tally.Responses, tally.Asked)}; in time: {ReturnVisit.Share(tally.InTime, tally.Asked)}.{Without(visit, form, period, noun)}{Bands(form, tally)}";
    }

    // Who did not return it, and whose return is not complete: "Two teams did not return it: Ward A2 (no complete return for three months in a row); Ward B1." Names have commas of their own.
    private static string Without(Visit visit, FormDefinition form, FormPeriod period, string noun)
    {
        var (missing, part, back) = (Of(ReturnStanding.Missing), Of(ReturnStanding.Incomplete), Of(ReturnStanding.SentBack));
        return (missing.Count == 0 ? "" : $" {Counted.Sentence(Counted.Of(missing.Count, noun))} did not return it: {Named(missing)}.")
            + (part.Count == 0 ? "" : $" {Counted.Sentence(Counted.Of(part.Count, "return"))} {(part.Count == 1 ? "is" : "are")} incomplete: {Named(part)}.")
            + (back.Count == 0 ? "" : $" {Counted.Sentence(Counted.Of(back.Count, "return"))} {(back.Count == 1 ? "was" : "were")} sent back with a question: {Named(back)}.");

        // Those that have been silent the longest first.
        List<ReturnLine> Of(ReturnStanding standing) => [.. period.Lines.Where(line => line.Standing == standing).OrderByDescending(static line => line.PeriodsSilent).ThenBy(static line => line.Unit, UnitCode.Order)];

        string Named(List<ReturnLine> lines) =>
            string.Join("; ", lines.Take(MostNamed).Select(line => $"{ReturnWords.UnitName(visit.Definitions.Picture, line.Unit)}{(ReturnVisit.Silence(form, line) is { } silence ? $" ({silence})" : "")}")) + (lines.Count > MostNamed ? $"; and {Counted.Number(lines.Count - MostNamed)} more" : "");
    }

    // The worst first.
    private static string Bands(FormDefinition form, ReturnTally tally)
    {
        List<string> said = [.. form.Bands.Reverse().Where(band => tally.InBand(band) > 0).Select(band => $"{Counted.Digits(tally.InBand(band))} in {band.Words}")];
        return said.Count == 0 ? "" : $" By band: {string.Join(", ", said)}.";
    }
}
