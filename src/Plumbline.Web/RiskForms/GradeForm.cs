using Plumbline.App.Access;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Risks;
using Plumbline.Core.Ledger;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;
using Plumbline.Web.Components;
using Plumbline.Web.Forms;
using Plumbline.Web.Views;
using Plumbline.Web.Writing;

namespace Plumbline.Web.RiskForms;

/// <summary>Grades a risk: a click on a cell of the matrix, a reason, and it is sent.</summary>
internal static class GradeForm
{
    internal const string MatrixOf = "_matrix";
    private const string Grade = "grade", Reason = "reason", Stage = "stage", Due = "due", Date = "date";

    internal static void MapGrading(this IEndpointRouteBuilder app) =>
        app.MapForm("/{org}/risks/{code}/grade", new FormRule { Need = new AccessNeed.MayDo(Operation.KeepRisk), KeepsDraft = true }, ShowAsync, TakeAsync);

    private static async Task<View> ShowAsync(FormVisit form, CancellationToken cancellation)
    {
        var at = (await RiskInForm.FindAsync(form, Operation.KeepRisk, cancellation)).Open();
        var (visit, scheme, entry) = (form.Visit, at.Register.Scheme, at.Entry);
        var stage = StageOf(form);
        var inForce = at.InForce(stage);
        var later = await LaterAsync(form, at, stage, cancellation);
        if (later is not null && !form.IsSent && form.Fields.Raw(Grade) == MatrixChoice.ValueOf(later.Now.Score) && form.Fields.Text(Reason) == later.Now.Reason)
        {
            form.Rebase();
            later = null;
        }

        var day = FormDays.Parse(form.Fields.Text(Date)) ?? visit.Today;
        var matrix = scheme.On(day);
        var title = $"Grade risk {at.Named}";
        return new View
        {
            Title = title,
            Crumbs = at.Crumbs("Grade"),
            Body = PageBody.Of<GradePage>(new GradeModel
            {
                Visit = form,
                Title = title,
                Now = NowOf(at, stage),
                Target = stage != GradingStage.Target && entry.Target is { } target ? $"The target is {RiskWords.Of(scheme, target)}{(target.Due is { } by ? $", by {RiskWords.Day(by)}" : "")}." : null,
                Matrix = MatrixChoice.Of(scheme, day, entry),
                Descriptors = entry.Risk.Category is { } category && matrix.Descriptors.TryGetValue(category, out var means) ? [.. matrix.Consequences.Zip(means)] : [],
                Chosen = MatrixChoice.ValueOf(inForce?.Score),
                Reason = inForce?.Reason ?? "",
                Stages = [new Choice("current", "Current: as it is now"), new Choice("target", "Target: as it shall become"), new Choice("initial", "Initial: as it was before anything was done")],
                Stage = Names<GradingStage>.Of(stage),
                Due = FormDays.Text(entry.Target?.Due),
                Today = FormDays.Text(visit.Today),
                ShowsMore = stage != GradingStage.Current || day != visit.Today || form.Problems.Any(static one => one.Field is Stage or Due or Date),
                Theirs = later is null ? null : TheirsOf(at, later),
                Back = Back(at),
            }),
        };
    }

    private static async Task<FormAnswer> TakeAsync(FormVisit form, CancellationToken cancellation)
    {
        var at = (await RiskInForm.FindAsync(form, Operation.KeepRisk, cancellation)).Open();
        var grading = Read(form, at);
        var done = SittingPlace.Of(form.Visit) is { } sitting ? sitting.Done().AddressIn(form.Visit.Links) : at.Sheet;
        var stage = grading?.Stage ?? StageOf(form);
        var later = await LaterAsync(form, at, stage, cancellation);
        if (later is not null && IsSame(later.Now, grading)) return new FormAnswer.Done(done, later.Change.Number);
        var decision = Deciding.Read(form, later?.Change);
        if (decision is { TakesTheirs: true }) return new FormAnswer.Done(Back(at));
        if (grading is null || decision is null) return FormAnswer.Again;
        if (at.InForce(stage) is { } inForce && inForce.Date <= grading.Date && MatrixChoice.ValueOf(inForce.Score) == MatrixChoice.ValueOf(grading.Score) && inForce.Due == grading.Due)
        {
            form.Add(Grade, $"It is graded {RiskWords.Of(inForce.Score)} already, since {RiskWords.Day(inForce.Date)}. Choose another cell, or record a review that leaves it unchanged.");
            return FormAnswer.Again;
        }

        return await at.SaveAsync(Grade, done, actor => WriteAsync(at, actor, grading, decision.Seen, cancellation));
    }

    // The same grading sent twice, by a double click, is saved once, and both are told so.
    private static async Task<CommitResult> WriteAsync(RiskInForm at, Actor actor, Grading grading, ChangeNumber seen, CancellationToken cancellation)
    {
        var visit = at.Visit;
        try
        {
            return await GradeRisk.RunAsync(visit.Ledger, visit.Definitions, actor, at.Risk, grading, seen, cancellation);
        }
        catch (LedgerConflictException conflict)
        {
            var now = await ReadDefinitions.RunAsync(visit.Ledger, visit.Links.Organisation, cancellation: cancellation);
            if (IsSame((await FindLaterRecords.GradingAsync(visit.Ledger, now, at.Risk.Code, grading.Stage, seen, cancellation))?.Now, grading)) return new CommitResult.Committed(conflict.Intervening);
            throw;
        }
    }

    private static Grading? Read(FormVisit form, RiskInForm at)
    {
        var before = form.Problems.Count;
        var stage = form.Fields.Text(Stage) is null ? GradingStage.Current : StageOf(form);
        var (date, due) = (form.Fields.Has(Date) ? form.Day(Date, isNeeded: true) : form.Visit.Today, stage == GradingStage.Target ? form.Day(Due, isNeeded: false) : null);
        if (form.Fields.Text(Stage) is { } word && !Names<GradingStage>.Parse(word).TryGet(out _, out var unknown)) form.Add(Stage, FormVisit.Words(unknown));
        if (date > form.Visit.Today) form.Add(Date, $"Found {RiskWords.Day(date.Value)}; expected today or a day before it.");
        if (due <= date) form.Add(Due, $"Found {RiskWords.Day(due.Value)}; expected a day after the one on which it was decided.");
        var matrix = at.Register.Scheme.On(date ?? form.Visit.Today);
        var score = MatrixChoice.ScoreOf(matrix, form.Fields.Text(Grade));
        if (form.Fields.IsOn(MatrixOf) && form.Fields.Raw(MatrixOf) != FormDays.Text(matrix.From) && date is not null) form.Add(Grade, $"On {RiskWords.Day(date.Value)} another matrix is in force. It stands here now: choose a cell of it.");
        else if (score is null) form.Add(Grade, "Choose a cell of the matrix.");
        var reason = form.Line(Reason, "Say why it is graded so: the reason stands beside the grading for every reader.");
        return form.Problems.Count > before ? null : new Grading(at.Risk.Code, stage, date!.Value, score!, By: null, reason, due);
    }

    private static string NowOf(RiskInForm at, GradingStage stage)
    {
        var named = stage switch { GradingStage.Initial => "As it was found", GradingStage.Current => "Now", GradingStage.Target => "The target" };
        return at.InForce(stage) is { } grading
            ? $"{named}: {RiskWords.Of(at.Register.Scheme, grading)}, since {RiskWords.Day(grading.Date)}{(grading.By is { } by ? $", by {by}" : "")}."
            : $"{named}: not graded yet.";
    }

    private static TheirWords TheirsOf(RiskInForm at, LaterRecord<Grading> later)
    {
        var scheme = at.Register.Scheme;
        return new TheirWords(
            later.Change.Author.Post,
            RiskWords.Of(later.Change),
            [
                new WrittenPart("Graded", $"{RiskWords.Of(scheme, later.Before)} → {RiskWords.Of(scheme, later.Now)}"),
                new WrittenPart("Decided on", RiskWords.Day(later.Now.Date)),
                new WrittenPart("Why", later.Now.Reason ?? "No reason is stated."),
            ]);
    }

    private static Task<LaterRecord<Grading>?> LaterAsync(FormVisit form, RiskInForm at, GradingStage stage, CancellationToken cancellation) => form.Draft is { } draft
        ? FindLaterRecords.GradingAsync(form.Visit.Ledger, form.Visit.Definitions, at.Risk.Code, stage, draft.Base, cancellation)
        : Task.FromResult<LaterRecord<Grading>?>(null);

    private static bool IsSame(Grading? there, Grading? typed) => there is not null && typed is not null && (there with { By = null }) == typed;

    private static GradingStage StageOf(FormVisit form) =>
        Names<GradingStage>.Parse(form.Fields.Text(Stage) ?? form.Visit.Text(Stage)).TryGet(out var stage, out _) ? stage : GradingStage.Current;

    private static string Back(RiskInForm at) => SittingPlace.Of(at.Visit)?.AddressIn(at.Visit.Links) ?? at.Sheet;
}
