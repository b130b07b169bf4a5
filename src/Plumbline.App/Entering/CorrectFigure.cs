using Plumbline.App.Access;
using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Tracing;
using Plumbline.Core.Access;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Entering;

/// <summary>Replaces one figure of the ledger, as a change with its reason. The former figure stays in its history.</summary>
public static class CorrectFigure
{
    /// <summary>Writes the figure.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at its head.</param>
    /// <param name="actor">Who corrects it, in a post.</param>
    /// <param name="address">Which figure.</param>
    /// <param name="reading">The figure as it was read from what was typed.</param>
    /// <param name="seen">The change that the writer had before them; a later one of the same figure is a conflict.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <exception cref="InvalidOperationException">Something is wrong with the figure.</exception>
    /// <exception cref="NotAllowedException">The actor may not correct this figure.</exception>
    /// <exception cref="LedgerConflictException">Somebody else wrote this figure after <paramref name="seen"/>; nothing was written.</exception>
    public static async Task<CommitResult> RunAsync(
        ILedger ledger, OrganisationDefinitions definitions, Actor actor, FigureAddress address, EnteredReading reading, ChangeNumber seen, string reason, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        actor.Demand(Operation.CorrectFigure, definitions.Picture, address.Unit, address.Indicator);
        if (reading.Fact is not { } fact) throw new InvalidOperationException("A figure is written once nothing is wrong with it.");
        if (reading.Figure is not { } figure || figure.Indicator != address.Indicator.Code || figure.Unit != address.Unit || figure.Period != address.Period || !figure.Aspect.Equals(address.Aspect))
            throw new ArgumentException("The figure is another than the one that is corrected.", nameof(reading));
        return await ledger.CommitAsync(
            definitions.Picture.Settings.Code, new ChangeDraft { Author = actor.Author, Reason = reason, BasedOn = seen, Observations = new[] { fact }.ToAsyncEnumerable() }, cancellation);
    }
}
