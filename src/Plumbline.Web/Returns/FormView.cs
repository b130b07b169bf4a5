using System.Collections.Immutable;
using Plumbline.App.Returns;
using Plumbline.App.Returns.Tables;
using Plumbline.App.Returns.Writing;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Counting;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Readings;
using Plumbline.Core.Text;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;
using Plumbline.Reports.Blocks.Returns;
using Plumbline.Reports.Blocks.Screens;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Current;
using Plumbline.Web.Views;

namespace Plumbline.Web.Returns;

/// <summary>Which returns of a period a list shows.</summary>
internal enum ReturnsShown
{
    /// <summary>All.</summary>
    All,

    /// <summary>Those that are owed and not here, the incomplete and those sent back among them.</summary>
    Owed,

    /// <summary>Those that are due and not here.</summary>
    Missing,

    /// <summary>Those that lack answers.</summary>
    Incomplete,

    /// <summary>Those sent back with a question.</summary>
    SentBack,

    /// <summary>Those that came late.</summary>
    Late,

    /// <summary>Those that need not be made.</summary>
    Waived,
}

/// <summary>The returns of a form for a period.</summary>
internal static class FormView
{
    private const string Show = "show";
    private const int MostOffered = 24, MostNamed = 4, MostUnfolded = 12;

    internal static async Task<View> MakeAsync(Visit visit, CancellationToken cancellation)
    {
        var form = ReturnVisit.RouteForm(visit);
        var now = ReturnVisit.Now(visit);
        var latest = ReturnVisit.Latest(visit, form, now);
        var period = visit.Text("period") is { } text ? Visit.Unless(FindInReturns.Period(visit.Definitions, form, text), "period") : latest is null ? null : FindInReturns.LatestOver(form, now);
        var (show, below) = (visit.Word<ReturnsShown>(Show) ?? ReturnsShown.All, visit.Unit());
        var title = form.Name;
        var reading = period is null ? null : await ReturnVisit.ReadAsync(visit, form, period, ReturnVisit.Back(form), withScores: form.IsScored, below?.Code, cancellation);
        if (reading is null || reading.Periods.LastOrDefault(one => one.Period == period) is not { } shown)
        {
            return Page(visit, form, title, period, new FormModel
            {
                Title = title,
                Filters = Filters(visit, form, period, latest, show, below?.Code.ToString()),
                Lead = "",
                IsScored = form.IsScored,
                Lines = [],
                Empty = $"It is asked for from {PeriodChoice.WordsOf(visit, form.From)} on{(form.To is { } end ? $", up to {PeriodChoice.WordsOf(visit, end)}" : "")}.",
            });
        }

        var lines = shown.Lines.Where(line => Includes(show, line)).OrderBy(Place).ThenByDescending(static line => line.Score).ThenBy(line => ReturnWords.UnitName(visit.Definitions.Picture, line.Unit), StringComparer.OrdinalIgnoreCase).ToList();
        // Of many, those that ask for something come first: not here, or in a band above the lowest whose escalation is stated. The others are folded away.
        List<ReturnLine> first = lines.Count <= MostUnfolded || show != ReturnsShown.All ? lines : [.. lines.Where(line => line is { IsOwed: true, IsResponse: false } || (line.Band is { Escalation: not null } band && band != form.Bands[0]))];
        return Page(visit, form, title, period, new FormModel
        {
            Title = $"{title}, {PeriodChoice.WordsOf(visit, shown.Period)}",
            Filters = Filters(visit, form, period, latest, show, below?.Code.ToString()),
            Lead = Lead(visit, form, shown),
            Note = form.Note,
            IsScored = form.IsScored,
            Lines = [.. first.Select(line => LineOf(visit, form, shown, line))],
            Rest = [.. lines.Except(first).Select(line => LineOf(visit, form, shown, line))],
            Empty = shown.NotCollected is { } why ? $"Nobody was asked: {why}" : shown.Lines.Length == 0 ? "No unit is asked for this period." : lines.Count == 0 ? "No return is as you have chosen." : null,
            Over = [.. Over(visit, form, reading, shown.Period)],
            Bands = form.Bands.Length > 0 && !shown.IsSilent ? [] : [.. form.Bands.Where(static band => band.Escalation is not null).Select(static band => (BandLook.Words(band), band.Escalation!))],
        }, lines.Select(line => new ReturnRow(form, shown, line, ReturnWords.UnitName(visit.Definitions.Picture, line.Unit))));
    }

    private static View Page(Visit visit, FormDefinition form, string title, Period? period, FormModel model, params IEnumerable<ReturnRow> rows) => new()
    {
        Title = model.Title,
        Menu = MenuEntry.Returns,
        Crumbs = [new Crumb("Returns", visit.Links.Returns()), new Crumb(title)],
        Body = PageBody.Of<FormPage>(model),
        Table = ViewTable.Of(ReturnsTable.Table, rows),
        FileName = $"{visit.Links.Organisation}-returns-{form.Code}{(period is null ? "" : $"-{Links.Of(period)}")}",
    };

    private static Filtering Filters(Visit visit, FormDefinition form, Period? period, Period? latest, ReturnsShown show, string? unit)
    {
        var periods = latest is null ? [] : Enumerable.Range(0, MostOffered).Select(back => latest.Plus(-back)).Where(one => one >= form.From).ToList();
        // Units that are asked, and those above them.
        var (tree, asked) = (visit.Definitions.Picture.Units, new HashSet<UnitCode>());
        foreach (var one in period is null ? [] : form.Asked.For(tree, period))
        {
            for (var at = one; at is not null && asked.Add(at);) at = tree.Find(at, period!.Last)?.Parent;
        }

        var units = tree.All.Where(one => one.Kind != UnitKind.Organisation && asked.Contains(one.Code)).OrderBy(static one => one.Name, StringComparer.OrdinalIgnoreCase);
        List<FilterField> fields =
        [
            new PeriodChoice(period, periods).FieldOf(visit),
            new(Show, "Which", show == ReturnsShown.All ? "" : Names<ReturnsShown>.Of(show))
            {
                Choices = [new("", "All returns"), new("owed", "Not complete"), new("missing", "Not returned"), new("incomplete", "Incomplete"), new("sent-back", "Sent back"), new("late", "Late"), new("waived", "Waived or does not apply")],
            },
            new("unit", "Unit or those below it", unit) { Choices = [new("", visit.WholeWords), .. units.Select(static one => new Choice(one.Code.ToString(), one.Name))] },
        ];
        return new Filtering(visit.Links.AtPresent().Form(form.Code), period is null ? [] : fields) { AsAt = visit.Links.Position };
    }

    // What papers show of the form over the periods, with its links leading here.
    private static IEnumerable<Element> Over(Visit visit, FormDefinition form, FormReading reading, Period period)
    {
        if (reading.Periods.All(static one => one.IsSilent)) return [];
        IReportBlock completeness = new ReturnsCompletenessBlock(form.Code, reading.Periods.Length, CompletenessBy.Unit, To: null, Title: null);
        IReportBlock? bands = form.Bands.IsEmpty ? null : new BandTableBlock(form.Code, reading.Periods.Length, BandUnits.Banded, ShowsCounts: false, To: null, Title: null);
        // Names of reports have no colon.
        var report = new ReportDefinition { Name = "returns:", Title = form.Name, Frequency = form.Frequency, Blocks = bands is null ? [completeness] : [completeness, bands] };
        var context = new ReportContext(report, new ReportScope(visit.Definitions.Picture, period), ImmutableDictionary<(IndicatorCode, UnitCode), Series>.Empty, visit.Position.Value, DateOnly.FromDateTime(visit.Definitions.Position.At.UtcDateTime)) { Returns = [reading] }
            .On(new SiteAddresses(visit.Links, period, visit.Definitions.Picture.Units.Top.Code));
        var (first, last) = (PeriodChoice.WordsOf(visit, reading.Periods[0].Period), PeriodChoice.WordsOf(visit, period));
        var since = first == last ? last : $"{first} to {last}";
        return
        [
            new Heading(1, $"Completeness, {since}", new Anchor("completeness")), .. ScreenBlock.Of(context, completeness),
            .. bands is null ? ImmutableArray<Element>.Empty : [new Heading(1, $"Bands, {since}", new Anchor("bands-over")), .. ScreenBlock.Of(context, bands)],
        ];
    }

    private static bool Includes(ReturnsShown show, ReturnLine line) => show switch
    {
        ReturnsShown.Owed => line.IsOwed && !line.IsResponse,
        ReturnsShown.Missing => line.Standing == ReturnStanding.Missing,
        ReturnsShown.Incomplete => line.Standing == ReturnStanding.Incomplete,
        ReturnsShown.SentBack => line.Standing == ReturnStanding.SentBack,
        ReturnsShown.Late => line.Standing == ReturnStanding.Late,
        ReturnsShown.Waived => !line.IsOwed,
        _ => true,
    };

    // First what is to be done about, then what is here; each in the order of the units.
    private static int Place(ReturnLine line) => line.Standing switch
    {
        ReturnStanding.SentBack => 0,
        ReturnStanding.Missing => 1,
        ReturnStanding.Incomplete => 2,
        ReturnStanding.Awaited => 3,
        _ => 4,
    };

    private static string Lead(Visit visit, FormDefinition form, FormPeriod period)
    {
        if (period.NotCollected is not null || period.Lines.Length == 0) return "";
        var tally = ReturnTally.Of(period);
        var due = ReturnVisit.Words(visit, period.DueAt);
        var noun = form.Asked.Kind is { } kind and not UnitKind.Row ? Names<UnitKind>.Of(kind) : "unit";
        if (period.IsSilent) return $"{(period.IsDue ? $"Was due by {due}; no return was made" : $"Due by {due}; no return is here yet")}. {Counted.Sentence(Counted.Of(tally.Asked, noun))} {(tally.Asked == 1 ? "is" : "are")} asked.";
        var without = period.IsDue ? Without(visit, form, period, noun) : "";
        var bands = form.Bands.Length == 0 ? "" : string.Join(", ", form.Bands.Select(band => (Name: BandLook.Words(band), Count: tally.InBand(band))).Where(static one => one.Count > 0).Select(static one => $"{Counted.Digits(one.Count)} in {one.Name}")) is { Length: > 0 } said ? $" By band: {said}." : "";
        return $"{(period.IsDue ? "Was" : "Is")} due by {due}. Complete: {ReturnVisit.Share(tally.Responses, tally.Asked)}; in time: {ReturnVisit.Share(tally.InTime, tally.Asked)}.{without}{bands}";
    }

    // Who did not return it, those that have been silent the longest first: "Two teams did not return it: Ward A2 (no complete return for three months in a row); Ward B1." Names have commas of their own.
    private static string Without(Visit visit, FormDefinition form, FormPeriod period, string noun)
    {
        var missing = period.Lines.Where(static line => line.Standing == ReturnStanding.Missing).OrderByDescending(static line => line.PeriodsSilent).ThenBy(static line => line.Unit, UnitCode.Order).ToList();
        if (missing.Count == 0) return "";
        var names = missing.Select(line => $"{ReturnWords.UnitName(visit.Definitions.Picture, line.Unit)}{(ReturnVisit.Silence(form, line) is { } silence ? $" ({silence})" : "")}").ToList();
        return $" {Counted.Sentence(Counted.Of(missing.Count, noun))} did not return it: {string.Join("; ", names.Take(MostNamed))}{(names.Count > MostNamed ? $"; and {Counted.Number(names.Count - MostNamed)} more" : "")}.";
    }

    private static FormLine LineOf(Visit visit, FormDefinition form, FormPeriod period, ReturnLine line)
    {
        var may = line.IsOwed && !line.IsResponse && WaitingReturns.MaySubmit(visit, line.Unit);
        return new FormLine(
            new TextLink(ReturnWords.UnitName(visit.Definitions.Picture, line.Unit), visit.Links.Return(form.Code, line.Unit, period.Period)),
            ReturnSign.Of(line),
            (line.CompletedAt ?? (line.Return?.State is Core.Returns.Records.ReturnState.Returned ? line.Return.At : null)) is { } at ? ReturnVisit.Words(visit, at) : null,
            line.Score is { } score ? Counted.Digits(score) : null,
            line.Band is { } band ? BandLook.Words(band) : null,
            Words(form, line),
            may ? visit.Links.FillReturn(form.Code, line.Unit, period.Period) : null);
    }

    private static string Words(FormDefinition form, ReturnLine line)
    {
        var said = new List<string>();
        if (line is { Standing: ReturnStanding.Incomplete, Missing.Length: > 0 }) said.Add($"Not answered: {string.Join(" ", line.Missing.Take(MostNamed).Select(code => form.Find(code)?.Ask ?? code.ToString()).Select(static ask => ask[^1] is '?' or '.' ? ask : ask + "."))}{(line.Missing.Length > MostNamed ? $" And {Counted.Number(line.Missing.Length - MostNamed)} more." : "")}");
        if (ReturnVisit.Silence(form, line) is { } silence) said.Add($"{Counted.Sentence(silence)}.");
        if (line.Return?.Note is { } note) said.Add(note);
        return string.Join(" ", said);
    }
}
