using Plumbline.App.Access;
using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Observations;
using Plumbline.Core.Text;

namespace Plumbline.App.Entering;

/// <summary>Writes figures that somebody entered, as one change.</summary>
public static class EnterFigures
{
    /// <summary>Writes the figures.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at the position at which the figures were looked at.</param>
    /// <param name="actor">Whoever enters: may enter each new figure, correct each changed one, and withdraw each cleared one.</param>
    /// <param name="figures">The figures, as they were planned and confirmed.</param>
    /// <param name="reason">The reason; null for the words that say what was entered.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <exception cref="NotAllowedException">The actor may not write one of them; nothing was written.</exception>
    /// <exception cref="LedgerConflictException">Another change wrote one of the figures since they were looked at; nothing was written.</exception>
    public static Task<CommitResult> RunAsync(ILedger ledger, OrganisationDefinitions definitions, Actor actor, IReadOnlyCollection<PlannedFigure> figures, string? reason, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(figures);
        foreach (var figure in figures) actor.Demand(PlanEntry.OperationOf(figure.Kind), definitions.Picture, figure.Address.Unit, figure.Address.Indicator);
        var reader = new ObservationFacts();
        List<ObservationFact> facts = [.. figures.Select(figure => figure.Figure is { } typed ? reader.Of(typed) : Withdrawal(reader.Of(figure.Now!)))];
        var draft = new ChangeDraft
        {
            Author = actor.Author,
            Reason = reason ?? ReasonOf(figures),
            BasedOn = definitions.Position.Number,
            Observations = facts.ToAsyncEnumerable(),
        };
        return ledger.CommitAsync(definitions.Picture.Settings.Code, draft, cancellation);
    }

    private static ObservationFact Withdrawal(ObservationFact fact) => ObservationFact.Withdrawal(fact.Indicator, fact.Unit, fact.Period, fact.FirstDay, fact.Frequency, aspect: fact.Aspect);

    // "Enter 12 figures for 2024-04"
    private static string ReasonOf(IReadOnlyCollection<PlannedFigure> figures)
    {
        List<string> periods = [.. figures.Select(static figure => figure.Address.Period).Distinct().Order().Select(static period => period.ToString())];
        return $"Enter {Counted.Of(figures.Count, "figure")} for {Counted.List(periods, 3)}";
    }
}
