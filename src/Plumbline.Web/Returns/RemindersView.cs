using Plumbline.App.Returns;
using Plumbline.App.Returns.Reminders;
using Plumbline.App.Returns.Writing;
using Plumbline.Core.Periods;
using Plumbline.Core.Posts;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Readings;
using Plumbline.Core.Returns.Reminding;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Reports.Blocks.Returns;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Views;

namespace Plumbline.Web.Returns;

/// <summary>Who is to be reminded: today, as a mail would say it; or, whatever the day, of what has not come of one period of a form.</summary>
internal static class RemindersView
{
    private const int MostPosts = 6, MostReturns = 3, Rows = 50, MostUnits = 12;

    internal static async Task<View> MakeAsync(Visit visit, CancellationToken cancellation)
    {
        var form = visit.Text("form") is { } text ? Visit.Unless(FindInReturns.Form(visit.Definitions, text), "form") : null;
        var period = form is null ? null : visit.Text("period") is { } of ? Visit.Unless(FindInReturns.Period(visit.Definitions, form, of), "period") : FindInReturns.LatestOver(form, ReturnVisit.Now(visit));
        var (lists, without) = await ReadAsync(visit, form, period, cancellation);
        var page = visit.Page();
        var title = form is null || period is null ? "Reminders today" : $"Whom to remind: {form.Name}, {ReturnVisit.Words(visit, period)}";
        return new View
        {
            Title = title,
            Menu = MenuEntry.Returns,
            Crumbs = [new Crumb("Returns", visit.Links.Returns()), .. form is null ? Array.Empty<Crumb>() : [new Crumb(form.Name, visit.Links.Form(form.Code, period))], new Crumb(form is null ? "Reminders today" : "Whom to remind")],
            Body = PageBody.Of<RemindersPage>(new RemindersModel(Lead(visit, lists, form is null), [.. lists.Skip((page - 1) * Rows).Take(Rows).Select(list => Of(visit, list, int.MaxValue, isOfPeriod: form is not null))])
            {
                Title = title,
                Without = WithoutPost(visit, without),
                InOneLine = lists.Count == 0 ? null : string.Join("; ", lists.Select(static list => list.Post.Name)),
                Pages = Paging.Of(page, lists.Count, other => visit.Links.Reminders(form?.Code, period, other), Rows),
            }),
            Table = ViewTable.Of(RemindersTable.Table, ReminderRow.Of(lists)),
            FileName = $"{visit.Links.Organisation}-reminders{(form is null ? "" : $"-{form.Code}-{Links.Of(period)}")}",
        };
    }

    /// <summary>Those of today as a part of another page; null for a position of the past, of which nobody is reminded.</summary>
    internal static async Task<RemindersModel?> TodayAsync(Visit visit, CancellationToken cancellation)
    {
        if (visit.IsPast || ReturnVisit.Forms(visit).Count == 0) return null;
        var (lists, without) = await ReadAsync(visit, form: null, period: null, cancellation);
        return new RemindersModel(Lead(visit, lists, isToday: true), [.. lists.Take(MostPosts).Select(list => Of(visit, list, MostReturns))])
        {
            Without = WithoutPost(visit, without),
            All = lists.Count == 0 ? null : new TextLink(lists.Count > MostPosts ? $"All {Counted.Of(lists.Count, "post")}" : "The list on a page of its own", visit.Links.Reminders()),
        };
    }

    private static async Task<(IReadOnlyList<ReminderList> Lists, IReadOnlyList<UnitCode> Without)> ReadAsync(Visit visit, FormDefinition? form, Period? period, CancellationToken cancellation)
    {
        var now = ReturnVisit.Now(visit);
        if (form is not null && period is not null) return await ReadReminders.OfPeriodAsync(visit.Ledger, visit.Definitions, form, period, now, cancellation);
        return (await ReadReminders.RunAsync(visit.Ledger, visit.Definitions, now, cancellation), await ReadReminders.WithoutPostAsync(visit.Ledger, visit.Definitions, now, cancellation));
    }

    private static string Lead(Visit visit, IReadOnlyList<ReminderList> lists, bool isToday)
    {
        if (!visit.Definitions.Picture.Values.Of<Post>().Any()) return "No post is named yet, so nobody can be reminded.";
        if (lists.Count == 0) return isToday ? "Nobody is to be reminded today." : "Nobody is to be reminded.";
        var count = lists.SelectMany(static list => list.Reminders).Select(static one => (one.Form.Code, one.Line.Unit, one.Period)).Distinct().Count();
        var one = lists[0].Reminders[0];
        var due = isToday ? "" : $", which {(one.Kind == ReminderKind.Overdue ? count == 1 ? "was" : "were" : count == 1 ? "is" : "are")} due by {ReturnVisit.Words(visit, one.DueAt)}";
        return $"{Counted.Sentence(Counted.Of(lists.Count, "post"))} {(lists.Count == 1 ? "is" : "are")} to be reminded of {Counted.Of(count, "return")}{due}. Nothing is sent from here.";
    }

    // Where there is no post at all, the sentence before says so.
    private static string? WithoutPost(Visit visit, IReadOnlyList<UnitCode> units) =>
        units.Count == 0 || !visit.Definitions.Picture.Values.Of<Post>().Any() ? null : $"No post is named for {Counted.List([.. units.Select(unit => ReturnWords.UnitName(visit.Definitions.Picture, unit))], MostUnits)}: nobody is reminded of {(units.Count == 1 ? "its return" : "their returns")}.";

    // What a page of one form and period says in its heading its entries need not.
    private static RemindedPost Of(Visit visit, ReminderList list, int most, bool isOfPeriod = false) => new(
        list.Post.Name,
        [
            .. list.Reminders.Take(most).Select(one =>
            {
                var (unit, address) = (ReturnWords.UnitName(visit.Definitions.Picture, one.Line.Unit), visit.Links.Return(one.Form.Code, one.Line.Unit, one.Period));
                return isOfPeriod
                    ? (new TextLink(unit, address), string.Join("; ", new[] { StandingLook.Word(one.Line.Standing).ToLowerInvariant(), ReturnVisit.Silence(one.Form, one.Line) }.OfType<string>()))
                    : (new TextLink($"{one.Form.Name}, {unit}, {one.Period.ToText(visit.Definitions.Picture.Settings.Language, full: true)}", address), one.Kind is ReminderKind.DueSoon or ReminderKind.DueToday && one.Line.Standing != ReturnStanding.SentBack ? $"due by {ReturnVisit.Words(visit, one.DueAt)}" : $"{RemindersTable.InWords(one)}; was due by {ReturnVisit.Words(visit, one.DueAt)}");
            }),
        ],
        list.Reminders.Length > most ? $"{Counted.Digits(list.Reminders.Length - most)} more." : null);
}
