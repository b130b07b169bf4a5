using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Risks;

namespace Plumbline.App.Publishing;

/// <summary>Refuses facts that would alter or take back an edition that the ledger published. One of another ledger may go.</summary>
internal static class KeptEditions
{
    /// <summary>Refuses them.</summary>
    /// <exception cref="LedgerException">A published edition would not stay as it is.</exception>
    internal static async Task RequireAsync(ILedger ledger, OrganisationDefinitions definitions, IEnumerable<DefinitionFact> facts, CancellationToken cancellation)
    {
        var coming = facts.Where(static fact => fact.Kind == Kinds.Editions.Name).ToDictionary(static fact => fact.Key, static fact => fact.Body, StringComparer.Ordinal);
        if (coming.Count == 0) return;
        foreach (var edition in await RiskParts.ReadAsync(ledger, definitions, Kinds.Editions, new DefinitionQuery { Keys = coming.Keys }, cancellation))
        {
            if (Kinds.Editions.ToFact(edition).Body != coming[Kinds.Editions.Key(edition)] && await EditionSeal.HoldsAsync(ledger, definitions.Picture.Settings.Code, edition, cancellation))
                throw new LedgerException(LedgerProblem.InvalidFact, $"found {edition.Reference}, which was published", "nothing was changed; an edition stays: publish another as a correction");
        }
    }
}
