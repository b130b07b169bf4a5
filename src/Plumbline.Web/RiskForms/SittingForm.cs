using Plumbline.App.Actions;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Risks;
using Plumbline.App.Risks.Later;
using Plumbline.Core.Actions;
using Plumbline.Core.Ledger;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Forms;
using Plumbline.Web.Records;
using Plumbline.Web.Risks;
using Plumbline.Web.Views;

namespace Plumbline.Web.RiskForms;

/// <summary>Takes the due reviews one after another: unchanged, grade, skip, or a note alone.</summary>
internal static class SittingForm
{
    private const string RiskField = "risk", Note = "note";

    internal static void MapSitting(this IEndpointRouteBuilder app) =>
        app.MapForm("/{org}/risks/review", new FormRule { Need = new AccessNeed.MayDo(Operation.KeepRisk) }, ShowAsync, TakeAsync);

    private static async Task<View> ShowAsync(FormVisit form, CancellationToken cancellation)
    {
        var (visit, place) = (form.Visit, SittingPlace.Here(form.Visit));
        var register = await ReadRiskRegister.RunAsync(visit.Ledger, visit.Definitions, visit.Today, cancellation);
        var due = DueReviews.Of(form, register);
        var (left, skipped) = (due.Where(one => !place.Skipped.Contains(one.Entry.Risk.Code)).ToList(), due.Where(one => place.Skipped.Contains(one.Entry.Risk.Code)).ToList());
        // What could not be saved is shown with the risk that it is about, whatever is due first now.
        var at = form.IsSent && Sent(form, register) is { } sent ? RiskStanding.Of(register, sent) : left.FirstOrDefault();
        var past = place.Count + skipped.Count;
        var all = past + Math.Max(left.Count, at is null ? 0 : 1);
        return new View
        {
            Title = at is null ? "Reviews due: the end" : $"Reviews due: {at.Entry.Risk.Code}, {at.Entry.Risk.Title}",
            Menu = MenuEntry.Risks,
            Crumbs = [new Crumb("Risks", visit.Links.Risks()), new Crumb("Reviews due")],
            Body = PageBody.Of<SittingPage>(new SittingModel
            {
                Visit = form,
                Risk = at is null ? null : await ShortAsync(visit, register, at, cancellation),
                Progress = FormattableString.Invariant($"{past + 1} of {all}"),
                Past = past,
                All = all,
                Deeds = at is null ? await DeedsAsync(form, register, cancellation) : [],
                Skipped = [.. skipped.Select(one => Named(visit, one.Entry.Risk))],
                Again = visit.Links.ReviewSitting(),
                Register = visit.Links.Risks(),
            }),
        };
    }

    private static async Task<FormAnswer> TakeAsync(FormVisit form, CancellationToken cancellation)
    {
        var (visit, place) = (form.Visit, SittingPlace.Here(form.Visit));
        var register = await ReadRiskRegister.RunAsync(visit.Ledger, visit.Definitions, visit.Today, cancellation);
        // A form without a risk of the register is one that the page did not make.
        if (Sent(form, register) is not { } entry) return new FormAnswer.Done(place.AddressIn(visit.Links));
        var (risk, seen) = (entry.Risk, Deciding.SeenIn(form));
        var at = new RiskInForm(form, register, entry);
        switch (form.Fields.Raw("act"))
        {
            case "skip":
                return new FormAnswer.Done(place.Passing(risk.Code).AddressIn(visit.Links));
            case "grade":
                return new FormAnswer.Done(place.GradeIn(visit.Links, risk.Code));
            case "note":
                return at.Note(Note, "Write the note first.") is { } text
                    ? await at.SaveAsync(Note, place.Done().AddressIn(visit.Links), actor => AddRiskNote.RunAsync(visit.Ledger, visit.Definitions, actor, risk, text, FormClock.Now(form), cancellation))
                    : FormAnswer.Again;
        }

        var note = at.Note(Note, missing: null);
        if (form.Problems.Count > 0) return FormAnswer.Again;
        var done = place.Done().AddressIn(visit.Links);
        if (await LaterAsync(visit, risk.Code, seen, cancellation) is { } later)
        {
            // The same button pressed twice.
            if (later.IsUnchangedOfToday(visit.Today) && Acting.Posts(form).Append(visit.Actor.Post).Append(form.Fields.Text(Acting.Field)).Contains(later.Change.Author.Post, StringComparer.Ordinal)) return new FormAnswer.Done(done, later.Change.Number);
            form.Add(Note, $"{later.Change.Author.Post} {later.Words(register)} while this page was open. Nothing of yours was saved. Look at it, and choose again.");
            return FormAnswer.Again;
        }

        return await at.SaveAsync(Note, done, actor => ReviewRisk.RunAsync(visit.Ledger, visit.Definitions, actor, risk, new RiskReview(risk.Code, visit.Today, ReviewOutcome.Unchanged, Note: note), seen, cancellation));
    }

    // The risk of the form, where whoever sends it may review it.
    private static RiskEntry? Sent(FormVisit form, RiskRegister register) =>
        RiskCode.Parse(form.Fields.Text(RiskField)).TryGet(out var code, out _) && register.Find(code) is { } entry && entry.Risk.IsOpen(register.Day) && RiskInForm.May(form, Operation.KeepRisk, entry.Risk) ? entry : null;

    private static async Task<Looked?> LaterAsync(Visit visit, RiskCode risk, ChangeNumber seen, CancellationToken cancellation)
    {
        if (await FindLaterRecords.GradingAsync(visit.Ledger, visit.Definitions, risk, GradingStage.Current, seen, cancellation) is { } graded) return new Looked(graded.Change, graded.Now, Review: null);
        return await FindLaterRecords.ReviewAsync(visit.Ledger, visit.Definitions, risk, seen, cancellation) is { } reviewed ? new Looked(reviewed.Change, Grading: null, reviewed.Now) : null;
    }

    private static async Task<SittingRisk> ShortAsync(Visit visit, RiskRegister register, RiskStanding standing, CancellationToken cancellation)
    {
        var (entry, risk) = (standing.Entry, standing.Entry.Risk);
        var file = await ReadRiskFiles.FindAsync(visit.Ledger, visit.Definitions, visit.Today, risk.Code, cancellation);
        var log = await ReadActions.RunAsync(visit.Ledger, visit.Definitions, cancellation);
        return new SittingRisk
        {
            Code = risk.Code.ToString(),
            Title = Named(visit, risk),
            Facts =
            [
                ("Score", GradingWords.Of(register.Scheme, entry.Current)),
                ("Target", GradingWords.Of(register.Scheme, entry.Target)),
                ("Tolerated", RiskWords.Tolerated(standing)),
                ("Review due", $"{GradingWords.Day(standing.ReviewDue)}; {RiskWords.LookedAt(entry, GradingWords.Day)}"),
            ],
            Description = risk.Description,
            LastGrading = entry.Current is { } current ? ($"{GradingWords.Of(register.Scheme, current)}, on {GradingWords.Day(current.Date)}{(current.By is { } by ? $", by {by}" : "")}", current.Reason) : null,
            Watches = await WatchedMeasures.ReadAsync(visit, file?.Watches ?? [], cancellation),
            Controls = [.. file?.Controls.Select(static control => $"{control.Text}{(control.IsPlanned ? " (planned)" : "")}{(control.Gap is { } gap ? $". Gap: {gap}" : "")}") ?? []],
            Actions = [.. log.About(risk.Code.Reference).Where(static one => one.Action.State is ActionState.Open).Select(one => $"{one.Action.What}: {one.Action.Owner}{(one.Action.Due is { } day ? $", due {GradingWords.Day(day)}" : "")}{(one.Action.IsOverdue(visit.Today) ? ", overdue" : "")}")],
            LastNote = file?.Notes is [var last, ..] ? (last.Text, $"{last.By}, {RecordDays.Words(visit, last.At)}") : null,
            Next = GradingWords.Day(DueReviews.Next(register, entry)),
        };
    }

    // What whoever sits has recorded on the day, in any sitting or outside one.
    private static async Task<IReadOnlyList<(TextLink, string)>> DeedsAsync(FormVisit form, RiskRegister register, CancellationToken cancellation)
    {
        var visit = form.Visit;
        var codes = register.Open.Where(entry => DueReviews.IsLookedAt(register, entry)).Select(static entry => entry.Risk.Code).ToList();
        if (codes.Count == 0) return [];
        string[] posts = [.. Acting.Posts(form), .. visit.Actor.Post is { } own ? (ReadOnlySpan<string>)[own] : []];
        var deeds = new List<(TextLink, string)>();
        foreach (var file in await ReadRiskFiles.RunAsync(visit.Ledger, visit.Definitions, register.Day, codes, withNotes: true, cancellation))
        {
            string[] words =
            [
                .. file.Reviews.Where(one => one.Date == register.Day && IsOwn(one.By)).Select(static one => $"Reviewed: {Names<ReviewOutcome>.Of(one.Outcome)}{(one.Note is { } note ? $". {note}" : "")}"),
                .. file.Gradings.Where(one => one.Date == register.Day && IsOwn(one.By)).Select(one => $"Graded {GradingWords.Of(register.Scheme, one)}{(one.Reason is { } reason ? $". {reason}" : "")}"),
                .. file.Notes.Where(one => DateOnly.FromDateTime(one.At) == register.Day && IsOwn(one.By)).Select(static one => $"Note: {one.Text}"),
            ];
            deeds.AddRange(words.Select(one => (Named(visit, file.Risk), one)));
        }

        return deeds;

        // Whoever uses the store on its own machine acts in any post.
        bool IsOwn(string? by) => visit.Actor.IsOwnMachine || posts.Contains(by, StringComparer.Ordinal);
    }

    private static TextLink Named(Visit visit, Risk risk) => new($"{risk.Code}, {risk.Title}", visit.Links.Risk(risk.Code));

    // What somebody else did with the risk.
    private sealed record Looked(Change Change, Grading? Grading, RiskReview? Review)
    {
        internal bool IsUnchangedOfToday(DateOnly today) => Review is { Outcome: ReviewOutcome.Unchanged } review && review.Date == today;

        internal string Words(RiskRegister register) => Grading is { } grading
            ? $"graded this risk {GradingWords.Of(register.Scheme, grading)}{(grading.Reason is { } reason ? $" ({reason})" : "")}"
            : $"reviewed this risk ({Names<ReviewOutcome>.Of(Review!.Outcome)})";
    }
}
