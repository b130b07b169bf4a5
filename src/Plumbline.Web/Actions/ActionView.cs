using Plumbline.App.Actions;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Risks;
using Plumbline.Core.Actions;
using Plumbline.Core.Text;
using Plumbline.Web.Addresses;
using Plumbline.Web.Changes;
using Plumbline.Web.Components;
using Plumbline.Web.Records;
using Plumbline.Web.Views;

namespace Plumbline.Web.Actions;

/// <summary>A day by which an action was to be done.</summary>
/// <param name="Day">The day; what was said instead where there was none.</param>
/// <param name="Change">The change that set it.</param>
/// <param name="Words">When and why.</param>
public sealed record DueLine(string Day, TextLink Change, string Words);

/// <summary>The page of an action.</summary>
/// <param name="Title">What is to be done.</param>
/// <param name="Code">Its code.</param>
/// <param name="Lead">Who answers for it and how it stands.</param>
/// <param name="Overdue">How long it is overdue; null where it is not.</param>
/// <param name="Update">The form to change it; null where the reader may not.</param>
/// <param name="About">What it is about.</param>
/// <param name="Outcome">What came of it; null while it is open.</param>
/// <param name="Newer">The action that takes its place; null for none.</param>
/// <param name="Evidence">What shows that it was done; null if not stated.</param>
/// <param name="Dues">The days by which it was to be done, the latest first.</param>
/// <param name="Updates">The notes, the latest first.</param>
/// <param name="Changes">The changes that wrote it.</param>
public sealed record ActionModel(
    string Title, string Code, string Lead, string? Overdue, string? Update, IReadOnlyList<Mention> About, string? Outcome, Mention? Newer, string? Evidence, IReadOnlyList<DueLine> Dues, IReadOnlyList<NoteLine> Updates, IReadOnlyList<ChangeLine> Changes);

/// <summary>One action: what it is about, its days, its notes.</summary>
internal static class ActionView
{
    private const int MostInTitle = 80;

    internal static async Task<View> MakeAsync(Visit visit, CancellationToken cancellation)
    {
        var day = RecordDays.Of(visit);
        var log = await ReadActions.RunAsync(visit.Ledger, visit.Definitions, cancellation);
        var entry = Find(visit, log);
        var action = entry.Action;
        var mentions = new Mentions(visit, await ReadRiskRegister.RunAsync(visit.Ledger, visit.Definitions, day, cancellation), log);
        var dues = await ReadDueDates.RunAsync(visit.Ledger, visit.Definitions, action.Code, cancellation);
        var updates = await ReadActions.UpdatesAsync(visit.Ledger, visit.Definitions, action.Code, cancellation);
        var changes = await ReadRecordChanges.OfAsync(visit.Ledger, visit.Definitions, action.Code, RecordChanges.Most, cancellation);
        return new View
        {
            Title = action.What.Length > MostInTitle ? string.Concat(action.What.AsSpan(0, MostInTitle), "…") : action.What,
            Menu = MenuEntry.Actions,
            Crumbs = [new Crumb("Actions", visit.Links.Actions()), new Crumb(action.Code.ToString())],
            Body = PageBody.Of<ActionPage>(new ActionModel(
                action.What,
                action.Code.ToString(),
                $"{Counted.Sentence(ActionWords.Line(visit, entry))}.",
                entry.DaysOverdue(day) is > 0 and var days ? $"It is {RecordDays.Late(days)}." : null,
                !visit.IsPast && await MayWriteAction.RunAsync(visit.Ledger, visit.Definitions, visit.Actor, action, cancellation) ? visit.Links.UpdateAction(action.Code) : null,
                [.. action.About.Select(mentions.Of)],
                OutcomeOf(action.State),
                action.State is ActionState.Superseded superseded ? mentions.Of(superseded.By.Reference) : null,
                action.Evidence,
                [.. dues.Reverse().Select(one => new DueLine(one.Due is { } due ? RecordDays.Words(visit, due) : "no due date", new TextLink($"Change {one.Change.Number}", visit.Links.Change(one.Change.Number)), $"{ChangeWords.When(visit, one.Change)}: {ChangeWords.Reason(one.Change).TrimEnd('.')}."))],
                [.. updates.Select(one => new NoteLine(one.By, RecordDays.Words(visit, one.At), RecordDays.Machine(one.At), one.Text))],
                RecordChanges.Of(visit, changes))),
            FileName = $"{visit.Links.Organisation}-action-{action.Code}",
            Table = ViewTable.Of(ActionsTable.Table, [new ActionRow(entry, day)]),
        };
    }

    private static string? OutcomeOf(ActionState state) => state switch
    {
        ActionState.Done done => done.Outcome,
        ActionState.Abandoned abandoned => abandoned.Reason,
        _ => null,
    };

    private static ActionEntry Find(Visit visit, ActionLog log)
    {
        var text = visit.Route("action");
        return ActionCode.Parse(text).TryGet(out var code, out _) && log.Find(code) is { } entry
            ? entry
            : throw Refused.NotFound($"There is no action “{PlainText.Visible(text)}” here{Spelling.Suggestion(text, log.Entries.Select(static one => one.Action.Code.ToString()))}.");
    }
}
