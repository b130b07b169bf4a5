using Plumbline.App.Access;
using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Access;
using Plumbline.Core.Indicators;
using Plumbline.Core.Ledger;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Correcting;

/// <summary>Withdraws figures from now on, as a change with its reason. As at an earlier change they are still in force.</summary>
public static class WithdrawFigures
{
    /// <summary>Withdraws the figures of an indicator in a unit for some periods and one aspect. Where one was written after the change that the writer had seen, nothing is withdrawn.</summary>
    /// <exception cref="NotAllowedException">The actor may not.</exception>
    /// <exception cref="LedgerException">A figure does not exist, or another change was made meanwhile.</exception>
    public static async Task<CommitResult> RunAsync(
        ILedger ledger, OrganisationDefinitions definitions, IndicatorCode indicator, UnitCode unit, IReadOnlyCollection<Period> periods, Aspect aspect, Actor actor, string reason, ChangeNumber? seen = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(periods);
        ArgumentNullException.ThrowIfNull(aspect);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        actor.Demand(Operation.Withdraw, definitions.Picture, unit, definitions.Picture.Find(indicator));
        var organisation = definitions.Picture.Settings.Code;
        var query = new ObservationQuery { Indicators = [$"{indicator}"], Units = [$"{unit}"], Aspects = [$"{aspect}"], AsAt = definitions.Position.Number };
        var there = await ledger.ObservationsAsync(organisation, query, cancellation).Select(row => row.Fact).ToDictionaryAsync(fact => (fact.Frequency, fact.FirstDay), cancellationToken: cancellation);
        var facts = new List<ObservationFact>();
        foreach (var period in periods.Distinct())
        {
            if (!there.TryGetValue((Names<Frequency>.Of(period.Frequency), period.First.DayNumber), out var fact))
                throw new LedgerException(LedgerProblem.InvalidFact, $"found no figure of {indicator} in {unit} for {period}{aspect.Beside}", "see plumbline observations for those there are");
            facts.Add(ObservationFact.Withdrawal(fact.Indicator, fact.Unit, fact.Period, fact.FirstDay, fact.Frequency, aspect: fact.Aspect));
        }

        return await ledger.CommitAsync(organisation, new ChangeDraft { Author = actor.Author, Reason = reason, BasedOn = seen ?? definitions.Position.Number, Observations = facts.ToAsyncEnumerable() }, cancellation);
    }
}
