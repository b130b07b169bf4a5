using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Risks;
using Plumbline.Core.Editions;
using Plumbline.Core.Risks;

namespace Plumbline.App.Reporting;

/// <summary>Reads the register as a published edition told it: at its position, as of the day of its paper.</summary>
public static class RegisterOfEdition
{
    /// <summary>Reads it.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="organisation">The organisation.</param>
    /// <param name="edition">An edition of this ledger.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<RiskRegister> ReadAsync(ILedger ledger, string organisation, Edition edition, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(edition);
        var then = await ReadDefinitions.RunAsync(ledger, organisation, edition.Position, cancellation);
        return await ReadRiskRegister.RunAsync(ledger, then, PaperDay.Of(then, then.FindReport(edition.Report), edition.Period), cancellation);
    }
}
