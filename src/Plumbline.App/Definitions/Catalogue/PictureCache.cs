using Plumbline.App.Caching;
using Plumbline.App.Ledger;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Definitions.Catalogue;

/// <summary>Caches definitions by organisation and change. The state as at a change never alters, so no entry goes stale.</summary>
/// <remarks>Each open store keeps the most recently used ones; the parts of it that scopes show share a cache.</remarks>
internal static class PictureCache
{
    // Units and measures: sixteen times an organisation of the largest kind, with two thousand of them.
    private const long Capacity = 16 * 2_100;

    // What else there is to an organisation. One above the capacity is kept alone.
    private const long Least = 100;

    private static readonly KeptForStore<(string Organisation, ChangeNumber Change), OrganisationDefinitions> Caches = new(Capacity, static one => Math.Min(Capacity, Least + one.Picture.Units.Rows.Count + one.Picture.Indicators.Count));

    /// <summary>The definitions of an organisation as at a change; null where they are not cached.</summary>
    internal static OrganisationDefinitions? Find(ILedger ledger, string organisation, ChangeNumber number) => Caches.Find(ledger, (organisation, number));

    /// <summary>Caches definitions.</summary>
    internal static void Keep(ILedger ledger, OrganisationDefinitions definitions) => Caches.Keep(ledger, (definitions.Picture.Settings.Code, definitions.Position.Number), definitions);
}
