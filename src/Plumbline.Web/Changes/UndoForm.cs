using Plumbline.App.Correcting;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;
using Plumbline.Web.Components;
using Plumbline.Web.Forms;
using Plumbline.Web.Views;

namespace Plumbline.Web.Changes;

/// <summary>The page on which a change is undone.</summary>
/// <param name="Visit">The form.</param>
/// <param name="Title">Which change.</param>
/// <param name="Reason">Why it was made.</param>
/// <param name="What">What it did.</param>
/// <param name="Initial">The reason that stands in the form; empty for none.</param>
/// <param name="Back">Its page.</param>
public sealed record UndoModel(FormVisit Visit, string Title, string Reason, string What, string Initial, string Back);

/// <summary>Undoes a change: what it wrote is taken back by a new change.</summary>
internal static class UndoForm
{
    internal const string Reason = "reason";

    // Whoever has just saved and sees a mistake need not explain it.
    private const string AtOnce = "Made by mistake";

    private static readonly TimeSpan JustNow = TimeSpan.FromMinutes(10);

    internal static void MapUndo(this IEndpointRouteBuilder app) =>
        app.MapForm("/{org}/changes/{number}/undo", new FormRule { Need = new AccessNeed.MayDo(Operation.Withdraw) }, ShowAsync, TakeAsync);

    private static async Task<View> ShowAsync(FormVisit form, CancellationToken cancellation)
    {
        var visit = form.Visit;
        var change = await FindAsync(visit, cancellation);
        var title = $"Undo change {change.Number}";
        return new View
        {
            Title = title,
            Menu = MenuEntry.Changes,
            Crumbs = [new Crumb("Changes", visit.Links.To(["changes"])), new Crumb($"Change {change.Number}", visit.Links.Change(change.Number)), new Crumb("Undo")],
            Body = PageBody.Of<UndoPage>(new UndoModel(form, title, ChangeWords.Reason(change), await ChangeDeeds.ToldAsync(visit, change, cancellation), IsJustMade(form, change) ? AtOnce : "", visit.Links.Change(change.Number))),
        };
    }

    private static async Task<FormAnswer> TakeAsync(FormVisit form, CancellationToken cancellation)
    {
        var visit = form.Visit;
        var change = await FindAsync(visit, cancellation);
        if (form.Fields.Text(Reason) is not { } reason)
        {
            form.Add(Reason, "Say why the change is undone.");
            return FormAnswer.Again;
        }

        try
        {
            return await form.SaveAsync(Reason, visit.Links.Change(change.Number), actor => UndoAsync(visit, change, actor, reason, cancellation));
        }
        catch (LaterChangeException later)
        {
            form.Add(Reason, later.Message);
            return FormAnswer.Again;
        }
    }

    private static bool IsJustMade(FormVisit form, Change change) => change.Number == form.Visit.Position && FormClock.Now(form) - change.At.UtcDateTime < JustNow;

    // A later change of the same facts is no change made meanwhile: to save again would not help.
    private static async Task<CommitResult> UndoAsync(Visit visit, Change change, App.Access.Actor actor, string reason, CancellationToken cancellation)
    {
        try
        {
            return await UndoChange.RunAsync(visit.Ledger, visit.Links.Organisation, change.Number, actor, reason, cancellation);
        }
        catch (LedgerConflictException conflict)
        {
            throw new LaterChangeException($"Change {conflict.Intervening.Number} has written some of the same since, and nothing was undone. Undo the later changes first, the newest first, or correct the figures.");
        }
    }

    private static async Task<Change> FindAsync(Visit visit, CancellationToken cancellation) =>
        ChangeNumber.TryParse(visit.Route("number"), provider: null, out var number) && await visit.Ledger.ChangeAsync(visit.Links.Organisation, number, cancellation) is { } change
            ? change
            : throw Refused.NotFound($"There is no change {visit.Route("number")} here; the latest is change {visit.Position}.");

    private sealed class LaterChangeException(string message) : Exception(message);
}
