using Plumbline.App.Access;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Registers;
using Plumbline.App.Ledger;
using Plumbline.Core.Access;
using Plumbline.Core.Ledger;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Records;

namespace Plumbline.App.Registers.Writing;

/// <summary>Writes a row of a register: a new one, a change, or its end. A row is never taken away: it ends, and keeps its page.</summary>
public static class WriteRow
{
    /// <summary>Whether somebody may write rows of a register.</summary>
    public static bool May(Actor actor, OrganisationDefinitions definitions, RegisterDefinition register)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(register);
        return actor.May(Operation.KeepRegister, definitions.Picture, register.Unit, indicator: null);
    }

    /// <summary>Writes the row as a change.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at its head.</param>
    /// <param name="actor">Who writes, in a post.</param>
    /// <param name="register">The register.</param>
    /// <param name="row">The row as it shall be.</param>
    /// <param name="reason">Why.</param>
    /// <param name="seen">The change that the writer had before them; what a later one wrote of the row is a conflict.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <exception cref="NotAllowedException">The actor may not.</exception>
    /// <exception cref="Ledger.Facts.LedgerConflictException">Somebody else wrote it meanwhile; nothing was written.</exception>
    public static async Task<CommitResult> RunAsync(
        ILedger ledger, OrganisationDefinitions definitions, Actor actor, RegisterDefinition register, RegisterRow row, string reason, ChangeNumber seen, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(row);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        actor.Demand(Operation.KeepRegister, definitions.Picture, register.Unit, indicator: null);
        return await ledger.CommitAsync(
            definitions.Picture.Settings.Code,
            new ChangeDraft { Author = actor.Author, Reason = reason, Source = "register", BasedOn = seen, Definitions = [new RegisterTable(register).ToFact(row)] },
            cancellation);
    }
}
