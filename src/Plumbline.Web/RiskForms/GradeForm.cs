using Plumbline.App.Access;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Risks;
using Plumbline.App.Risks.Later;
using Plumbline.Core.Ledger;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;
using Plumbline.Web.Components;
using Plumbline.Web.Forms;
using Plumbline.Web.Risks;
using Plumbline.Web.Views;
using Plumbline.Web.Writing;

namespace Plumbline.Web.RiskForms;

/// <summary>Grades a risk: a click on a cell of the matrix, a reason, and it is sent.</summary>
internal static class GradeForm
{
    internal const string MatrixOf = "_matrix";
    private const string Grade = "grade", Reason = "reason", Stage = "stage", Due = "due", Date = "date";

    internal static void MapGrading(this IEndpointRouteBuilder app) =>
        app.MapForm("/{org}/risks/{risk}/grade", new FormRule { Need = new AccessNeed.MayDo(Operation.KeepRisk), KeepsDraft = true }, ShowAsync, TakeAsync);

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
            Menu = MenuEntry.Risks,
            Crumbs = at.Crumbs("Grade"),
            Body = PageBody.Of<GradePage>(new GradeModel
            {
                Visit = form,
                Title = title,
                Now = NowOf(at, stage),
                Target = stage != GradingStage.Target && entry.Target is { } target ? $"The target is {GradingWords.Of(scheme, target)}{(target.Due is { } by ? $", by {GradingWords.Day(by)}" : "")}." : null,
                Matrix = MatrixChoice.Of(at.Register, day, at.Standing),
                Tolerated = $"{RiskWords.Tolerated(at.Standing)} Cells with a double border are above that.",
                Descriptors = entry.Risk.Category is { } category && matrix.Descriptors.TryGetValue(category, out var means) ? [.. matrix.Consequences.Zip(means)] : [],
                Chosen = MatrixChoice.ValueOf(inForce?.Score),
                LastReason = inForce?.Reason is { } reason ? (reason, $"Why it was graded {RiskWords.Score(inForce.Score)} on {GradingWords.Day(inForce.Date)}") : null,
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
        var grading = await ReadAsync(form, at, form.Draft?.Base ?? form.Visit.Position, cancellation);
        var done = SittingPlace.Of(form.Visit) is { } sitting ? sitting.Done().AddressIn(form.Visit.Links) : at.Sheet;
        var stage = grading?.Stage ?? StageOf(form);
        var later = await LaterAsync(form, at, stage, cancellation);
        if (later is not null && IsSame(later.Now, grading)) return new FormAnswer.Done(done, later.Change.Number);
        var decision = Deciding.Read(form, later?.Change);
        if (decision is { TakesTheirs: true }) return new FormAnswer.Done(Back(at));
        if (grading is null || decision is null) return FormAnswer.Again;
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

    // The gradings are those that the writer saw: what another decided meanwhile is asked about, and no mistake of theirs.
    private static async Task<Grading?> ReadAsync(FormVisit form, RiskInForm at, ChangeNumber seen, CancellationToken cancellation)
    {
        var visit = form.Visit;
        var fields = form.Fields;
        var scheme = at.Register.Scheme;
        var matrix = scheme.On(FormDays.Parse(fields.Text(Date)) ?? visit.Today);
        if (fields.IsOn(MatrixOf) && fields.Raw(MatrixOf) != FormDays.Text(matrix.From))
        {
            form.Add(Grade, "On that day another matrix is in force. It stands here now: choose a cell of it.");
            return null;
        }

        var definitions = seen == visit.Position ? visit.Definitions : await ReadDefinitions.RunAsync(visit.Ledger, visit.Links.Organisation, seen, cancellation);
        var file = await ReadRiskFiles.FindAsync(visit.Ledger, definitions, visit.Today, at.Risk.Code, cancellation) ?? new RiskFile(at.Entry);
        string[] cell = fields.Text(Grade)?.Split(MatrixChoice.Between) is { Length: 2 } parts ? parts : ["", ""];
        // A day for a target that stands in the form says nothing of another stage.
        var due = StageOf(form) == GradingStage.Target ? fields.Text(Due) : null;
        return new TypedGrading(fields.Text(Stage), cell[0], cell[1], fields.Text(Date), fields.Raw(Reason), due).Read(file, scheme, visit.Today, Add);

        void Add(GradingField field, Problem problem)
        {
            if (field is GradingField.Likelihood or GradingField.Consequence && problem.Found == "nothing") problem = problem with { Expected = "a cell of the matrix" };
            if (field != GradingField.Consequence || form.Problems.All(static one => one.Field != Grade)) form.Add(FieldOf(field), problem.Expected == "a cell of the matrix" ? "Choose a cell of the matrix." : FormVisit.Words(problem));
        }
    }

    private static string FieldOf(GradingField field) => field switch
    {
        GradingField.Risk or GradingField.Likelihood or GradingField.Consequence => Grade,
        GradingField.Stage => Stage,
        GradingField.Date => Date,
        GradingField.Reason => Reason,
        GradingField.Due => Due,
    };

    private static string NowOf(RiskInForm at, GradingStage stage)
    {
        var named = stage switch { GradingStage.Initial => "As it was found", GradingStage.Current => "Now", GradingStage.Target => "The target" };
        return at.InForce(stage) is { } grading
            ? $"{named}: {GradingWords.Of(at.Register.Scheme, grading)}, since {GradingWords.Day(grading.Date)}{(grading.By is { } by ? $", by {by}" : "")}."
            : $"{named}: not graded yet.";
    }

    private static TheirWords TheirsOf(RiskInForm at, LaterRecord<Grading> later)
    {
        var scheme = at.Register.Scheme;
        return new TheirWords(
            later.Change.Author.Post,
            GradingWords.Of(later.Change),
            [
                new WrittenPart("Graded", $"{GradingWords.Of(scheme, later.Before)} → {GradingWords.Of(scheme, later.Now)}"),
                new WrittenPart("Decided on", GradingWords.Day(later.Now.Date)),
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
