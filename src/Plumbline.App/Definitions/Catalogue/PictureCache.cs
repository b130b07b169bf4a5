using System.Runtime.CompilerServices;
using Plumbline.App.Caching;
using Plumbline.App.Ledger;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Definitions.Catalogue;

/// <summary>Caches definitions by organisation and change. The state as at a change never alters, so no entry goes stale.</summary>
/// <remarks>Each open ledger has its own cache, which holds the <see cref="Kept"/> most recently used entries.</remarks>
internal sealed class PictureCache
{
    /// <summary>The maximum number of entries for one ledger.</summary>
    internal const int Kept = 16;

    private static readonly ConditionalWeakTable<ILedger, PictureCache> Caches = [];

    private readonly RecentlyUsed<(string Organisation, ChangeNumber Change), OrganisationDefinitions> _kept = new(Kept, static _ => 1);

    /// <summary>The cache of a ledger.</summary>
    internal static PictureCache Of(ILedger ledger) => Caches.GetValue(ledger, static _ => new PictureCache());

    /// <summary>The definitions of an organisation as at a change; null where they are not cached.</summary>
    internal OrganisationDefinitions? Find(string organisation, ChangeNumber number) => _kept.Find((organisation, number));

    /// <summary>Caches definitions.</summary>
    internal void Keep(OrganisationDefinitions definitions) => _kept.Keep((definitions.Picture.Settings.Code, definitions.Position.Number), definitions);
}
