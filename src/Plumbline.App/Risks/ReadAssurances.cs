using Plumbline.App.Caching;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.References;
using Plumbline.Core.Risks.Records;

namespace Plumbline.App.Risks;

/// <summary>Reads the assurances by what they are of. Kept until one is written, or a control or a risk, which a part of an organisation shows them by.</summary>
internal static class ReadAssurances
{
    private const long MostAssurances = 60_000;
    private const long Least = 100;

    private static readonly KeptFromEarlier<string, Assurances> Kept = new(MostAssurances, static assurances => Least + assurances.Count);

    private static readonly FactKind[] Shown = [Kinds.Assurances.Name, Kinds.Controls.Name, Kinds.Risks.Name];

    /// <summary>The assurances at the position of the definitions, by what they are of.</summary>
    internal static async Task<ILookup<Reference, Assurance>> RunAsync(ILedger ledger, OrganisationDefinitions definitions, CancellationToken cancellation)
    {
        var organisation = definitions.Picture.Settings.Code;
        return (await Kept.GetAsync(ledger, organisation, definitions.Position.Number, MakeAsync).WaitAsync(cancellation)).ByWhat;

        async Task<Assurances> MakeAsync(Earlier<Assurances>? earlier)
        {
            if (earlier is not null && (await ledger.WrittenSinceAsync(organisation, Shown, earlier.Position, definitions.Position.Number, CancellationToken.None)).Count == 0) return earlier.Value;
            var all = await RiskParts.ReadAsync(ledger, definitions, Kinds.Assurances, parent: "", CancellationToken.None);
            return new Assurances(all.Count, all.ToLookup(static one => one.Of));
        }
    }

    private sealed record Assurances(int Count, ILookup<Reference, Assurance> ByWhat);
}
