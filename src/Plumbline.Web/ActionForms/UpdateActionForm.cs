using System.Globalization;
using Plumbline.App.Access;
using Plumbline.App.Actions;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger;
using Plumbline.App.Risks.Later;
using Plumbline.App.Typing;
using Plumbline.Core.Actions;
using Plumbline.Core.Text;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Forms;
using Plumbline.Web.Views;
using Plumbline.Web.Writing;

namespace Plumbline.Web.ActionForms;

/// <summary>Tells what has become of an action: another day, its end, evidence, a note. What was due before stays.</summary>
internal static class UpdateActionForm
{
    private const string Note = "note", Reason = "reason";

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    // The fields that the form has; the others stay as they are.
    private static readonly ActionField[] Shown = [ActionField.Owner, ActionField.Due, ActionField.State, ActionField.Done, ActionField.Outcome, ActionField.Evidence];

    internal static void MapActionUpdate(this IEndpointRouteBuilder app) =>
        app.MapForm("/{org}/actions/{action}/update", new FormRule { Need = new AccessNeed.MayDo(Operation.KeepAction), KeepsDraft = true }, ShowAsync, TakeAsync);

    private static async Task<View> ShowAsync(FormVisit form, CancellationToken cancellation)
    {
        var visit = form.Visit;
        var entry = await FindAsync(visit, cancellation);
        var action = entry.Action;
        var dues = await ReadDueDates.RunAsync(visit.Ledger, visit.Definitions, action.Code, cancellation);
        var later = await LaterAsync(form, action, cancellation);
        var title = $"Update action {action.Code}";
        return new View
        {
            Title = title,
            Menu = MenuEntry.Actions,
            Crumbs = [new Crumb("Actions", visit.Links.Actions()), new Crumb(action.Code.ToString(), visit.Links.Action(action.Code)), new Crumb("Update")],
            Body = PageBody.Of<UpdateActionPage>(new UpdateActionModel
            {
                Visit = form,
                Title = title,
                What = action.What,
                IsOverdue = action.IsOverdue(visit.Today),
                Earlier = [.. dues.SkipLast(1).Select(one => $"{(one.Due is { } due ? Day(due) : "No day was stated")} (change {one.Change.Number}, {one.Change.Author.Post})")],
                Now = field => Word(TypedAction.Of(action), field) ?? "",
                Theirs = later is null ? null : TheirsOf(later),
                Back = visit.Links.Action(action.Code),
            }),
        };
    }

    private static async Task<FormAnswer> TakeAsync(FormVisit form, CancellationToken cancellation)
    {
        var (visit, fields) = (form.Visit, form.Fields);
        var before = (await FindAsync(visit, cancellation)).Action;
        var now = TypedAction.Of(before);
        var typed = now with { Owner = Typed("owner"), Due = Typed("due"), State = Typed("state"), Done = Typed("done"), Outcome = Typed("outcome"), Evidence = Typed("evidence") };
        var action = await typed.ReadAsync(visit.Ledger, visit.Definitions, before, visit.Today, (field, problem) => form.Add(Shown.Contains(field) ? Names<ActionField>.Of(field) : Note, FormVisit.Words(problem)), cancellation);
        if (action?.State is ActionState.Done { Outcome: null } && action.Evidence is null && before.State is not ActionState.Done) form.Add("outcome", "Say what came of it, or what shows that it was done.");
        var note = fields.Text(Note) is { } text ? form.Read(Note, TypedNote.Read(text)) : null;
        var isChanged = action is not null && TypedAction.Of(action) != now;
        var later = await LaterAsync(form, before, cancellation);
        var back = visit.Links.Action(before.Code);
        // The same sent twice, by a double click.
        if (later is not null && action is not null && !isChanged && note is null && form.Problems.Count == 0) return new FormAnswer.Done(back, later.Change.Number);
        if (action is not null && !isChanged && note is null && form.Problems.Count == 0) form.Add(Note, "Nothing is changed and no note is written.");
        var reason = fields.Text(Reason);
        if (isChanged && reason is null) form.Add(Reason, "Say why it is changed: the reason stands beside the change.");
        var decision = isChanged ? Deciding.Read(form, later?.Change) : new Deciding { Seen = form.Draft?.Base ?? visit.Position };
        if (decision is { TakesTheirs: true }) return new FormAnswer.Done(back);
        if (action is null || decision is null || form.Problems.Count > 0) return FormAnswer.Again;
        return await form.SaveAsync(Note, back, actor => WriteAsync(visit, actor, action, before, note, reason, decision, FormClock.Now(form), cancellation));

        string? Typed(string field) => fields.Has(field) ? fields.Raw(field) : Word(now, field);
    }

    private static Task<CommitResult> WriteAsync(Visit visit, Actor actor, TrackedAction action, TrackedAction before, string? note, string? reason, Deciding decision, DateTime at, CancellationToken cancellation) => (note, reason) switch
    {
        ({ } text, null) => AddActionUpdate.RunAsync(visit.Ledger, visit.Definitions, actor, before, text, at, cancellation),
        ({ } text, { } why) => UpdateAction.RunAsync(visit.Ledger, visit.Definitions, actor, action, before, text, at, why, decision.Seen, cancellation),
        (null, _) => WriteAction.RunAsync(visit.Ledger, visit.Definitions, actor, action, reason ?? "", decision.Seen, cancellation),
    };

    private static async Task<ActionEntry> FindAsync(Visit visit, CancellationToken cancellation)
    {
        var log = await ReadActions.RunAsync(visit.Ledger, visit.Definitions, cancellation);
        var text = visit.Route("action");
        var entry = ActionCode.Parse(text).TryGet(out var code, out _) ? log.Find(code) : null;
        if (entry is null) throw Refused.NotFound($"There is no action “{text}” here{Spelling.Suggestion(text, log.Entries.Select(static one => one.Action.Code.ToString()))}.");
        await MayWriteAction.DemandAsync(visit.Ledger, visit.Definitions, visit.Actor, entry.Action, cancellation);
        return entry;
    }

    private static Task<LaterRecord<TrackedAction>?> LaterAsync(FormVisit form, TrackedAction action, CancellationToken cancellation) => form.Draft is { } draft
        ? FindLaterRecords.ActionAsync(form.Visit.Ledger, form.Visit.Definitions, action.Code, draft.Base, cancellation)
        : Task.FromResult<LaterRecord<TrackedAction>?>(null);

    private static TheirWords TheirsOf(LaterRecord<TrackedAction> later)
    {
        var (now, before) = (TypedAction.Of(later.Now), later.Before is null ? null : TypedAction.Of(later.Before));
        return new TheirWords(
            later.Change.Author.Post,
            string.Create(British, $"That was change {later.Change.Number}, on {later.Change.At.UtcDateTime:d MMMM yyyy, HH:mm} UTC{(later.Change.Reason.Length > 0 ? $": {later.Change.Reason}" : "")}."),
            [.. Shown.Select(static field => Names<ActionField>.Of(field)).Where(field => before is null || Word(before, field) != Word(now, field)).Select(field => new WrittenPart(char.ToUpperInvariant(field[0]) + field[1..], Word(now, field) is { Length: > 0 } words ? words : "nothing"))]);
    }

    private static string? Word(TypedAction action, string field) => field switch
    {
        "owner" => action.Owner,
        "due" => action.Due,
        "state" => action.State,
        "done" => action.Done,
        "outcome" => action.Outcome,
        _ => action.Evidence,
    };

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", British);
}
