using Plumbline.App.Risks;
using Plumbline.Web.Components;
using Plumbline.Web.Forms;
using Plumbline.Web.Records;
using Plumbline.Web.Views;

namespace Plumbline.Web.RiskForms;

/// <summary>The notes on a risk, and the box for the next.</summary>
/// <param name="Visit">The form.</param>
/// <param name="Title">Which risk it is.</param>
/// <param name="Notes">The notes, the oldest first.</param>
/// <param name="Earlier">How many older ones are not shown.</param>
/// <param name="Hint">What the note is for, and when the next review is due after it.</param>
/// <param name="Back">The sheet of the risk.</param>
public sealed record NoteModel(FormVisit Visit, string Title, IReadOnlyList<NoteLine> Notes, int Earlier, string Hint, string Back);

/// <summary>Writes a note on a risk. Two who write at once both succeed.</summary>
internal static class NoteForm
{
    private const string Text = "note";
    private const int MostShown = 50;

    internal static void MapNote(this IEndpointRouteBuilder app) =>
        app.MapForm("/{org}/risks/{risk}/note", new FormRule { Need = new AccessNeed.MayDo(Operation.KeepRisk), KeepsDraft = true }, ShowAsync, TakeAsync);

    private static async Task<View> ShowAsync(FormVisit form, CancellationToken cancellation)
    {
        var at = await RiskInForm.FindAsync(form, Operation.KeepRisk, cancellation);
        var file = await ReadRiskFiles.FindAsync(form.Visit.Ledger, form.Visit.Definitions, form.Visit.Today, at.Risk.Code, cancellation);
        var notes = file?.Notes ?? [];
        var title = $"Notes on risk {at.Named}";
        return new View
        {
            Title = title,
            Menu = MenuEntry.Risks,
            Crumbs = at.Crumbs("Notes"),
            Body = PageBody.Of<NotePage>(new NoteModel(
                form,
                title,
                [.. notes.Take(MostShown).Reverse().Select(note => new NoteLine(note.By, RecordDays.Words(form.Visit, note.At), RecordDays.Machine(note.At), note.Text))],
                Math.Max(0, notes.Count - MostShown),
                $"What has happened, or what you want others to know. It stays with the risk, under your post.{NextOf(at)}",
                at.Sheet)),
        };
    }

    // Whoever writes a note has looked at the risk.
    private static string NextOf(RiskInForm at) => at.Standing switch
    {
        { IsOpen: false } => "",
        { Entry.NextNamed: null } => $" It counts as a look at the risk: the next review is then due on {GradingWords.Day(DueReviews.Next(at.Register, at.Entry))}.",
        var standing => $" It counts as a look at the risk, and the next review stays due on {GradingWords.Day(standing.ReviewDue)}, as the last review says.",
    };

    private static async Task<FormAnswer> TakeAsync(FormVisit form, CancellationToken cancellation)
    {
        var at = await RiskInForm.FindAsync(form, Operation.KeepRisk, cancellation);
        return at.Note(Text, "Write the note first.") is { } text
            ? await at.SaveAsync(Text, at.Sheet, actor => AddRiskNote.RunAsync(form.Visit.Ledger, form.Visit.Definitions, actor, at.Risk, text, FormClock.Now(form), cancellation))
            : FormAnswer.Again;
    }
}
