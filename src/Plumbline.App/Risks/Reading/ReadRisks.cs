using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
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
        var before = await RegisterBefore.ReadAsync(ledger, definitions, since, cancellation);
        var gradings = since is null ? null : (await RiskParts.ReadAsync(ledger, definitions, Kinds.Gradings, parent: null, cancellation)).ToLookup(static one => one.Risk);
        return
        [
            .. register.Entries.Select(entry => RowOf(definitions, register, before, RiskStanding.Of(register, entry)) with { AtScoreSince = gradings is null ? null : ScoreRun.Since(gradings[entry.Risk.Code], day) }),
        ];
    }

    /// <summary>The row of a risk.</summary>
    /// <param name="definitions">The organisation.</param>
    /// <param name="register">The register on the day.</param>
    /// <param name="before">What it is compared with; null for nothing.</param>
    /// <param name="standing">The risk.</param>
    public static RiskRow RowOf(OrganisationDefinitions definitions, RiskRegister register, RegisterBefore? before, RiskStanding standing)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(standing);
        var risk = standing.Entry.Risk;
        return new RiskRow(standing, risk.Unit ?? definitions.Picture.Units.Top.Code)
        {
            Movement = before is null ? null : RiskMovements.Of(before.Register, register, risk.Code),
            MovementFrom = before?.Since.ToString(),
        };
    }
}
