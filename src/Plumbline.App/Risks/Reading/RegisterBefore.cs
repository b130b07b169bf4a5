using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Publishing;
using Plumbline.App.Reporting;
using Plumbline.Core.Risks;

namespace Plumbline.App.Risks.Reading;

/// <summary>The register from which movement is told.</summary>
/// <param name="Register">The register then.</param>
/// <param name="Since">What then is.</param>
public sealed record RegisterBefore(RiskRegister Register, RegisterSince Since)
{
    /// <summary>Reads it; null where nothing is given and no edition is published.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at a position.</param>
    /// <param name="since">What is compared with; null for the last edition of any report, if there is one.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<RegisterBefore?> ReadAsync(ILedger ledger, OrganisationDefinitions definitions, RegisterSince? since = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        return (since ?? await LastEditionAsync(ledger, definitions, cancellation)) is { } from ? new RegisterBefore(await RegisterAsync(ledger, definitions, from, cancellation), from) : null;
    }

    private static async Task<RegisterSince?> LastEditionAsync(ILedger ledger, OrganisationDefinitions definitions, CancellationToken cancellation) =>
        await ReadEditions.LastAsync(ledger, definitions, report: null, before: null, cancellation) is { } edition ? new RegisterSince.OfEdition(edition) : null;

    // Gradings, not the day alone, may have been recorded later: what a change or an edition knew is read at its position.
    private static async Task<RiskRegister> RegisterAsync(ILedger ledger, OrganisationDefinitions definitions, RegisterSince since, CancellationToken cancellation)
    {
        if (since is RegisterSince.OnDay on) return await ReadRiskRegister.RunAsync(ledger, definitions, on.Day, cancellation);
        var organisation = definitions.Picture.Settings.Code;
        if (since is RegisterSince.OfEdition of) return await RegisterOfEdition.ReadAsync(ledger, organisation, of.Edition, cancellation);
        var then = await ReadDefinitions.RunAsync(ledger, organisation, ((RegisterSince.AtChange)since).Number, cancellation);
        return await ReadRiskRegister.RunAsync(ledger, then, DateOnly.FromDateTime(then.Position.At.UtcDateTime), cancellation);
    }
}
