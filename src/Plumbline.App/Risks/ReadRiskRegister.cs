using Plumbline.App.Caching;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.Core.Ledger;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;

namespace Plumbline.App.Risks;

/// <summary>Reads the register: each risk with the gradings in force on a day. Kept by position and day.</summary>
public static class ReadRiskRegister
{
    private const long MostRisks = 60_000;
    private const long Least = 100;

    private static readonly KeptAtPosition<Key, RiskRegister> Kept = new(MostRisks, static register => Least + register.Entries.Count);

    /// <summary>The register at the position of the definitions, with the gradings in force on a day.</summary>
    public static Task<RiskRegister> RunAsync(ILedger ledger, OrganisationDefinitions definitions, DateOnly day, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        var key = new Key(definitions.Picture.Settings.Code, definitions.Position.Number, day);
        return Kept.GetAsync(ledger, key, () => ReadAsync(ledger, definitions, day)).WaitAsync(cancellation);
    }

    private static async Task<RiskRegister> ReadAsync(ILedger ledger, OrganisationDefinitions definitions, DateOnly day)
    {
        var risks = await RiskParts.ReadAsync(ledger, definitions, Kinds.Risks, parent: null, CancellationToken.None);
        var gradings = (await RiskParts.ReadAsync(ledger, definitions, Kinds.Gradings, parent: null, CancellationToken.None)).ToLookup(static one => one.Risk);
        var reviews = (await RiskParts.ReadAsync(ledger, definitions, Kinds.Reviews, parent: null, CancellationToken.None)).ToLookup(static one => one.Risk);
        var notes = (await RiskParts.ReadAsync(ledger, definitions, Kinds.Progress, parent: null, CancellationToken.None)).ToLookup(static one => one.Risk);
        return new RiskRegister(
            day,
            RiskParts.SchemeOf(definitions),
            definitions.Picture.Values.Of<Appetite>(),
            risks.Select(risk => RiskEntries.Of(risk, day, [.. gradings[risk.Code]], [.. reviews[risk.Code]], notes[risk.Code].Select(static note => DateOnly.FromDateTime(note.At)))));
    }

    private readonly record struct Key(string Organisation, ChangeNumber Position, DateOnly Day);
}
