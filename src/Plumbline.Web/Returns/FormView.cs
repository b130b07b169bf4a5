using Plumbline.App.Returns;
using Plumbline.App.Returns.Tables;
using Plumbline.App.Returns.Writing;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Views;

namespace Plumbline.Web.Returns;

/// <summary>The returns of a form for a period.</summary>
internal static class FormView
{
    private const string Show = "show";
    private const int MostOffered = 24, MostUnits = 200, Rows = 50;

    internal static async Task<View> MakeAsync(Visit visit, CancellationToken cancellation)
    {
        var form = ReturnVisit.RouteForm(visit);
        var now = ReturnVisit.Now(visit);
        var latest = ReturnVisit.Latest(visit, form, now);
        var period = visit.Text("period") is { } text ? Visit.Unless(FindInReturns.Period(visit.Definitions, form, text), "period") : latest is null ? null : FindInReturns.LatestOver(form, now);
        var (asked, below) = (visit.Word<ReturnsShown>(Show), visit.Unit());
        var title = form.Name;
        var reading = period is null ? null : await ReturnVisit.ReadAsync(visit, form, period, ReturnVisit.Back(form), withScores: form.IsScored, below?.Code, cancellation);
        if (reading is null || reading.Periods.LastOrDefault(one => one.Period == period) is not { } shown)
        {
            return Page(visit, form, title, period, new FormModel
            {
                Title = title,
                Noun = "unit",
                Filters = Filters(visit, form, period, latest, asked ?? ReturnsShown.All, below?.Code),
                Lead = "",
                IsScored = form.IsScored,
                Lines = [],
                Empty = $"It is asked for from {ReturnVisit.Words(visit, form.From)} on{(form.To is { } end ? $", up to {ReturnVisit.Words(visit, end)}" : "")}.",
            });
        }

        var many = shown.Lines.Length > FormLines.Few;
        var (show, of, page) = (asked ?? (many ? ReturnsShown.Attention : ReturnsShown.All), new FormLines(visit, reading, shown), visit.Page());
        var lines = of.Of(show).ToList();
        var noun = form.Asked.NounIn(visit.Definitions.Picture.Units);
        return Page(visit, form, title, period, new FormModel
        {
            Title = $"{title}, {ReturnVisit.Words(visit, shown.Period)}",
            Noun = noun,
            Filters = Filters(visit, form, period, latest, show, below?.Code),
            Lead = FormLead.Of(visit, form, shown),
            Note = form.Note,
            IsScored = form.IsScored,
            Lines = [.. lines.Skip((page - 1) * Rows).Take(Rows).Select(of.LineOf)],
            Pages = many ? Paging.Of(page, lines.Count, other => AddressOf(show, other), Rows) : null,
            Rest = show == ReturnsShown.Attention && lines.Count < shown.Lines.Length ? new RestOfReturns(RestWords(shown.Lines.Length - lines.Count, noun, lines.Count == 0), new TextLink($"Show all {Counted.Of(shown.Lines.Length, "return")}", AddressOf(ReturnsShown.All))) : null,
            Empty = shown.NotCollected is { } why ? $"Nobody was asked: {why}" : shown.Lines.Length == 0 ? "No unit is asked for this period." : lines.Count == 0 ? Nothing(show) : null,
            Reminding = !visit.IsPast && shown.Lines.Any(static line => line is { IsOwed: true, IsResponse: false }) ? visit.Links.Reminders(form.Code, shown.Period) : null,
            Over = [.. FormOver.Of(visit, reading, shown.Period)],
            Bands = form.Bands.Length > 0 && !shown.IsSilent ? [] : [.. form.Bands.Where(static band => band.Escalation is not null).Select(static band => (band.Words, band.Escalation!))],
        }, (asked is null ? of.Of(ReturnsShown.All) : lines).Select(line => new ReturnRow(form, shown, line, ReturnWords.UnitName(visit.Definitions.Picture, line.Unit))));

        string AddressOf(ReturnsShown which, int other = 1) => visit.Links.Form(form.Code, shown.Period, (Show, Names<ReturnsShown>.Of(which)), ("unit", below?.Code.ToString()), ("page", other == 1 ? null : Links.Of(other)));
    }

    private static string RestWords(int count, string noun, bool isAll) =>
        isAll ? "" : $"Nothing is to be done about {(count == 1 ? $"the return of one other {noun}" : $"the returns of {Counted.Number(count)} other {noun}s")}. ";

    private static string Nothing(ReturnsShown show) => show == ReturnsShown.Attention ? "No return is missing or incomplete, and none has a score that leads to something." : "No return is as you have chosen.";

    private static View Page(Visit visit, FormDefinition form, string title, Period? period, FormModel model, params IEnumerable<ReturnRow> rows) => new()
    {
        Title = model.Title,
        Menu = MenuEntry.Returns,
        Crumbs = [new Crumb("Returns", visit.Links.Returns()), new Crumb(title)],
        Body = PageBody.Of<FormPage>(model),
        Table = ViewTable.Of(ReturnsTable.Table, rows),
        FileName = $"{visit.Links.Organisation}-returns-{form.Code}{(period is null ? "" : $"-{Links.Of(period)}")}",
    };

    private static Filtering Filters(Visit visit, FormDefinition form, Period? period, Period? latest, ReturnsShown show, UnitCode? unit)
    {
        var periods = latest is null ? [] : Enumerable.Range(0, MostOffered).Select(back => latest.Plus(-back)).Where(one => one >= form.From).ToList();
        List<FilterField> fields =
        [
            new PeriodChoice(period, periods).FieldOf(visit),
            new(Show, "Which", Names<ReturnsShown>.Of(show))
            {
                Choices = [new("attention", "Needs attention"), new("all", "All returns"), new("owed", "Not complete"), new("missing", "Not returned"), new("incomplete", "Incomplete"), new("sent-back", "Sent back"), new("late", "Late"), new("waived", "Waived or does not apply")],
            },
            new("unit", "Unit or those below it", unit?.ToString()) { Choices = [new("", visit.WholeWords), .. Units(visit, form, period, unit).Select(static one => new Choice(one.Code.ToString(), one.Name))] },
        ];
        return new Filtering(visit.Links.AtPresent().Form(form.Code), period is null ? [] : fields) { AsAt = visit.Links.Position };
    }

    // Units that are asked, and those above them; of very many that are asked, those above them alone, and that which was chosen.
    private static IEnumerable<Unit> Units(Visit visit, FormDefinition form, Period? period, UnitCode? chosen)
    {
        if (period is null) return [];
        var tree = visit.Definitions.Picture.Units;
        var (asked, offered) = (form.Asked.For(tree, period), new HashSet<UnitCode>());
        foreach (var one in asked)
        {
            for (var at = asked.Count > MostUnits ? tree.Find(one, period.Last)?.Parent : one; at is not null && offered.Add(at);) at = tree.Find(at, period.Last)?.Parent;
        }

        if (chosen is not null) offered.Add(chosen);
        return tree.All.Where(one => one.Kind != UnitKind.Organisation && offered.Contains(one.Code)).OrderBy(static one => one.Name, StringComparer.OrdinalIgnoreCase);
    }
}
