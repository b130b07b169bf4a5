using System.Globalization;
using Plumbline.App.Returns;
using Plumbline.App.Returns.Writing;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Readings;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Core.WorkingDays;
using Plumbline.Reports.Blocks.Returns;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Web.Views;

namespace Plumbline.Web.Returns;

/// <summary>What requests for pages of returns ask for.</summary>
internal static class ReturnVisit
{
    /// <summary>The moment at which returns are told, by the clock of the organisation: now, or where an earlier position is read, that of its change.</summary>
    internal static DateTime Now(Visit visit) => UnitedKingdomTime.Of(visit.IsPast ? visit.Definitions.Position.At : visit.Now);

    /// <summary>The forms that there are.</summary>
    internal static IReadOnlyList<FormDefinition> Forms(Visit visit) => AskedReturn.Forms(visit.Definitions.Picture);

    /// <summary>The form in the path.</summary>
    internal static FormDefinition RouteForm(Visit visit)
    {
        var text = visit.Route("form");
        return FindInReturns.Form(visit.Definitions, text).TryGet(out var form, out var problem)
            ? form
            : throw Refused.NotFound($"There is no such form here: {problem}.");
    }

    /// <summary>The return in the path. One that is not asked for is not there.</summary>
    internal static AskedReturn RouteReturn(Visit visit)
    {
        var (form, text) = (RouteForm(visit), visit.Route("period"));
        // A day is a month to a spreadsheet, but no second address of a return.
        if (form.Frequency != Frequency.Day && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) throw Refused.BadRequest($"period: {Problem.With(text, $"a {form.Frequency.Noun()}, not a day")}", "period");
        var address = new AskedReturn(form, visit.RouteUnit().Code, visit.RoutePeriod(form.Frequency));
        return AskedReturn.Asked(visit.Definitions.Picture, address).TryGet(out _, out var problem) ? address : throw Refused.NotFound($"There is no such return: {problem}.");
    }

    /// <summary>The latest period of a form that has begun; null where none has.</summary>
    internal static Period? Latest(Visit visit, FormDefinition form, DateTime now)
    {
        var period = Period.Containing(DateOnly.FromDateTime(now), form.Frequency, visit.Calendar);
        if (form.To is { } last && last < period) period = last;
        return period < form.From ? null : period;
    }

    /// <summary>Reads the returns of a form, some periods up to one; no earlier than the form began.</summary>
    internal static Task<FormReading> ReadAsync(Visit visit, FormDefinition form, Period last, int periods, bool withScores, UnitCode? below = null, CancellationToken cancellation = default)
    {
        var most = 1;
        while (most < periods && last.Plus(-most) >= form.From) most++;
        return ReadReturns.RunAsync(visit.Ledger, visit.Definitions, form, last, most, Now(visit), withScores, below, cancellation);
    }

    /// <summary>How many periods of a form a page looks back over.</summary>
    internal static int Back(FormDefinition form) => form.Frequency switch { Frequency.Day => 14, Frequency.Week => 8, Frequency.Quarter => 4, _ => 6 };

    /// <summary>A moment: <c>7 March 2024, 10:30</c>; the end of a day is that day.</summary>
    internal static string Words(Visit visit, DateTime at)
    {
        var language = visit.Definitions.Picture.Settings.Language;
        return at.ToString(at.TimeOfDay >= new TimeSpan(23, 59, 0) ? "d MMMM yyyy" : "d MMMM yyyy, HH:mm", language);
    }

    /// <summary>A period inside a title or a sentence, as everywhere in the pages of returns: <c>March 2024</c>, <c>week ending 29 November 2026</c>, <c>quarter 2 2020/21</c>.</summary>
    internal static string Words(Visit visit, Period period) => period.ToText(visit.Definitions.Picture.Settings.Language, full: true);

    /// <summary>A score with its band: <c>Score 5: band 4 and over</c>.</summary>
    internal static string ScoreWords(int score, FormBand? band) => $"Score {Counted.Digits(score)}{(band is null ? "" : $": band {band.Words}")}";

    /// <summary>The class of a box about a band, for its colour: <c>band-red</c>.</summary>
    internal static string ToneOf(FormDefinition form, FormBand band) => "band-" + Names<RatingTone>.Of(BandLook.Chip(form.Bands, band).Tone);

    /// <summary>A share in words: <c>93 of 94 (99%)</c>; nothing that is missing reads as all.</summary>
    internal static string Share(int part, int whole) => whole == 0 ? "none asked" : $"{Counted.Digits(part)} of {Counted.Digits(whole)} ({ReturnShare.Text(part, whole)})";

    /// <summary>For how long no response came from a unit, what came without an answer being none: <c>no complete return for three months in a row</c>; null where it is one period.</summary>
    internal static string? Silence(FormDefinition form, ReturnLine line) =>
        line.PeriodsSilent < 2 ? null : $"no complete return for {Counted.Of(line.PeriodsSilent, form.Frequency.Noun())}{(line.MayBeSilentLonger ? " or more" : "")} in a row";
}
