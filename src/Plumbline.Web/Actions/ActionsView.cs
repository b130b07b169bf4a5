using System.Globalization;
using Plumbline.App.Actions;
using Plumbline.App.Risks;
using Plumbline.App.SavedViews;
using Plumbline.Core.Actions;
using Plumbline.Core.References;
using Plumbline.Core.Text;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Records;
using Plumbline.Web.SavedViews;
using Plumbline.Web.Views;

namespace Plumbline.Web.Actions;

/// <summary>The log of actions as a list.</summary>
internal static class ActionsView
{
    private const int Rows = 50, MostOwners = 200;

    internal static void MapActions(this IEndpointRouteBuilder app)
    {
        // The views are the reader's own: the page is not kept for others.
        app.MapView("/{org}/actions", MakeAsync, isOfTheMoment: true);
        app.MapView("/{org}/actions/{action}", ActionView.MakeAsync);
    }

    private static async Task<View> MakeAsync(Visit visit, CancellationToken cancellation)
    {
        var day = RecordDays.Of(visit);
        var log = await ReadActions.RunAsync(visit.Ledger, visit.Definitions, cancellation);
        var mentions = new Mentions(visit, await ReadRiskRegister.RunAsync(visit.Ledger, visit.Definitions, day, cancellation), log);
        var filter = ActionFilter.Of(visit);
        var picked = filter.Pick(log, day);
        var page = visit.Page();
        var views = await ViewLinks.ReadAsync(visit, FilteredList.Actions, filter.IsSet, cancellation);
        return new View
        {
            Title = "Actions",
            Menu = MenuEntry.Actions,
            Body = PageBody.Of<ActionsPage>(new ActionsModel
            {
                Lead = LeadOf(filter, picked, day, filter.About is null ? null : mentions.Of(filter.About)),
                Filters = new Filtering(visit.Links.AtPresent().To(["actions"]), [.. FieldsOf(log, filter, mentions)]) { AsAt = visit.Links.Position },
                ClearAddress = filter.IsSet ? visit.Links.Actions() : null,
                Views = views.Saved,
                Keep = views.Keep,
                Lines = [.. picked.Skip((page - 1) * Rows).Take(Rows).Select(entry => LineOf(visit, entry, day, mentions))],
                Pages = Paging.Of(page, picked.Count, other => AddressOf(visit, other), Rows),
                IsEmpty = log.Entries.Count == 0,
                NewAddress = !visit.IsPast && visit.Actor.MaySomewhere(Operation.KeepAction, visit.Links.Organisation) ? visit.Links.NewAction(filter.About) : null,
            }),
            Table = ViewTable.Of(ActionsTable.Table, picked.Select(entry => new ActionRow(entry, day))),
        };
    }

    private static ActionRowLine LineOf(Visit visit, ActionEntry entry, DateOnly day, Mentions mentions) => new(
        entry.Action.What,
        visit.Links.Action(entry.Action.Code),
        entry.Action.Code.ToString(),
        [.. entry.Action.About.Select(mentions.Of)],
        entry.Action.Owner,
        ActionWords.State(visit, entry.Action),
        entry.DaysOverdue(day) is > 0 and var days ? RecordDays.Late(days) : null,
        ActionWords.Redated(entry));

    private static string AddressOf(Visit visit, int page) =>
        visit.Links.Actions([.. visit.Query.Where(static pair => pair.Name is not ("page" or Links.AsAt or Links.Within or Links.Saved)).Select(static pair => (pair.Name, (string?)pair.Value)), ("page", Links.Of(page))]);

    private static string LeadOf(ActionFilter filter, IReadOnlyList<ActionEntry> picked, DateOnly day, Mention? about)
    {
        var state = filter.Standing switch { ActionStanding.Open => "open ", ActionStanding.Overdue => "overdue ", ActionStanding.Ended => "ended ", ActionStanding.All => "" };
        var of = about is null ? "" : $" about {about.Text}";
        List<string> said = [.. new[]
        {
            Say(filter.Standing == ActionStanding.Overdue ? 0 : picked.Count(entry => entry.Action.IsOverdue(day)), "is overdue", "are overdue"),
            Say(picked.Count(static entry => entry.Action.State is ActionState.Open && entry.Redated > 0), "has been re-dated", "have been re-dated"),
            Say(picked.Count(static entry => entry.Action is { State: ActionState.Open, Due: null }), "has no due date", "have no due date"),
        }.OfType<string>()];
        var count = $"{Counted.Sentence(Counted.Number(picked.Count))} {state}{Counted.Noun(picked.Count, "action")}{of}";
        return said.Count == 0 ? $"{count}." : $"{count}: {Counted.List(said)}.";
    }

    private static string? Say(int count, string one, string several) => count == 0 ? null : $"{Counted.Number(count)} {(count == 1 ? one : several)}";

    private static IEnumerable<FilterField> FieldsOf(ActionLog log, ActionFilter filter, Mentions mentions)
    {
        yield return new FilterField("q", "Words", filter.Words);
        yield return new FilterField("state", "State", filter.Standing == ActionStanding.Open ? "" : Names<ActionStanding>.Of(filter.Standing))
        {
            Choices = [new("", "Open"), new("overdue", "Overdue"), new("ended", "Done or ended"), new("all", "All")],
        };
        var owners = log.Entries.Select(static entry => entry.Action.Owner).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase).ToList();
        if (filter.Owner is { } asked && !owners.Contains(asked, StringComparer.OrdinalIgnoreCase)) owners.Add(asked);
        if (owners.Count > MostOwners) yield return new FilterField("owner", "Owner", filter.Owner);
        else if (owners.Count > 1) yield return new FilterField("owner", "Owner", owners.FirstOrDefault(one => string.Equals(one, filter.Owner, StringComparison.OrdinalIgnoreCase))) { Choices = [new("", "All owners"), .. owners.Select(static one => new Choice(one, one))] };
        var kinds = log.Entries.SelectMany(static entry => entry.Action.About).Select(static about => about.Kind).Append(filter.Kind ?? ReferenceKind.Risk).Distinct().Order().ToList();
        yield return new FilterField("kind", "About", filter.Kind is { } kind ? Names<ReferenceKind>.Of(kind) : null) { Choices = [new("", "Anything"), .. kinds.Select(static one => new Choice(Names<ReferenceKind>.Of(one), Mentions.KindOf(one)))] };
        if (filter.By is { } by) yield return new FilterField("by", "Due by", RecordDays.Machine(by)) { Choices = [new("", "Any day"), new(RecordDays.Machine(by), by.ToString("d MMM yyyy", CultureInfo.GetCultureInfo("en-GB")))] };
        if (filter.About is { } about) yield return new FilterField("about", "About this", about.ToString()) { Choices = [new("", "Anything"), new(about.ToString(), mentions.Of(about).Text)] };
    }
}
