using Plumbline.App.Risks;
using Plumbline.App.Risks.Later;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Forms;
using Plumbline.Web.Risks;
using Plumbline.Web.Views;
using Plumbline.Web.Writing;

namespace Plumbline.Web.RiskForms;

/// <summary>The form to review a risk.</summary>
/// <param name="Visit">The form.</param>
/// <param name="Title">Which risk it is.</param>
/// <param name="Now">Its grading and its last review: a sentence each.</param>
/// <param name="Cycle">When the next review is due if no day is named.</param>
/// <param name="Theirs">What somebody else recorded meanwhile; null for nothing.</param>
/// <param name="Committee">The committee that the field for an escalation begins with: the one that its score calls for, else its own.</param>
/// <param name="MayClose">Whether the reader may close it.</param>
/// <param name="Back">The sheet of the risk.</param>
public sealed record ReviewModel(FormVisit Visit, string Title, IReadOnlyList<string> Now, string Cycle, string Committee, TheirWords? Theirs, bool MayClose, string Back);

/// <summary>Records a review of a risk: unchanged by one button, or escalated; to grade it again or to close it leads on.</summary>
internal static class ReviewForm
{
    private const string Note = "note", Next = "next", Committee = "committee";

    internal static void MapReview(this IEndpointRouteBuilder app) =>
        app.MapForm("/{org}/risks/{risk}/review", new FormRule { Need = new AccessNeed.MayDo(Operation.KeepRisk), KeepsDraft = true }, ShowAsync, TakeAsync);

    private static async Task<View> ShowAsync(FormVisit form, CancellationToken cancellation)
    {
        var at = (await RiskInForm.FindAsync(form, Operation.KeepRisk, cancellation)).Open();
        var (standing, entry) = (at.Standing, at.Entry);
        var later = await LaterAsync(form, at, cancellation);
        var title = $"Review risk {at.Named}";
        return new View
        {
            Title = title,
            Menu = MenuEntry.Risks,
            Crumbs = at.Crumbs("Review"),
            Body = PageBody.Of<ReviewPage>(new ReviewModel(
                form,
                title,
                [
                    $"Now: {GradingWords.Of(at.Register.Scheme, entry.Current)}. Target: {GradingWords.Of(at.Register.Scheme, entry.Target)}.",
                    $"{Counted.Sentence(RiskWords.LookedAt(entry, GradingWords.Day))}; the review is due by {GradingWords.Day(standing.ReviewDue)}{(standing.IsReviewOverdue ? ", which has passed" : "")}.",
                ],
                $"Leave it blank for the cycle of its level: {GradingWords.Day(DueReviews.Next(at.Register, entry))}.",
                standing.Forum ?? entry.Risk.Committee ?? "",
                later is null ? null : TheirsOf(later),
                RiskInForm.May(form, Operation.DefineRisk, at.Risk),
                at.Sheet)),
        };
    }

    private static async Task<FormAnswer> TakeAsync(FormVisit form, CancellationToken cancellation)
    {
        var at = (await RiskInForm.FindAsync(form, Operation.KeepRisk, cancellation)).Open();
        var visit = form.Visit;
        // Whoever grades it has reviewed it by that.
        if (form.Fields.Raw("act") == "grade") return new FormAnswer.Done(visit.Links.GradeRisk(at.Risk.Code));
        var outcome = form.Fields.Raw("act") switch { "escalate" => ReviewOutcome.Escalated, "close" => ReviewOutcome.Closed, _ => ReviewOutcome.Unchanged };
        if (outcome == ReviewOutcome.Escalated && form.Fields.Text(Note) is null) form.Add(Note, "Say why it goes to a higher forum.");
        var committee = outcome == ReviewOutcome.Escalated ? CommitteeOf(form) : null;
        var review = new TypedReview(Names<ReviewOutcome>.Of(outcome), Next: form.Fields.Text(Next), Note: form.Fields.Raw(Note)).Read(at.Risk, visit.Today, (field, problem) => form.Add(field == ReviewField.Next ? Next : Note, FormVisit.Words(problem)));
        var later = await LaterAsync(form, at, cancellation);
        if (later is not null && (later.Now with { By = null }) == review) return new FormAnswer.Done(at.Sheet, later.Change.Number);
        var decision = Deciding.Read(form, later?.Change);
        if (decision is { TakesTheirs: true }) return new FormAnswer.Done(at.Sheet);
        if (review is null || decision is null || form.Problems.Count > 0) return FormAnswer.Again;
        return await at.SaveAsync(Note, at.Sheet, actor => committee is null
            ? ReviewRisk.RunAsync(visit.Ledger, visit.Definitions, actor, at.Risk, review, decision.Seen, cancellation)
            : ReviewRisk.EscalateAsync(visit.Ledger, visit.Definitions, actor, at.Risk, review, committee, decision.Seen, cancellation));
    }

    // Whoever escalates says before whom it comes.
    private static string? CommitteeOf(FormVisit form)
    {
        if (form.Fields.Text(Committee) is not { } typed)
        {
            form.Add(Committee, "Name the committee before which it comes now.");
            return null;
        }

        if (PlainText.LineRefusal(typed) is not { } problem) return typed;
        form.Add(Committee, FormVisit.Words(problem));
        return null;
    }

    private static Task<LaterRecord<RiskReview>?> LaterAsync(FormVisit form, RiskInForm at, CancellationToken cancellation) => form.Draft is { } draft
        ? FindLaterRecords.ReviewAsync(form.Visit.Ledger, form.Visit.Definitions, at.Risk.Code, draft.Base, cancellation)
        : Task.FromResult<LaterRecord<RiskReview>?>(null);

    private static TheirWords TheirsOf(LaterRecord<RiskReview> later) => new(
        later.Change.Author.Post,
        GradingWords.Of(later.Change),
        [new WrittenPart("Outcome", Names<ReviewOutcome>.Of(later.Now.Outcome)), new WrittenPart("Reviewed on", GradingWords.Day(later.Now.Date)), new WrittenPart("Note", later.Now.Note ?? "Nothing was said.")]);
}
