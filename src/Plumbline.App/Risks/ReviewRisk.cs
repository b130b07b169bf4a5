using Plumbline.App.Access;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Access;
using Plumbline.Core.Ledger;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;

namespace Plumbline.App.Risks;

/// <summary>Records a review of a risk. A review that closes it ends the risk in the same change, for the reason that its note gives.</summary>
public static class ReviewRisk
{
    /// <summary>Writes a review as a change.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at its head.</param>
    /// <param name="actor">Who reviews, in a post.</param>
    /// <param name="risk">The risk.</param>
    /// <param name="review">The review; its post becomes that of the actor.</param>
    /// <param name="seen">The change that the writer had before them; what a later one wrote is a conflict.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <exception cref="NotAllowedException">The actor may not.</exception>
    /// <exception cref="LedgerConflictException">Somebody else wrote it meanwhile; nothing was written.</exception>
    public static Task<CommitResult> RunAsync(ILedger ledger, OrganisationDefinitions definitions, Actor actor, Risk risk, RiskReview review, ChangeNumber seen, CancellationToken cancellation = default) =>
        WriteAsync(ledger, definitions, actor, risk, review, committee: null, seen, cancellation);

    /// <summary>Writes a review that brings the risk before another committee, and that committee, as one change.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at its head.</param>
    /// <param name="actor">Who reviews, in a post. Whoever may review a risk may escalate it.</param>
    /// <param name="risk">The risk.</param>
    /// <param name="review">The review, with the outcome escalated; its post becomes that of the actor.</param>
    /// <param name="committee">The committee before which the risk comes now.</param>
    /// <param name="seen">The change that the writer had before them; what a later one wrote is a conflict.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <exception cref="ArgumentException">The review has another outcome.</exception>
    /// <exception cref="NotAllowedException">The actor may not.</exception>
    /// <exception cref="LedgerConflictException">Somebody else wrote it meanwhile; nothing was written.</exception>
    public static Task<CommitResult> EscalateAsync(
        ILedger ledger, OrganisationDefinitions definitions, Actor actor, Risk risk, RiskReview review, string committee, ChangeNumber seen, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(review);
        ArgumentException.ThrowIfNullOrWhiteSpace(committee);
        if (review.Outcome != ReviewOutcome.Escalated) throw new ArgumentException($"Found the outcome {Names<ReviewOutcome>.Of(review.Outcome)}; expected escalated.", nameof(review));
        return WriteAsync(ledger, definitions, actor, risk, review, committee, seen, cancellation);
    }

    private static async Task<CommitResult> WriteAsync(
        ILedger ledger, OrganisationDefinitions definitions, Actor actor, Risk risk, RiskReview review, string? committee, ChangeNumber seen, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(risk);
        ArgumentNullException.ThrowIfNull(review);
        var isClosed = review.Outcome == ReviewOutcome.Closed;
        actor.Demand(isClosed ? Operation.DefineRisk : Operation.KeepRisk, definitions.Picture, risk);
        List<DefinitionFact> facts = [Kinds.Reviews.ToFact(review with { By = actor.Author.Post })];
        if (isClosed) facts.Add(Kinds.Risks.ToFact(risk with { Closing = new RiskClosing(review.Date, review.Note ?? "Closed on review") }));
        if (committee is not null && committee != risk.Committee) facts.Add(Kinds.Risks.ToFact(risk with { Committee = committee }));
        return await ledger.CommitAsync(
            definitions.Picture.Settings.Code,
            new ChangeDraft { Author = actor.Author, Reason = review.Note ?? $"Reviewed, {Names<ReviewOutcome>.Of(review.Outcome)}", Source = "risk review", BasedOn = seen, Definitions = facts },
            cancellation);
    }
}
