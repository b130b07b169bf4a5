using Plumbline.App.Access;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Observations;
using Plumbline.Core.Access;
using Plumbline.Core.Returns.Forms;

namespace Plumbline.App.Returns.Writing;

/// <summary>Sends a return: its answers, its figures and what is said of it, as one change.</summary>
public static class SubmitReturn
{
    /// <summary>Writes it.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at the position at which the return was planned.</param>
    /// <param name="actor">Who sends it, in a post.</param>
    /// <param name="plan">The return as <see cref="PlanReturn"/> read it, with nothing wrong or unsaid.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <exception cref="InvalidOperationException">Something is wrong with it, or unsaid.</exception>
    /// <exception cref="NotAllowedException">The actor may not make returns of this unit.</exception>
    /// <exception cref="LedgerConflictException">Somebody else wrote of it since it was planned; nothing was written.</exception>
    public static async Task<CommitResult> RunAsync(ILedger ledger, OrganisationDefinitions definitions, Actor actor, ReturnPlan plan, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(plan);
        var address = plan.After.Address;
        actor.Demand(Operation.SubmitReturn, definitions.Picture, address.Unit, indicator: null);
        if (plan.Problems.Count > 0 || plan.Unsaid.Count > 0) throw new InvalidOperationException("A return is sent once nothing is wrong with it and nothing unsaid.");
        var post = actor.Author.Post;
        var own = plan.After.Return!;
        List<DefinitionFact> facts = [Kinds.Returns.ToFact(own with { By = plan.Before.WasReturned ? own.By ?? post : post })];
        facts.AddRange(plan.Fields.Where(static field => field.Field is ScoredQuestion).Select(field => Kinds.ReturnAnswers.ToFact(plan.After.Answers[field.Field.Code] with { By = post })));
        List<ObservationFact> figures = [.. plan.Fields.Where(static field => field.Field is FigureField).Select(field => new ObservationFacts().Of(plan.After.Figures[field.Field.Code]))];
        return await ledger.CommitAsync(
            definitions.Picture.Settings.Code,
            new ChangeDraft
            {
                Author = actor.Author,
                Reason = plan.Reason ?? ReturnWords.Named(definitions.Picture, address),
                Source = "return",
                BasedOn = definitions.Position.Number,
                Definitions = facts,
                Observations = figures.ToAsyncEnumerable(),
            },
            cancellation);
    }
}
