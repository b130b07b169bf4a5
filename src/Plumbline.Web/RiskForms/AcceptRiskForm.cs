using Plumbline.App.Risks;
using Plumbline.App.Risks.Later;
using Plumbline.Core.Risks.Records;
using Plumbline.Web.Components;
using Plumbline.Web.Forms;
using Plumbline.Web.Risks;
using Plumbline.Web.Views;

namespace Plumbline.Web.RiskForms;

/// <summary>The form to accept a risk above tolerance.</summary>
/// <param name="Visit">The form.</param>
/// <param name="Title">Which risk it is.</param>
/// <param name="Now">Its score, and what is tolerated: a sentence.</param>
/// <param name="Accepted">The acceptance that holds; null for none.</param>
/// <param name="Back">The sheet of the risk.</param>
public sealed record AcceptRiskModel(FormVisit Visit, string Title, string Now, string? Accepted, string Back);

/// <summary>Accepts a risk above tolerance until a day, with a reason. It lapses when the grading changes.</summary>
internal static class AcceptRiskForm
{
    private const string Reason = "reason", Until = "until";

    internal static void MapRiskAcceptance(this IEndpointRouteBuilder app) =>
        app.MapForm("/{org}/risks/{risk}/accept", new FormRule { Need = new AccessNeed.MayDo(Operation.KeepRisk), KeepsDraft = true }, ShowAsync, TakeAsync);

    private static async Task<View> ShowAsync(FormVisit form, CancellationToken cancellation)
    {
        var at = (await RiskInForm.FindAsync(form, Operation.KeepRisk, cancellation)).Open();
        var file = await ReadRiskFiles.FindAsync(form.Visit.Ledger, form.Visit.Definitions, form.Visit.Today, at.Risk.Code, cancellation);
        var holds = file?.Acceptances.FirstOrDefault(one => one.On <= form.Visit.Today && form.Visit.Today <= one.Until && (at.Entry.Current is not { } current || current.Date <= one.On));
        var title = $"Accept risk {at.Named}";
        return new View
        {
            Title = title,
            Menu = MenuEntry.Risks,
            Crumbs = at.Crumbs("Accept"),
            Body = PageBody.Of<AcceptRiskPage>(new AcceptRiskModel(
                form,
                title,
                $"Now: {GradingWords.Of(at.Register.Scheme, at.Entry.Current)}. {RiskWords.Tolerated(at.Standing)}",
                holds is null ? null : $"{holds.By} accepted it on {GradingWords.Day(holds.On)}, until {GradingWords.Day(holds.Until)}: {holds.Reason}",
                at.Sheet)),
        };
    }

    private static async Task<FormAnswer> TakeAsync(FormVisit form, CancellationToken cancellation)
    {
        var at = (await RiskInForm.FindAsync(form, Operation.KeepRisk, cancellation)).Open();
        var visit = form.Visit;
        var (reason, until) = (at.Note(Reason, "Say why it is accepted."), form.Day(Until, isNeeded: true));
        if (until < visit.Today) form.Add(Until, $"Found {GradingWords.Day(until.Value)}; expected today or a day after it.");
        if (!at.Standing.IsAboveTolerance) form.Add(Reason, "It is not above tolerance, so there is nothing to accept.");
        if (form.Problems.Count > 0 || reason is null || until is null) return FormAnswer.Again;
        var acceptance = new RiskAcceptance(at.Risk.Code, visit.Today, "", reason, until.Value);
        var later = form.Draft is { } draft ? await FindLaterRecords.AcceptanceAsync(visit.Ledger, visit.Definitions, at.Risk.Code, draft.Base, cancellation) : null;
        if (later is not null && (later.Now with { By = "" }) == acceptance) return new FormAnswer.Done(at.Sheet, later.Change.Number);
        return await at.SaveAsync(Reason, at.Sheet, actor => AcceptRisk.RunAsync(visit.Ledger, visit.Definitions, actor, at.Risk, acceptance, form.Draft?.Base ?? visit.Position, cancellation));
    }
}
