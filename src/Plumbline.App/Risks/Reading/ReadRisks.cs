using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Publishing;
using Plumbline.App.Reporting;
using Plumbline.Core.Risks;

namespace Plumbline.App.Risks.Reading;

/// <summary>Reads the rows of the register, and how each risk moved since something: by default since the last edition of any report.</summary>
public static class ReadRisks
{
    /// <summary>All rows, closed risks included, in order of code.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at a position.</param>
    /// <param name="day">The day on which gradings are in force.</param>
    /// <param name="since">What it is compared with; null for the last edition, if there is one. Where it is given, the rows say since when each risk has had its score.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<IReadOnlyList<RiskRow>> RunAsync(ILedger ledger, OrganisationDefinitions definitions, DateOnly day, RegisterSince? since = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        var register = await ReadRiskRegister.RunAsync(ledger, definitions, day, cancellation);
        var from = since ?? await LastEditionAsync(ledger, definitions, cancellation);
        var before = from is null ? null : await BeforeAsync(ledger, definitions, from, cancellation);
        var gradings = since is null ? null : (await RiskParts.ReadAsync(ledger, definitions, Kinds.Gradings, parent: null, cancellation)).ToLookup(static one => one.Risk);
        var (top, words) = (definitions.Picture.Units.Top.Code, from?.ToString());
        return
        [
            .. register.Entries.Select(entry => new RiskRow(RiskStanding.Of(register, entry), entry.Risk.Unit ?? top)
            {
                Movement = before is null ? null : RiskMovements.Of(before, register, entry.Risk.Code),
                MovementFrom = words,
                AtScoreSince = gradings is null ? null : ScoreRun.Since(gradings[entry.Risk.Code], day),
            }),
        ];
    }

    /// <summary>The last edition that is published at the position, of any report; null where there is none.</summary>
    public static async Task<RegisterSince?> LastEditionAsync(ILedger ledger, OrganisationDefinitions definitions, CancellationToken cancellation = default) =>
        await ReadEditions.LastAsync(ledger, definitions, report: null, before: null, cancellation) is { } edition ? new RegisterSince.OfEdition(edition) : null;

    // Gradings, not the day alone, may have been recorded later: what a change or an edition knew is read at its position.
    private static async Task<RiskRegister> BeforeAsync(ILedger ledger, OrganisationDefinitions definitions, RegisterSince since, CancellationToken cancellation)
    {
        if (since is RegisterSince.OnDay on) return await ReadRiskRegister.RunAsync(ledger, definitions, on.Day, cancellation);
        var organisation = definitions.Picture.Settings.Code;
        if (since is RegisterSince.OfEdition of) return await RegisterOfEdition.ReadAsync(ledger, organisation, of.Edition, cancellation);
        var then = await ReadDefinitions.RunAsync(ledger, organisation, ((RegisterSince.AtChange)since).Number, cancellation);
        return await ReadRiskRegister.RunAsync(ledger, then, DateOnly.FromDateTime(then.Position.At.UtcDateTime), cancellation);
    }
}
